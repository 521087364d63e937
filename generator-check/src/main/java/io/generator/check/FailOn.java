package io.generator.check;

/** What makes a check fail. A file that could not be looked at never does. */
public enum FailOn {
    /** Errors alone. */
    ERROR,
    /** Errors and warnings. */
    WARNING,
    /** Nothing. */
    NEVER;

    /** Whether a check with these findings has failed. */
    public boolean isFailed(CheckReport report) {
        return switch (this) {
            case ERROR -> report.errors() > 0;
            case WARNING -> !report.findings().isEmpty();
            case NEVER -> false;
        };
    }
}
