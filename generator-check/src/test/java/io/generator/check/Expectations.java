package io.generator.check;

import io.generator.check.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sources say of themselves in comments such as {@code // ^ error: GEN002}, which are about the line above them; without what
 * can be found by types alone, {@code // ^ warning: GEN031 by types}.
 */
final class Expectations {
    private static final Pattern EXPECTED =
            Pattern.compile("^\\s*// *\\^ (error|warning): (GEN\\d+)( plugin only| by types)?$");

    private Expectations() {}

    /** Each as {@code line:column kind: code}. */
    static List<String> in(String text) {
        List<String> expected = new ArrayList<>();
        int line = 0;
        int number = 0;
        for (String content : text.split("\\R", -1)) {
            number++;
            Matcher matcher = EXPECTED.matcher(content);
            if (!matcher.matches()) line = number;
            else if (!" by types".equals(matcher.group(3)))
                expected.add(
                        line + ":" + (content.indexOf('^') + 1) + " " + matcher.group(1) + ": " + matcher.group(2));
        }
        return expected;
    }

    /** What the check reports, in the same form. */
    static List<String> reported(CheckReport report) {
        return report.findings().stream()
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " "
                        + (finding.isError() ? "error" : "warning") + ": "
                        + finding.rule().code())
                .toList();
    }

    /** The report on one text. */
    static CheckReport check(Path directory, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("Snippet.java"), text);
        return SourceCheck.of(List.of(new SourceFile("Snippet.java", file)));
    }
}
