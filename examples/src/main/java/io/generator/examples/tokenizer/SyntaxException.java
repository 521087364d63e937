package io.generator.examples.tokenizer;

/** A text is wrong; the message shows where. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param problem what is wrong
     * @param line where
     * @param column the column in this line; the first is 1
     */
    SyntaxException(String problem, SourceLine line, int column) {
        super("line " + line.number() + ", column " + column + ": " + problem + System.lineSeparator()
                + "    " + line.text() + System.lineSeparator()
                + "    " + " ".repeat(column - 1) + "^");
    }
}
