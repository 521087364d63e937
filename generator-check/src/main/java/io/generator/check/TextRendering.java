package io.generator.check;

import io.generator.check.source.Place;
import io.generator.check.source.SyntaxProblem;
import io.generator.transformer.diagnostic.Rule;
import java.util.List;
import java.util.Locale;

/** Findings as javac prints its own: with the line of the source, a caret, and what to write instead. */
public final class TextRendering {
    private TextRendering() {}

    /** The whole report; its last line says what was looked at. */
    public static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.unread().forEach(problem -> text.append(of(problem)).append(System.lineSeparator()));
        report.findings().forEach(finding -> text.append(of(finding)).append(System.lineSeparator()));
        return text.append(report.summary()).append(System.lineSeparator()).toString();
    }

    /** One finding, without a line's end. */
    public static String of(Finding finding) {
        return String.join(
                System.lineSeparator(),
                head(finding.file(), finding.place(), severity(finding.rule()))
                        + finding.rule().code() + ": " + finding.message(),
                SourceExcerpt.of(finding.sourceLine(), finding.place().column()),
                "    " + finding.rule().remedy());
    }

    /** A file that could not be looked at, without a line's end. */
    public static String of(SyntaxProblem problem) {
        String head = head(problem.file(), problem.place(), "note") + "not checked: " + problem.message();
        List<String> lines = problem.text().lines().toList();
        int line = problem.place().line();
        return line > lines.size()
                ? head
                : head
                        + System.lineSeparator()
                        + SourceExcerpt.of(lines.get(line - 1), problem.place().column());
    }

    private static String head(String file, Place place, String severity) {
        return file + ":" + place.line() + ":" + place.column() + ": " + severity + ": ";
    }

    private static String severity(Rule rule) {
        return rule.severity().toString().toLowerCase(Locale.ROOT);
    }
}
