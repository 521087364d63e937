package io.generator.examples.tokenizer;

/**
 * The smallest piece of a text that means something.
 *
 * @param kind what it is
 * @param text how it is written; empty for what is not written at all
 * @param line its line; the first is 1
 * @param column its column; the first is 1
 */
record Token(Kind kind, String text, int line, int column) {
    /** What a token can be. */
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        EQUALS,
        COLON,
        /** The end of a line that holds something. */
        NEWLINE,
        /** From here on, lines are further to the right. */
        INDENT,
        /** From here on, lines are as far to the left again as before the last indent. */
        DEDENT,
        END
    }

    /** The index in its line of what follows it. */
    int end() {
        return column - 1 + text.length();
    }

    @Override
    public String toString() {
        return "%d:%d %s %s".formatted(line, column, kind, text).stripTrailing();
    }
}
