package io.generator.transformer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.TransformResult;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page has a section for each rule; its wrong example breaks that rule alone, its right one none. */
class DiagnosticsPageTest {
    /** What is wrong with a class file, or with a method's size, cannot be shown in a few lines of Java. */
    private static final List<String> WITHOUT_EXAMPLE =
            List.of("GEN010", "GEN011", "GEN012", "GEN013", "GEN014", "GEN015", "GEN016", "GEN017");

    @TempDir
    Path folder;

    static List<String> codesWithExample() {
        return codes().filter(code -> !WITHOUT_EXAMPLE.contains(code)).toList();
    }

    private static Stream<String> codes() {
        return Stream.of(Rule.values()).map(Rule::code);
    }

    @Test
    void hasASectionForEachRuleAndNoOther() throws IOException {
        assertThat(Page.of("docs/diagnostics.md").text().lines().filter(line -> line.startsWith("## ")))
                .containsExactlyElementsOf(codes().map(code -> "## " + code).toList());
    }

    @ParameterizedTest
    @MethodSource("codesWithExample")
    void theWrongExampleBreaksTheRule(String code) throws IOException {
        assertThat(transform(example(code, 0)).stream().flatMap(result -> result.diagnostics().stream()))
                .isNotEmpty()
                .extracting(Diagnostic::rule)
                .extracting(Rule::code)
                .containsOnly(code);
    }

    @ParameterizedTest
    @MethodSource("codesWithExample")
    void theRightExampleIsRewritten(String code) throws IOException {
        List<TransformResult> results = transform(example(code, 1));
        assertThat(results).flatExtracting(TransformResult::diagnostics).isEmpty();
        assertThat(results).extracting(TransformResult::outcome).contains(TransformResult.Outcome.TRANSFORMED);
    }

    private static String example(String code, int index) throws IOException {
        Page page = Page.of("docs/diagnostics.md");
        List<String> snippets = new Page(page.file(), page.section(code)).snippets("java");
        assertThat(snippets).as("examples for " + code).hasSize(2);
        return snippets.get(index);
    }

    private List<TransformResult> transform(String members) throws IOException {
        return new Snippet(members, folder).transform();
    }
}
