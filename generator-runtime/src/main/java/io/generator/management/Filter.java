package io.generator.management;

import io.generator.frame.FrameChain;
import io.generator.frame.LiveFrame;
import java.util.Objects;

/**
 * What of a long list is asked for.
 *
 * @param offset how many to leave out at the beginning
 * @param limit how many to give at most
 * @param prefix only what has a frame whose {@code pkg.Class.method} begins with this; empty for all
 */
public record Filter(int offset, int limit, String prefix) {
    /** All there is. */
    public static final Filter ALL = new Filter(0, Integer.MAX_VALUE, "");

    /**
     * Checks what comes from outside.
     *
     * @throws IllegalArgumentException if the offset is negative or the limit is not positive
     */
    public Filter {
        Objects.requireNonNull(prefix, "the prefix must not be null; an empty one is for all");
        if (offset < 0) throw new IllegalArgumentException("the offset must not be negative: " + offset);
        if (limit <= 0) throw new IllegalArgumentException("the limit must be positive: " + limit);
    }

    /** Whether one of the frames is of a method that is asked for. */
    public boolean accepts(FrameChain chain) {
        return prefix.isEmpty() || chain.frames().stream().anyMatch(this::accepts);
    }

    boolean accepts(LiveFrame frame) {
        return frame.method().startsWith(prefix);
    }
}
