package io.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.diagnostic.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wrong example of each page that the check is named on is reported with its code, on the lines where the code stands in a
 * comment, and the right one is not. Nothing is reported on the other pages.
 */
class PagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final String HEAD = "import io.generator.*; import io.generator.annotation.*; import java.util.*;"
            + " import io.generator.annotation.Async; import static io.generator.Async.*; class Snippet {\n";

    @TempDir
    Path directory;

    static List<String> codes() {
        return Catalogue.codes().stream().filter(PagesTest::isOfCheck).toList();
    }

    static List<String> otherCodes() {
        return Catalogue.codes().stream().filter(code -> !isOfCheck(code)).toList();
    }

    private static boolean isOfCheck(String code) {
        return Catalogue.page(code).lines().toList().get(2).matches(".* Found by: (.*, )?check(,.*)?\\.");
    }

    @Test
    void thePagesNameTheCheck() {
        assertThat(codes()).hasSizeGreaterThan(18).contains("GEN001", "GEN007", "GEN018", "GEN024", "GEN030", "GEN035");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theWrongExampleIsReported(String code) throws IOException {
        String example = examples(code).get(0);
        List<Finding> findings = check(example).findings();
        assertThat(findings)
                .isNotEmpty()
                .extracting(finding -> finding.rule().code())
                .containsOnly(code);
        assertThat(findings.stream().map(finding -> (long) finding.place().line()))
                .containsExactlyElementsOf(marked(example, code));
    }

    private static List<Long> marked(String example, String code) {
        List<String> lines = example.lines().toList();
        return LongStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get((int) line - 1).contains("// " + code))
                .map(line -> line + 1)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theRightExampleIsNot(String code) throws IOException {
        assertThat(check(examples(code).get(1)).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("otherCodes")
    void nothingIsReportedOfOtherRules(String code) throws IOException {
        for (String example : examples(code))
            assertThat(check(example).findings()).isEmpty();
    }

    private static List<String> examples(String code) {
        return EXAMPLE.matcher(Catalogue.page(code))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private CheckReport check(String members) throws IOException {
        CheckReport report = Expectations.check(directory, HEAD + members + "}\n");
        assertThat(report.unread()).isEmpty();
        return report;
    }
}
