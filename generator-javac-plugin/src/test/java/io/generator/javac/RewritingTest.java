package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.emit.TransformMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code out=<directory>} the classes are rewritten when javac has written them. */
class RewritingTest {
    private static final String HEAD = "package app; import io.generator.*; import io.generator.annotation.*;";
    private static final SourceFile NUMBERS = new SourceFile("app/Numbers", HEAD + """
            class Numbers {
                @Generator static Gen<Object> upTo(int n) {
                    java.util.function.Supplier<Other.Nested<?>> made = Other.Nested::new;
                    Object either = n > 3 ? made.get() : new Local();
                    for (int i = 0; i < n; i++) Gen.yield(either);
                    return Gen.done();
                }
                static class Local extends Other {}
            }
            """);
    private static final SourceFile OTHER =
            new SourceFile("app/Other", HEAD + "class Other { static class Nested<T> extends Other {} }");

    @TempDir
    Path directory;

    private Path classes;

    @BeforeEach
    void makeOutput() throws IOException {
        classes = Files.createDirectories(directory.resolve("with space"));
    }

    private Compilation compile(SourceFile... sources) throws IOException {
        Path link = Files.createDirectories(directory.resolve("link")).resolve("classes");
        if (!Files.exists(link)) Files.createSymbolicLink(link, classes);
        return Compilation.of(classes, List.of(sources), "-Xplugin:Generators out=" + link);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve("app"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private boolean isRewritten(String name) throws IOException {
        return TransformMarker.readHost(Files.readAllBytes(classes.resolve("app/" + name + ".class")))
                .isPresent();
    }

    @Test
    void rewritesTheClasses() throws IOException {
        Compilation compilation = compile(NUMBERS, OTHER);
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.success()).isTrue();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "Numbers.class",
                        "Numbers$Local.class",
                        "Numbers$upTo$Frame.class",
                        "Other.class",
                        "Other$Nested.class");
        assertThat(isRewritten("Numbers")).isTrue();
        assertThat(isRewritten("Other")).isFalse();
    }

    @Test
    void leavesWhatIsRewritten() throws IOException {
        compile(NUMBERS, OTHER);
        Path numbers = classes.resolve("app/Numbers.class");
        Files.setLastModifiedTime(numbers, FileTime.fromMillis(1000));
        assertThat(compile(OTHER).success()).isTrue();
        assertThat(Files.getLastModifiedTime(numbers)).isEqualTo(FileTime.fromMillis(1000));
        assertThat(compile(NUMBERS, OTHER).success()).isTrue();
        assertThat(isRewritten("Numbers")).isTrue();
    }

    @Test
    void removesTheFramesOfWhatIsGone() throws IOException {
        compile(NUMBERS, OTHER);
        compile(new SourceFile("app/Numbers", HEAD + "class Numbers {}"), OTHER);
        assertThat(files()).doesNotContain("Numbers$upTo$Frame.class");
    }

    @Test
    void rewritesNothingIfThereIsAMistake() throws IOException {
        SourceFile bad = new SourceFile("app/Zed", HEAD + "class Zed { void m() { Gen.yield(1); } }");
        Compilation compilation = compile(NUMBERS, OTHER, bad);
        assertThat(compilation.findings()).extracting(SourceFile.Finding::code).containsExactly("GEN001");
        assertThat(compilation.success()).isFalse();
        if (files().contains("Numbers.class"))
            assertThat(isRewritten("Numbers")).isFalse();
        assertThat(files()).doesNotContain("Numbers$upTo$Frame.class");
    }

    /** What only the transformer finds fails the compilation, at the method. */
    @Test
    void reportsWhatTheTransformerFinds() throws IOException {
        Compilation compilation = compile(large(5000));
        assertThat(compilation.findings().stream().map(Object::toString)).containsExactly("3:32 error: GEN013");
        assertThat(compilation.success()).isFalse();
        assertThat(isRewritten("Large")).isFalse();
    }

    @Test
    void warnsOfWhatTheTransformerDoubts() throws IOException {
        Compilation compilation = compile(large(500));
        assertThat(compilation.findings().stream().map(Object::toString)).containsExactly("3:32 warning: GEN016");
        assertThat(compilation.success()).isTrue();
        assertThat(isRewritten("Large")).isTrue();
    }

    private static SourceFile large(int yields) {
        String body = IntStream.range(0, yields)
                .mapToObj(i -> "Gen.yield(" + i + ");")
                .collect(Collectors.joining("\n"));
        return new SourceFile(
                "app/Large",
                HEAD + "\nclass Large {\n@Generator static Gen<Integer> large() {\n" + body
                        + "\nreturn Gen.done(); } }");
    }

    /** A class of an earlier run has no source now: the message says where it is. */
    @Test
    void reportsWhatIsNotCompiledNow() throws IOException {
        compile(NUMBERS, OTHER);
        Files.delete(classes.resolve("app/Numbers$upTo$Frame.class"));
        Compilation compilation = compile(OTHER);
        assertThat(compilation.success()).isFalse();
        assertThat(compilation.diagnostics()).extracting(Diagnostic::getKind).containsExactly(Diagnostic.Kind.ERROR);
        assertThat(compilation.diagnostics().get(0).getMessage(Locale.ROOT))
                .contains("app/Numbers.class: GEN015: ", "saved frame Numbers$upTo$Frame.class is missing");
    }

    @Test
    void rewritesNothingUnlessAsked() throws IOException {
        assertThat(Compilation.of(classes, List.of(NUMBERS, OTHER)).success()).isTrue();
        assertThat(isRewritten("Numbers")).isFalse();
    }

    @Test
    void aDirectoryThatIsNotThereIsNothingToRewrite() throws IOException {
        Compilation compilation = Compilation.of(
                classes, List.of(NUMBERS, OTHER), "-Xplugin:Generators out=" + directory.resolve("none"));
        assertThat(compilation.diagnostics()).isEmpty();
    }
}
