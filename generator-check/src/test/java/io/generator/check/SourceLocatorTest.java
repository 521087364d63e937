package io.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLocatorTest {
    private static final List<String> SOURCE = List.of(
            "package demo;",
            "import io.generator.Gen;",
            "import io.generator.annotation.Generator;",
            "class Rows {",
            "    @Generator",
            "    static Gen<Integer> all(java.util.List<Integer> list) {",
            "        Gen.yield(\"text\");",
            "        list.forEach(x -> Gen.yield(x)); Gen.yield(2);",
            "\tGen.yield(3); Gen.yield(4);",
            "        return Gen.done();",
            "    }",
            "    static Gen<Integer> other() { return null; }",
            "    static Gen<Integer> other(int i) { return null; }",
            "}");

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("demo"));
        Files.write(root.resolve("demo/Rows.java"), SOURCE);
    }

    private List<String> excerpt(Rule rule, String method, int line) {
        return excerpt(new Diagnostic(rule, "demo.Rows$Inner", method, "Rows.java", line, "wrong"));
    }

    /** What is added to what the diagnostic says by itself. */
    private List<String> excerpt(Diagnostic diagnostic) {
        List<String> plain = diagnostic.toString().lines().toList();
        List<String> lines = new SourceLocator(List.of(root.resolve("none"), root))
                .describe(diagnostic)
                .lines()
                .toList();
        assertThat(lines).startsWith(plain.get(0)).endsWith(plain.get(1));
        return lines.subList(1, lines.size() - 1);
    }

    private static String caret(int line, String at) {
        return " ".repeat(SOURCE.get(line - 1).indexOf(at)) + "^";
    }

    @Test
    void theOnlyYieldOfALineHasTheCaret() {
        assertThat(excerpt(Rule.WRONG_SENT_TYPE, "all(List)", 7)).containsExactly(SOURCE.get(6), caret(7, "(\""));
    }

    @Test
    void aValueThatDoesNotFitHasTheCaret() {
        assertThat(excerpt(Rule.WRONG_YIELD_TYPE, "all(List)", 7)).containsExactly(SOURCE.get(6), caret(7, "\"text"));
    }

    @Test
    void ofSeveralTheOneThatBreaksTheRuleHasTheCaret() {
        assertThat(excerpt(Rule.YIELD_IN_LAMBDA, "lambda$all$0(Integer)", 8))
                .containsExactly(SOURCE.get(7), caret(8, "(x));"));
    }

    @Test
    void whereItIsNotCertainThereIsNoCaret() {
        assertThat(excerpt(Rule.WRONG_SENT_TYPE, "all(List)", 9)).containsExactly(SOURCE.get(8));
    }

    @Test
    void ofAMethodTheHeadIsShown() {
        assertThat(excerpt(Rule.LARGE_BODY, "all(List)", 7)).containsExactly(SOURCE.get(5), caret(6, "all("));
        assertThat(excerpt(Rule.METHOD_TOO_LARGE, "all(List)", 0)).containsExactly(SOURCE.get(5), caret(6, "all("));
        assertThat(excerpt(Rule.METHOD_TOO_LARGE, "other()", 0)).isEmpty();
        assertThat(excerpt(Rule.METHOD_TOO_LARGE, "other(int)", 13))
                .containsExactly(SOURCE.get(12), caret(13, "other"));
    }

    @Test
    void withoutASourceNothingIsAdded() {
        Diagnostic diagnostic = new Diagnostic(Rule.LARGE_BODY, "other.Rows", "all()", "Rows.java", 7, "wrong");
        assertThat(excerpt(diagnostic)).isEmpty();
        assertThat(excerpt(new Diagnostic(Rule.LARGE_BODY, "demo.Rows", "all()", "", 0, "wrong")))
                .isEmpty();
        assertThat(excerpt(Rule.WRONG_SENT_TYPE, "all(List)", 99)).isEmpty();
    }

    @Test
    void ofASourceThatHasChangedTheLineIsShown() throws IOException {
        Files.writeString(root.resolve("demo/Rows.java"), "package demo;\nclass {\n");
        assertThat(excerpt(Rule.YIELD_IN_LAMBDA, "all()", 2)).containsExactly("class {");
    }
}
