package io.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a generator and all that it delegates to hold at one moment, or a coroutine and all that it awaits, to print or to look
 * through.
 *
 * <pre>{@code
 * System.out.println(FrameDump.of(gen));
 *
 * Gen[com.acme.Tree.walk(Tree.java:17), suspended]
 *     at com.acme.Tree.walk(Tree.java:16) node=8
 *     at com.acme.Tree.walk(Tree.java:17) node=6
 *     at com.acme.Tree.walk(Tree.java:17) node=5
 * }</pre>
 *
 * <p>As in a stack trace the innermost frame, which is the next to run, comes first. Making a dump neither advances nor
 * changes anything, and calls no code of the application; {@link #toString()} calls {@code toString()} of the locals'
 * values. Of a generator that another thread resumes meanwhile the dump may be of no one moment.
 *
 * <p>Mirrors what Python's {@code inspect.getgeneratorstate} and {@code getgeneratorlocals} tell, along {@code gi_yieldfrom} and
 * {@code cr_await}.
 */
public final class FrameDump {
    private static final int LONGEST_VALUE = 100;
    private static final int FRAMES_AT_EACH_END = 50;

    private final String head;
    private final List<FrameInfo> frames;
    private final @Nullable Object last;

    private FrameDump(String head, List<FrameInfo> frames, @Nullable Object last) {
        this.head = head;
        this.frames = frames;
        this.last = last;
    }

    /**
     * Looks at a generator.
     *
     * @param generator the outermost one; not null
     */
    public static FrameDump of(Gen<?> generator) {
        return of(generator.toString(), generator);
    }

    /**
     * Looks at a coroutine and at all that it awaits.
     *
     * @param coroutine the outermost one; not null
     */
    public static FrameDump of(Coroutine<?> coroutine) {
        return of(coroutine.toString(), coroutine);
    }

    /**
     * Looks at an asynchronous generator and at all that it awaits.
     *
     * @param generator the outermost one; not null
     */
    public static FrameDump of(AsyncGen<?> generator) {
        return of(generator.toString(), generator);
    }

    private static FrameDump of(String head, Object outermost) {
        List<FrameInfo> frames = new ArrayList<>();
        Object next = outermost;
        for (FrameInfo frame = frame(next); frame != null; frame = frame(next)) {
            frames.add(frame);
            next = frame.delegate();
        }
        Collections.reverse(frames);
        return new FrameDump(head, Collections.unmodifiableList(frames), next);
    }

    private static @Nullable FrameInfo frame(@Nullable Object holder) {
        if (holder instanceof Gen<?> generator) return generator.frame();
        if (holder instanceof Coroutine<?> coroutine) return coroutine.frame();
        return holder instanceof AsyncGen<?> generator ? generator.frame() : null;
    }

    /** The frames, innermost first. Empty for a generator that has none. */
    public List<FrameInfo> frames() {
        return frames;
    }

    /**
     * What the innermost frame delegates to that is no frame itself, as a plain iterator, or the future that it awaits; null if
     * there is no such thing.
     */
    public @Nullable Object delegate() {
        return frames.isEmpty() ? null : last;
    }

    /** One line for each frame, with its locals; of a long chain both ends. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(head);
        Object delegate = delegate();
        if (delegate != null)
            text.append("\n    at ").append(delegate.getClass().getName()).append(", which is no frame");
        int hidden = Math.max(0, frames.size() - 2 * FRAMES_AT_EACH_END);
        int end = hidden > 0 ? FRAMES_AT_EACH_END : frames.size();
        frames.subList(0, end).forEach(frame -> append(frame, text));
        if (hidden > 0) text.append("\n    ... ").append(hidden).append(" more");
        frames.subList(end + hidden, frames.size()).forEach(frame -> append(frame, text));
        return text.toString();
    }

    private static void append(FrameInfo frame, StringBuilder text) {
        text.append("\n    at ").append(frame);
        for (Map.Entry<String, @Nullable Object> local : frame.locals().entrySet())
            text.append(' ').append(local.getKey()).append('=').append(shown(local.getValue()));
    }

    /** A dump is read when something is wrong: it does not fail because one value cannot be shown. */
    private static String shown(@Nullable Object value) {
        String text;
        try {
            text = String.valueOf(value);
        } catch (RuntimeException | StackOverflowError e) {
            text = "<toString() threw " + e.getClass().getName() + ">";
        }
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
