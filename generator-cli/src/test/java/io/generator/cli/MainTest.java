package io.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line as a user meets it: what it prints, and how it ends. */
class MainTest {
    private static final String NUMBERS = """
            package demo;
            import io.generator.Gen;
            import io.generator.annotation.Generator;
            class Numbers {
                @Generator static Gen<Integer> upTo(int n) {
                    for (int i = 0; i < n; i++) Gen.yield(i);
                    return Gen.done();
                }
                static int plain() { return 1; }
            }
            """;

    @TempDir
    private Path directory;

    private record Run(int exit, String out, String err) {}

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) texts.add(argument.toString());
        int exit = command.execute(texts.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    /** Compiles a source into {@code target/classes} of a project as Maven has it. */
    private Path compile(String name, String source) throws IOException {
        Path file = directory.resolve("src/main/java/demo/" + name + ".java");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, source);
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-g",
                        "-proc:none",
                        "--release",
                        "17",
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(failed).isZero();
        return classes;
    }

    @Test
    void inspectPrintsTextWithTheSourceBesideTarget() throws IOException {
        Run run = run("inspect", compile("Numbers", NUMBERS));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("class demo.Numbers", "upTo(int): Gen, line 6", "6 |         for (int i = 0;");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void inspectWritesAPageIntoAFile() throws IOException {
        Path page = directory.resolve("page.html");
        Run run = run("inspect", "--format", "html", "--output", page, compile("Numbers", NUMBERS));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(page).content().startsWith("<!doctype html>").contains("demo.Numbers");
    }

    @Test
    void inspectPrintsJson() throws IOException {
        Run run = run("inspect", "--format=JSON", "--method", "upTo", compile("Numbers", NUMBERS));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"displayName\" : \"upTo(int)\"");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        Run run = run("inspect", directory.resolve("none.jar"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo(directory.resolve("none.jar") + ": there is no such file");
    }

    @Test
    void aClassPathThatIsMissingIsNamed() throws IOException {
        Run run = run("inspect", "--class-path", "none.jar", compile("Numbers", NUMBERS));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("--class-path none.jar: there is no such file");
    }

    @Test
    void aSourcePathIsWrittenLikeAClassPath() throws IOException {
        Path classes = compile("Numbers", NUMBERS);
        String both = directory + File.pathSeparator + directory.resolve("src/main/java");
        assertThat(run("inspect", "--source-path", both, classes).out()).contains("6 |         for (int i = 0;");
        assertThat(run("inspect", "--source-path", directory, classes).out()).doesNotContain("for (int i");
        assertThat(run("inspect", "--source-path", "none", classes).err())
                .contains("--source-path none: there is no such");
    }

    @Test
    void whatIsNoClassFileIsSaidToBeNone() throws IOException {
        Run run = run("inspect", Files.writeString(directory.resolve("notes.txt"), "text"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("notes.txt is neither a class file, nor a directory, nor a jar");
    }

    @Test
    void noGeneratorsAreNoMistake() throws IOException {
        Run run = run("inspect", compile("Plain", "package demo; class Plain {}"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("No generators in ");
        assertThat(run("inspect", "--class", "Other", compile("Numbers", NUMBERS))
                        .out())
                .contains("without --class and --method all are shown");
    }

    @Test
    void aWrongOptionIsSaidToBeWrong() {
        Run run = run("inspect", "--fromat", "html", ".");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown options: '--fromat'", "--format=text|html|json");
        assertThat(run("inspect", "--format", "pdf", ".").err()).contains("'pdf'", "TEXT, HTML, JSON");
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run().err()).contains("Say what to do: check, explain, inspect, transform, frames or modernize.");
        assertThat(run("inspect").err()).contains("Missing required parameter: 'FILE'");
    }

    @Test
    void aClassWithAnErrorIsToldWithItsRemedy() throws IOException {
        Path classes = compile("Wrong", "package demo; class Wrong { void f() { io.generator.Gen.yield(1); } }");
        for (String command : List.of("inspect", "transform")) {
            Run run = run(command, classes);
            assertThat(run.exit()).as(command).isEqualTo(1);
            assertThat(run.out() + run.err())
                    .contains("demo/Wrong.java:1: GEN001", "Annotate the method with @Generator");
        }
    }

    @Test
    void transformRewritesInPlaceAndInspectShowsTheOriginal() throws IOException {
        Path classes = compile("Numbers", NUMBERS);
        String before = run("inspect", classes).out();
        Path kept = directory.resolve("target/generator-originals/classes");
        Run run = run("transform", "--keep-originals", kept, classes);
        assertThat(run.exit()).isZero();
        assertThat(run.out().strip())
                .isEqualTo("Rewritten: 1 generator methods with 1 suspension points, in 1 of 1 classes");
        assertThat(classes.resolve("demo/Numbers$upTo$Frame.class")).exists();
        assertThat(run("inspect", classes)).isEqualTo(new Run(0, before, ""));
        assertThat(run("transform", classes).out()).contains("rewritten before: 1");
    }

    @Test
    void aRewrittenClassWithoutItsOriginalIsShownInPart() throws IOException {
        Path classes = compile("Numbers", NUMBERS);
        run("transform", classes);
        Run run = run("inspect", classes);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("its original is not there", "1  suspended, line 6");
        assertThat(run.err()).contains("--originals DIR");
    }

    @Test
    void transformWantsADirectory() throws IOException {
        assertThat(run("transform", directory.resolve("none")).err()).contains("there is no such file");
        Run run = run("transform", compile("Numbers", NUMBERS).resolve("demo/Numbers.class"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is no directory: give the one that the compiler has written to");
    }

    private static final String OLD_NUMBERS = """
            package demo;
            import java.util.Iterator;
            import java.util.NoSuchElementException;
            class OldNumbers {
                Iterator<Integer> upTo(int n) {
                    return new Iterator<Integer>() {
                        int i = 0;
                        public boolean hasNext() { return i < n; }
                        public Integer next() {
                            if (!hasNext()) throw new NoSuchElementException();
                            return i++;
                        }
                    };
                }
            }
            """;

    @Test
    void modernizeShowsAndThenRewrites() throws IOException {
        Path file = Files.writeString(directory.resolve("OldNumbers.java"), OLD_NUMBERS);
        Run dry = run("modernize", "--dry-run", directory);
        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).startsWith("--- a/").contains("\n+        for (int i = 0; i < n; i++) Gen.yield(i);\n");
        assertThat(dry.err()).contains("OldNumbers.java:6:16: rewritten by iterator: a generator");
        assertThat(file).hasContent(OLD_NUMBERS);
        assertThat(run("modernize", "--only=jyield,ea-async", file).err())
                .contains("Rewritten: 0 places, in 0 of 1 file; left: 0");
        assertThat(run("modernize", file).err()).contains("Rewritten: 1 place, in 1 of 1 file; left: 0");
        assertThat(file).content().contains("    @Generator\n    Iterator<Integer> upTo(int n) {\n");
        assertThat(run("modernize", file)).isEqualTo(new Run(0, "", "Rewritten: 0 places, in 0 of 1 file; left: 0\n"));
    }

    @Test
    void modernizeTellsWhatIsWrong() {
        assertThat(run("modernize", directory.resolve("none")).err()).contains("none: there is no such file");
        assertThat(run("modernize").err()).contains("Missing required parameter: 'FILE'");
        Run run = run("modernize", "--only", "yield", directory);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--only: there is no rewriting 'yield': there are driven-generator, ea-async");
    }

    @Test
    void transformShowsTheSourceOfAnError() throws IOException {
        String line = "package demo; class Wrong { void f() { io.generator.Gen.yield(1); } }";
        Path classes = compile("Wrong", line);
        assertThat(run("transform", classes).err().lines().limit(3))
                .containsExactly(
                        "demo/Wrong.java:1: GEN001: a method yields that is not annotated with @Generator (in demo.Wrong.f())",
                        line,
                        " ".repeat(line.indexOf("(1)")) + "^");
        assertThat(run("transform", "--source-path", directory, classes).err()).doesNotContain("class Wrong {");
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void checkReportsAsJavacDoes() throws IOException {
        source("Numbers.java", NUMBERS);
        source("Use.java", "class Use {\n\tvoid use() {\n\t\tdemo.Numbers.upTo(3);\n\t}\n}\n");
        Run run = run("check", directory);
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        directory.resolve("Use.java") + ":3:20: warning: GEN030: a generator is created and never"
                                + " iterated: Numbers.upTo",
                        "\t\tdemo.Numbers.upTo(3);",
                        "\t\t" + " ".repeat(17) + "^",
                        "    Calling a generator runs nothing of it: iterate it, yieldFrom it, or remove the call.",
                        "Checked 2 files: 0 errors, 1 warning");
        assertThat(run("check", "--fail-on", "warning", directory).exit()).isEqualTo(1);
    }

    @Test
    void checkWritesSarif() throws IOException {
        Path wrong = source("Wrong.java", "class Wrong { void f() { io.generator.Gen.yield(1); } }");
        Path sarif = directory.resolve("check.sarif");
        assertThat(run("check", "--sarif", sarif, wrong).exit()).isEqualTo(1);
        assertThat(sarif).content().contains("\"ruleId\" : \"GEN001\"", "\"startLine\" : 1");
        assertThat(run("check", "--fail-on=never", wrong).exit()).isZero();
    }

    @Test
    void checkGoesOnBehindAFileThatIsNoJava() throws IOException {
        source("Broken.java", "class Broken {");
        source("Wrong.java", "class Wrong { void f() { io.generator.Gen.yield(1); } }");
        Run run = run("check", directory);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("Broken.java:1:", ": note: not checked: ", "GEN001", "1 file could not be checked");
    }

    @Test
    void checkWantsSources() {
        assertThat(run("check").err()).contains("Missing required parameter: 'PATH'");
        Run run = run("check", directory.resolve("none"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no such file");
        assertThat(run("check", directory).out().strip()).isEqualTo("Checked 0 files: nothing to report");
        assertThat(run("check", "--fail-on", "note", directory).err()).contains("ERROR, WARNING, NEVER");
    }

    @Test
    void explainPrintsThePage() {
        Run run = run("explain", "gen002");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .startsWith("GEN002: A lambda yields that is not itself a generator", "=".repeat(54))
                .contains("    numbers.forEach(x -> Gen.yield(x)); // GEN002"
                        .indent(4)
                        .stripTrailing())
                .allMatch(line -> line.startsWith("    ") || line.length() <= 80);
        assertThat(run.out()).contains("See Lambdas.").doesNotContain("```", "`");
    }

    @Test
    void explainListsTheCodes() {
        Run all = run("explain");
        assertThat(all.exit()).isZero();
        assertThat(all.out().lines())
                .contains("GEN007  A @Generator method returns a type that a generator cannot be")
                .hasSizeGreaterThan(25);
        Run unknown = run("explain", "GEN999");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no diagnostic GEN999; there are:", "GEN007  A @Generator method");
    }

    @Test
    void helpAndVersion() {
        assertThat(run("--version").out()).startsWith("generator ");
        assertThat(run("inspect", "--help").out()).contains("--source-path", "Outer$Inner");
    }
}
