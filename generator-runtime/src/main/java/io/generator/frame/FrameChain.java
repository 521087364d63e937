package io.generator.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame, what it delegates to or awaits, what that does, and so on, outermost first.
 *
 * @param frames the frames; of a long chain those at both ends
 * @param leftOut how many of them are left out
 * @param gap behind how many frames the others are left out
 * @param end what the innermost one awaits or delegates to, that is no frame; null if there is nothing
 */
public record FrameChain(
        List<LiveFrame> frames,
        int leftOut,
        int gap,
        @Nullable Object end) {
    private static final int AT_EACH_END = 25;

    /** More than that are not followed; the futures of methods may wait for one another in a ring, for ever. */
    static final int LONGEST = 1_000_000;

    /**
     * Follows a chain.
     *
     * @param outermost a generator or a coroutine, of any kind; null or another thing makes an empty chain
     */
    public static FrameChain of(@Nullable Object outermost) {
        List<LiveFrame> outer = new ArrayList<>();
        Deque<SavedFrame> inner = new ArrayDeque<>();
        int leftOut = 0;
        Object next = outermost;
        SavedFrame frame = frameOf(next);
        for (int steps = 0; frame != null && steps < LONGEST; steps++) {
            next = FrameReader.directDelegate(frame);
            if (!FrameReader.isHidden(frame)) {
                if (outer.size() < AT_EACH_END) add(frame, outer);
                else inner.addLast(frame);
                if (inner.size() > AT_EACH_END) {
                    inner.removeFirst();
                    leftOut++;
                }
            }
            frame = frameOf(next);
        }
        int gap = outer.size();
        inner.forEach(last -> add(last, outer));
        return new FrameChain(outer, leftOut, gap, next);
    }

    /** The frame that runs behind a thing that is awaited; null if that is not known. */
    static @Nullable SavedFrame frameOf(@Nullable Object awaited) {
        if (awaited instanceof SavedFrame frame) return frame;
        if (awaited instanceof ClosingHandle<?, ?, ?, ?> handle) return handle.frame;
        return awaited instanceof FutureCoroutine<?> future && !future.isDone() ? future.coroutine() : null;
    }

    private static void add(SavedFrame frame, List<LiveFrame> frames) {
        LiveFrame live = LiveFrame.of(frame, 0, null);
        if (live != null) frames.add(live);
    }
}
