package io.generator.check;

/** A line of a source, and a caret beneath it. */
final class SourceExcerpt {
    private SourceExcerpt() {}

    /**
     * Both lines.
     *
     * @param column the caret's column, from 1; 0 for no caret
     */
    static String of(String line, int column) {
        return column < 1 ? line : line + System.lineSeparator() + padding(line, column) + "^";
    }

    /** A tab is as wide above as it is beneath. */
    private static String padding(String line, int column) {
        StringBuilder padding = new StringBuilder();
        for (int i = 0; i < column - 1; i++) padding.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
        return padding.toString();
    }
}
