package io.generator.examples.logs;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text line by line, as {@link java.io.BufferedReader} does, with two differences that matter for files of other
 * people: a line of any length takes a limited amount of memory, and before a read fails, all lines until there have been
 * returned.
 */
final class LineReader implements Closeable {
    /** What is beyond this many characters in a line is skipped. */
    static final int MAX_LENGTH = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private long number;

    LineReader(Reader in) {
        this.in = in;
    }

    /** The next line; null at the end. */
    @Nullable
    Line read() throws IOException {
        if (!fill()) return null;
        StringBuilder text = null;
        do {
            int end = endOfLine();
            if (end < limit && text == null) return line(take(end));
            text = append(text, take(end));
            if (end < limit) break;
        } while (fill());
        return line(text.toString());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (position < limit) return true;
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') end++;
        return end;
    }

    private String take(int end) {
        String text = new String(buffer, position, end - position);
        position = end + 1;
        return text;
    }

    private static StringBuilder append(@Nullable StringBuilder text, String more) {
        StringBuilder result = text == null ? new StringBuilder(more.length() * 2) : text;
        return result.append(more, 0, Math.min(more.length(), MAX_LENGTH - result.length()));
    }

    private Line line(String text) {
        int from = number == 0 && text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = text.endsWith("\r") ? text.length() - 1 : text.length();
        return new Line(++number, text.substring(Math.min(from, to), to));
    }
}
