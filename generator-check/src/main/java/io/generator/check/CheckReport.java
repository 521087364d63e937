package io.generator.check;

import io.generator.check.source.SyntaxProblem;
import java.util.List;

/**
 * What was found in all files.
 *
 * @param files how many files there were
 * @param findings what is wrong, by file and line
 * @param unread the files that could not be looked at, and why
 */
public record CheckReport(int files, List<Finding> findings, List<SyntaxProblem> unread) {

    /** How many findings are errors. */
    public long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    /** How many findings are warnings. */
    public long warnings() {
        return findings.size() - errors();
    }

    /** The last line of a report: what was looked at, and what was found. */
    public String summary() {
        String found = findings.isEmpty()
                ? "nothing to report"
                : count(errors(), "error") + ", " + count(warnings(), "warning");
        String left = unread.isEmpty() ? "" : "; " + count(unread.size(), "file") + " could not be checked";
        return "Checked " + count(files, "file") + ": " + found + left;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
