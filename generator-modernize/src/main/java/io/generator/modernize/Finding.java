package io.generator.modernize;

/**
 * What was found at one place of a source.
 *
 * @param rewriting the name of the rewriting that has found it
 * @param line counted from one, in the source as it was
 * @param column counted from one
 * @param isRewritten whether it is rewritten, or left as it is
 * @param message what it becomes, or why it is left
 */
public record Finding(String rewriting, int line, int column, boolean isRewritten, String message) {
    /** One line for the user, such as {@code Words.java:12:9: rewritten by jyield: …}. */
    public String describe(String file) {
        return file + ":" + line + ":" + column + ": " + (isRewritten ? "rewritten by " : "left by ") + rewriting + ": "
                + message;
    }
}
