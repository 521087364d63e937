package io.generator.conformance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the laws has a line for each, and it says what the tests do. */
class LawsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../docs/laws.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d+|–) \\| (.*) \\|$");
    private static final String DIFFERENCES = "(differences-from-python.md): ";

    @Test
    void eachLawHasItsLine() throws Exception {
        assertThat(column(2)).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void noNumberIsGivenTwice() throws IOException {
        assertThat(column(1)).filteredOn(number -> !number.equals("–")).doesNotHaveDuplicates();
    }

    /** The line of each law but for its number, which stands nowhere else. */
    private static List<String> expected() throws Exception {
        Map<String, Twin> twins = Twin.all();
        Map<String, String> missing = Twin.missing();
        List<String> lines = new ArrayList<>();
        Recording.golden().laws().forEach((law, rule) -> {
            Twin twin = twins.get(law);
            String test = twin == null ? "–" : "`" + twin.method() + "`";
            String java = twin == null ? "[no twin]" + DIFFERENCES + missing.get(law) : judgement(twin);
            lines.add(String.join(" | ", law, rule.text(), test, java));
        });
        return lines;
    }

    private static String judgement(Twin twin) {
        return twin.difference()
                .map(difference -> "[differs]" + DIFFERENCES + difference.because())
                .orElse("same");
    }

    private static List<String> column(int group) throws IOException {
        return LINE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult line) -> line.group(group))
                .toList();
    }
}
