package io.generator.modernize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import io.generator.modernize.rewriting.Rewriting;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files. */
class SourceTreeTest {
    private static final String OLD = """
            package app;

            import java.util.Iterator;
            import java.util.NoSuchElementException;

            class Numbers {
            \tstatic final String é = "\\u00e9";   // é

            \tIterator<Integer> numbers() {
            \t\treturn new Iterator<Integer>() {
            \t\t\tint i;

            \t\t\tpublic boolean hasNext() {
            \t\t\t\treturn i < 3;
            \t\t\t}

            \t\t\tpublic Integer next() {
            \t\t\t\tif (!hasNext()) throw new NoSuchElementException();
            \t\t\t\treturn i++;
            \t\t\t}
            \t\t};
            \t}
            }""";
    private static final String NEW = """
            package app;

            import io.generator.Gen;
            import io.generator.annotation.Generator;
            import java.util.Iterator;

            class Numbers {
            \tstatic final String é = "\\u00e9";   // é

            \t@Generator
            \tIterator<Integer> numbers() {
            \t\tfor (int i = 0; i < 3; i++) Gen.yield(i);
            \t\treturn Gen.done();
            \t}
            }""";

    @TempDir
    private Path directory;

    private final List<String> told = new ArrayList<>();
    private final List<String> diff = new ArrayList<>();

    private SourceTree.Summary run(boolean isDryRun, Path... roots) throws IOException {
        return new SourceTree(List.of(roots))
                .modernize(new Modernizer(Rewriting.all()), isDryRun, (file, before, after) -> {
                    told.addAll(Report.findings(file.getFileName().toString(), after));
                    diff.addAll(Report.diff("Numbers.java", before, after));
                });
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, text.getBytes(charset));
    }

    private void expectRewritten(String before, String after, Charset charset) throws IOException {
        Path file = write("Numbers.java", before, charset);
        assertThat(run(false, directory)).isEqualTo(new SourceTree.Summary(1, 1, 1, 0, 0));
        assertThat(new String(Files.readAllBytes(file), charset)).isEqualTo(after);
        FileTime then = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(file, then);
        assertThat(run(false, directory)).isEqualTo(new SourceTree.Summary(1, 0, 0, 0, 0));
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(then);
        assertThat(directory.toFile().list()).containsExactly("Numbers.java");
    }

    @Test
    void keepsAllElse() throws IOException {
        expectRewritten(OLD, NEW, StandardCharsets.UTF_8);
        assertThat(told).containsExactly("Numbers.java:10:10: rewritten by iterator: a generator");
    }

    @Test
    void keepsLineEndsOfWindows() throws IOException {
        expectRewritten(OLD.replace("\n", "\r\n"), NEW.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    @Test
    void keepsAByteOrderMark() throws IOException {
        expectRewritten("\uFEFF" + OLD, "\uFEFF" + NEW, StandardCharsets.UTF_8);
    }

    @Test
    void keepsBytesThatAreNotUtf8() throws IOException {
        expectRewritten(OLD, NEW, StandardCharsets.ISO_8859_1);
    }

    @Test
    void keepsPermissions() throws IOException {
        Path file = write("Numbers.java", OLD, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        run(false, file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aDryRunShowsWhatWouldChange() throws IOException, PatchFailedException {
        Path file = write("Numbers.java", OLD, StandardCharsets.UTF_8);
        SourceTree.Summary summary = run(true, directory);
        assertThat(summary.describe(true)).isEqualTo("Would be rewritten: 1 place, in 1 of 1 file; left: 0");
        assertThat(file).hasContent(OLD);
        assertThat(diff)
                .startsWith("--- a/Numbers.java", "+++ b/Numbers.java")
                .endsWith(" }", "\\ No newline at end of file");
        List<String> hunks = diff.subList(0, diff.size() - 1);
        assertThat(DiffUtils.patch(lines(OLD), UnifiedDiffUtils.parseUnifiedDiff(hunks)))
                .isEqualTo(lines(NEW));
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    @Test
    void aFileThatIsNoJavaIsLeftAndNamed() throws IOException {
        Path file = write("Broken.java", OLD + "}", StandardCharsets.UTF_8);
        assertThat(run(false, directory).describe(false))
                .isEqualTo("Rewritten: 0 places, in 0 of 1 file; left: 0; could not be read: 1");
        assertThat(file).hasContent(OLD + "}");
        assertThat(told).containsExactly("Broken.java: left as it is: this is no Java that the tool can read");
    }

    @Test
    void directoriesAreSearched() throws IOException {
        write("a/b/Numbers.java", OLD, StandardCharsets.UTF_8);
        write("a/.git/Numbers.java", OLD, StandardCharsets.UTF_8);
        write("a/Numbers.txt", OLD, StandardCharsets.UTF_8);
        assertThat(run(true, directory, directory.resolve("a/b/Numbers.java")).files())
                .isEqualTo(1);
    }

    @Test
    void rewritingsAreChosenByName() {
        assertThat(Rewriting.named(List.of())).hasSize(5);
        assertThat(Rewriting.named(List.of("jyield")))
                .extracting(Rewriting::name)
                .containsExactly("jyield");
        assertThatThrownBy(() -> Rewriting.named(List.of("yield")))
                .hasMessage("there is no rewriting 'yield': there are driven-generator, ea-async, jyield,"
                        + " abstract-iterator, iterator");
    }
}
