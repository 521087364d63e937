package io.generator.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {
    private static final String NUMBERS = """
            package demo;
            import io.generator.Gen;
            import io.generator.annotation.Generator;
            class Numbers {
                @Generator
                static Gen<Integer> upTo(int n) {
                    for (int i = 0; i < n; i++) Gen.yield(i);
                    return Gen.done();
                }
            }
            """;
    private static final String DROPPED = "package demo; class Use { void use() { Numbers.upTo(3); } }";
    private static final String WRONG =
            "package demo; import io.generator.Gen; class Wrong { void wrong() { Gen.yield(1); } }";

    @TempDir
    Path root;

    private final CheckMojo mojo = new CheckMojo();
    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void configure() throws IOException {
        mojo.setLog(log);
        mojo.root = root.toFile();
        mojo.sarif = root.resolve("target/check.sarif").toFile();
        mojo.sourceRoots = List.of(root.resolve("src/main/java").toString());
        mojo.testSourceRoots = List.of(root.resolve("src/test/java").toString());
        write("src/main/java/demo/Numbers.java", NUMBERS);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static int column(String line, String at) {
        return line.indexOf(at) + 1;
    }

    @Test
    void whereNothingIsWrongOneLineIsLoggedAndTheReportWritten() throws AbstractMojoExecutionException {
        mojo.execute();
        assertThat(log.lines).containsExactly("INFO Checked 1 file: nothing to report");
        assertThat(mojo.sarif.toPath()).content().contains("\"results\" : [ ]", "\"version\" : \"2.1.0\"");
    }

    @Test
    void aWarningInATestOfWhatTheMainSourcesDeclareFailsOnlyOnDemand()
            throws IOException, AbstractMojoExecutionException {
        write("src/test/java/demo/Use.java", DROPPED);
        mojo.execute();
        assertThat(log.lines.get(0))
                .startsWith("WARN src/test/java/demo/Use.java:1:" + column(DROPPED, "(3)") + ": warning: GEN030: ");
        assertThat(log.lines.get(1)).isEqualTo("INFO Checked 2 files: 0 errors, 1 warning");
        mojo.failOn = "Warning";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("Checked 2 files: 0 errors, 1 warning, see above");
    }

    @Test
    void anErrorFailsUnlessNothingShall() throws IOException, AbstractMojoExecutionException {
        write("src/main/java/demo/Wrong.java", WRONG);
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        assertThat(log.lines.get(0))
                .startsWith("ERROR src/main/java/demo/Wrong.java:1:" + column(WRONG, "(1)") + ": error: GEN001: ");
        assertThat(mojo.sarif).content().contains("GEN001", "src/main/java/demo/Wrong.java");
        log.lines.clear();
        mojo.failOn = "never";
        mojo.execute();
        assertThat(log.lines.get(0)).startsWith("WARN src/main/java/demo/Wrong.java");
    }

    @Test
    void filesCanBeChosen() throws IOException, AbstractMojoExecutionException {
        write("src/main/java/demo/Wrong.java", WRONG);
        mojo.excludes = List.of("demo.Wrong");
        mojo.execute();
        assertThat(log.lines).containsExactly("INFO Checked 1 file: nothing to report");
        mojo.excludes = List.of();
        mojo.includes = List.of("other.**");
        mojo.execute();
        assertThat(log.lines.get(1)).isEqualTo("INFO Checked 0 files: nothing to report");
    }

    @Test
    void aFileThatIsNoJavaIsMentioned() throws IOException, AbstractMojoExecutionException {
        write("src/main/java/demo/Broken.java", "class Broken {\n  int x = ;\n}\n");
        mojo.execute();
        assertThat(log.lines.get(0)).startsWith("INFO src/main/java/demo/Broken.java:2:11: note: not checked: ");
        assertThat(log.lines.get(1)).isEqualTo("INFO Checked 2 files: nothing to report; 1 file could not be checked");
    }

    @Test
    void skips() throws AbstractMojoExecutionException {
        mojo.skip = true;
        mojo.execute();
        assertThat(log.lines).containsExactly("INFO Sources are not checked: generator.check.skip is set");
    }

    @Test
    void aWordThatIsWrongIsSaidToBe() {
        mojo.failOn = "errors";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("failOn can be error, warning or never, and not errors");
    }
}
