package io.generator.modernize;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the user is told of a source, line by line. */
public final class Report {
    private static final int CONTEXT = 3;
    private static final Pattern HUNK = Pattern.compile("^@@ -(\\d+),(\\d+) ");

    private Report() {}

    /** A line for each finding. */
    public static List<String> findings(String file, Modernized source) {
        if (!source.isReadable()) return List.of(file + ": left as it is: this is no Java that the tool can read");
        return source.findings().stream().map(finding -> finding.describe(file)).toList();
    }

    /**
     * What changes, as a unified diff that {@code patch} can apply; empty if nothing does.
     *
     * @param file with slashes
     */
    public static List<String> diff(String file, String before, Modernized after) {
        List<String> old = lines(before);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + file, "b/" + file, old, DiffUtils.diff(old, lines(after.text())), CONTEXT);
        return before.endsWith("\n") || !reachesEnd(diff, old.size()) ? diff : marked(diff);
    }

    /** Whether the last piece of a diff ends with the last line of the old text, which no rewriting is about. */
    private static boolean reachesEnd(List<String> diff, int lines) {
        return diff.stream()
                .map(HUNK::matcher)
                .filter(Matcher::find)
                .anyMatch(hunk -> Integer.parseInt(hunk.group(1)) + Integer.parseInt(hunk.group(2)) - 1 == lines);
    }

    /** As {@code diff} says it of a last line that nothing ends. */
    private static List<String> marked(List<String> diff) {
        return Stream.concat(diff.stream(), Stream.of("\\ No newline at end of file"))
                .toList();
    }

    /** A carriage return is part of its line, so that it is still there when the diff is applied. */
    private static List<String> lines(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return text.endsWith("\n") ? lines.subList(0, lines.size() - 1) : lines;
    }
}
