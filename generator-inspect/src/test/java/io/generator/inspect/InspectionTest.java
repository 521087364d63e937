package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedClass.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    @TempDir
    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        Samples.compile(classes);
    }

    private static List<InspectedClass> inspect(Path file, Optional<Originals> originals) throws IOException {
        try (ClassInput input = ClassInput.open(file)) {
            return new Inspection(List.of(), originals, Selection.ALL).of(input);
        }
    }

    private static List<InspectedClass> inspect(Path file) throws IOException {
        return inspect(file, Optional.empty());
    }

    @Test
    void aDirectory() throws IOException {
        assertThat(inspect(classes).stream().map(InspectedClass::name)).containsExactly("demo.Numbers", "demo.Orders");
    }

    @Test
    void aClassFile() throws IOException {
        assertThat(inspect(classes.resolve("demo/Orders.class")))
                .isEqualTo(inspect(classes).subList(1, 2));
    }

    @Test
    void aClassFileThatLiesElsewhere(@TempDir Path other) throws IOException {
        Path copy = Files.copy(classes.resolve("demo/Numbers.class"), other.resolve("Copy.class"));
        assertThat(inspect(copy).stream().map(InspectedClass::name)).containsExactly("demo.Numbers");
    }

    @Test
    void aJar(@TempDir Path other) throws IOException {
        Path jar = other.resolve("demo.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            write("demo/Numbers.class", out);
            write("demo/Orders.class", out);
        }
        assertThat(inspect(jar)).isEqualTo(inspect(classes));
    }

    private static void write(String name, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(classes.resolve(name), (OutputStream) out);
    }

    @Test
    void whatIsNeither(@TempDir Path other) throws IOException {
        Path text = Files.writeString(other.resolve("text.txt"), "no jar");
        assertThatThrownBy(() -> ClassInput.open(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither a class file, nor a directory, nor a jar");
        assertThatThrownBy(() -> ClassInput.open(Files.writeString(other.resolve("Bad.class"), "no class")))
                .hasMessageContaining("is no class file");
        assertThatThrownBy(() -> ClassInput.open(other.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theOriginalsOfRewrittenClassesShowAllAgain(@TempDir Path other, @TempDir Path kept) throws IOException {
        Samples.compile(other);
        TextRenderingTest.transform(other, Optional.of(kept));
        assertThat(inspect(other)).extracting(InspectedClass::origin).containsOnly(Origin.REWRITTEN);
        assertThat(inspect(other, Optional.of(new Originals(kept)))).isEqualTo(inspect(classes));
    }

    /** An original that was left behind by a build with another compiler, or of another source. */
    @Test
    void anOriginalOfAnotherClassIsNotTaken(@TempDir Path other, @TempDir Path kept) throws IOException {
        Samples.compile(other);
        TextRenderingTest.transform(other, Optional.of(kept));
        Files.copy(
                kept.resolve("demo/Orders.class"),
                kept.resolve("demo/Numbers.class"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(inspect(other, Optional.of(new Originals(kept))).stream().map(InspectedClass::origin))
                .containsExactly(Origin.REWRITTEN, Origin.COMPILED);
    }

    @Test
    void onlyWhatIsAskedFor() throws IOException {
        Samples samples = new Samples(classes);
        assertThat(methods(samples, "Orders", "total")).containsExactly("total(long)");
        assertThat(methods(samples, "demo.Orders", ""))
                .containsExactly("all(BufferedReader)", "total(long)", "squares");
        assertThat(methods(samples, "demo/Numbers", "")).containsExactly("evens(int)");
        assertThat(methods(samples, "rders", "")).isEmpty();
        assertThat(methods(samples, "", "evens")).containsExactly("evens(int)");
    }

    private static List<String> methods(Samples samples, String className, String method) throws IOException {
        return samples.inspect(Selection.named(className, method)).stream()
                .flatMap(owner -> owner.methods().stream())
                .flatMap(each -> Stream.of(each.displayName()))
                .toList();
    }
}
