package io.generator.transformer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.TransformResult;
import io.generator.transformer.diagnostic.Catalogue;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a page. Its wrong example breaks that rule alone, on the lines where the code stands in a comment; its
 * right one breaks none. What the javac plugin alone finds is tested there.
 */
class DiagnosticsPageTest {
    /** A class file has lines only for code: what is wrong with a method as a whole is reported at its first one. */
    private static final Set<String> OF_METHODS = Set.of("GEN005", "GEN006", "GEN007");

    @TempDir
    Path folder;

    static List<String> codesWithExample() {
        return Catalogue.codes().stream()
                .filter(code -> Catalogue.page(code).lines().toList().get(2).contains("transformer"))
                .filter(code -> !examples(code).isEmpty())
                .toList();
    }

    @Test
    void thereIsAPageForEachRuleAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Page.ROOT.resolve("docs/diagnostics"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("README"), Catalogue.codes().stream())
                            .map(name -> name + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhatTheRuleIs(Rule rule) {
        List<String> lines = Catalogue.page(rule.code()).lines().toList();
        assertThat(lines.get(0)).isEqualTo("# " + rule.code() + ": " + Catalogue.title(rule.code()));
        assertThat(lines.get(2).toUpperCase(Locale.ROOT)).startsWith(rule.severity() + ". FOUND BY: ");
        assertThat(lines).containsSubsequence("## Wrong", "## Right");
    }

    @Test
    void theIndexListsThePages() throws IOException {
        assertThat(Page.of("docs/diagnostics/README.md").text().lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(
                        Stream.of(Rule.values()).map(DiagnosticsPageTest::row).toList());
    }

    private static String row(Rule rule) {
        String finders = Catalogue.page(rule.code()).lines().toList().get(2).replaceFirst(".* Found by: (.*)\\.", "$1");
        return "| [" + rule.code() + "](" + rule.code() + ".md) | " + Catalogue.title(rule.code()) + " | "
                + rule.severity().toString().toLowerCase(Locale.ROOT) + " | " + finders + " |";
    }

    @ParameterizedTest
    @MethodSource("codesWithExample")
    void theWrongExampleBreaksTheRule(String code) throws IOException {
        String example = examples(code).get(0);
        List<Diagnostic> found = transform(example).stream()
                .flatMap(result -> result.diagnostics().stream())
                .toList();
        assertThat(found)
                .isNotEmpty()
                .extracting(Diagnostic::rule)
                .extracting(Rule::code)
                .containsOnly(code);
        if (OF_METHODS.contains(code)) return;
        assertThat(found.stream().map(diagnostic -> diagnostic.line() - Snippet.HEAD_LINES))
                .containsExactlyInAnyOrderElementsOf(marked(example, code));
    }

    private static List<Integer> marked(String example, String code) {
        List<String> lines = example.lines().toList();
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).endsWith("// " + code))
                .boxed()
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("codesWithExample")
    void theRightExampleIsRewritten(String code) throws IOException {
        List<TransformResult> results = transform(examples(code).get(1));
        assertThat(results).flatExtracting(TransformResult::diagnostics).isEmpty();
        assertThat(results).extracting(TransformResult::outcome).contains(TransformResult.Outcome.TRANSFORMED);
    }

    /** What is wrong with a class file, or with a method's size, cannot be shown in a few lines of Java. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "CLASS_FILE_TOO_NEW",
                "TYPE_UNKNOWN",
                "OTHER_VERSION",
                "METHOD_TOO_LARGE",
                "MALFORMED_CLASS_FILE",
                "MISSING_FRAME",
                "LARGE_BODY",
                "CLASS_TOO_LARGE"
            })
    void whatHasNoExampleHasATestOfItsOwn(Rule rule) throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve("generator-transformer/src/test"))) {
            List<Path> tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("DiagnosticsPageTest.java"))
                    .toList();
            assertThat(tests).anySatisfy(test -> assertThat(Files.readString(test))
                    .containsAnyOf("Rule." + rule.name(), rule.code()));
        }
    }

    private static List<String> examples(String code) {
        List<String> snippets = new Page(Path.of(code), Catalogue.page(code)).snippets("java");
        if (!snippets.isEmpty()) assertThat(snippets).as("examples of " + code).hasSize(2);
        return snippets;
    }

    private List<TransformResult> transform(String members) throws IOException {
        return new Snippet(members, folder).transform();
    }
}
