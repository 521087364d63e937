package io.generator.modernize.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text and what takes its place.
 *
 * @param start the offset of the first character that goes
 * @param end the offset behind the last one; {@code start} where something is only put in
 * @param replacement what is there instead
 */
public record Edit(int start, int end, String replacement) {
    public Edit {
        if (start < 0 || end < start) throw new IllegalArgumentException(start + ".." + end);
    }

    /** Puts something in. */
    public static Edit insert(int at, String text) {
        return new Edit(at, at, text);
    }

    /** Whether two edits cannot both be made. */
    public boolean clashesWith(Edit other) {
        return (start < other.end && other.start < end) || start == other.start;
    }

    /**
     * Makes all edits of a piece of a text.
     *
     * @param edits in any order; none clashes with another, and all are within the piece
     * @return the piece as it is then
     */
    public static String apply(CharSequence text, int start, int end, Collection<Edit> edits) {
        StringBuilder result = new StringBuilder();
        int done = start;
        for (Edit edit : inOrder(edits)) {
            if (edit.start < done || edit.end > end) throw new IllegalArgumentException("misplaced: " + edit);
            result.append(text, done, edit.start).append(edit.replacement);
            done = edit.end;
        }
        return result.append(text, done, end).toString();
    }

    private static List<Edit> inOrder(Collection<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start));
        return sorted;
    }
}
