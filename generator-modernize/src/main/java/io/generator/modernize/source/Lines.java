package io.generator.modernize.source;

import java.util.Arrays;

/** The lines of a text, whichever way they end. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (!ends) continue;
            if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** @param number counted from one */
    int startOf(int number) {
        return starts[number - 1];
    }

    int startOfLine(int offset) {
        return starts[index(offset)];
    }

    /** The end of the text for its last line. */
    int startOfNextLine(int offset) {
        int next = index(offset) + 1;
        return next < starts.length ? starts[next] : text.length();
    }

    /** Before the characters that end it. */
    int endOfLine(int offset) {
        int end = startOfNextLine(offset);
        int start = startOfLine(offset);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) end--;
        return end;
    }

    /** As the first line ends. */
    String lineEnd() {
        if (starts.length == 1) return "\n";
        return text.substring(endOfLine(0), starts[1]);
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
