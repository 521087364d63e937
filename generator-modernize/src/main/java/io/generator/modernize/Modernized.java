package io.generator.modernize;

import java.util.List;

/**
 * What becomes of a source.
 *
 * @param text the new text; the old one if there is nothing to rewrite
 * @param isReadable whether the source is Java that could be read; if not, it stays as it is
 * @param findings what was found, in the order of the source
 */
public record Modernized(String text, boolean isReadable, List<Finding> findings) {
    static Modernized unreadable(String text) {
        return new Modernized(text, false, List.of());
    }
}
