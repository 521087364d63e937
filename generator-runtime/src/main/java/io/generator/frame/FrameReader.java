package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.annotation.FrameLayout;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a frame holds, by the layout that the transformer has written on its class. */
final class FrameReader {
    private FrameReader() {}

    static FrameInfo read(SavedFrame frame) {
        if (frame instanceof GreenletFrame<?, ?, ?> greenlet) return greenlet.read(suspensionPoint(frame));
        FrameLayout layout = type(frame).getAnnotation(FrameLayout.class);
        if (layout == null) return unknown(frame);
        int at = suspensionPoint(frame);
        return new FrameInfo(
                layout.host(),
                layout.method(),
                layout.file().isEmpty() ? null : layout.file(),
                at < 0 ? 0 : layout.lines()[at],
                at,
                at < 0 ? Map.of() : locals(frame, layout.locals()[at]),
                delegate(frame));
    }

    /** The line of a suspension point, as in a stack trace. */
    static StackTraceElement line(SavedFrame frame, int at) {
        StackTraceElement line = frame instanceof GreenletFrame<?, ?, ?> greenlet ? greenlet.line() : null;
        return line != null ? line : line(type(frame), at);
    }

    /** The line of a suspension point of a class of frames. */
    static StackTraceElement line(Class<?> type, int at) {
        FrameLayout layout = type.getAnnotation(FrameLayout.class);
        String module = type.getModule().getName();
        if (layout == null) return new StackTraceElement(null, module, null, type.getName(), "step", null, -1);
        int line = layout.lines()[at] > 0 ? layout.lines()[at] : -1;
        String file = layout.file().isEmpty() ? null : layout.file();
        return new StackTraceElement(null, module, null, layout.host(), layout.method(), file, line);
    }

    /** Whether it stands for no method of anyone, but for what the runtime does in between. */
    static boolean isHidden(SavedFrame frame) {
        return frame instanceof AwaitingFrame body && body.isHidden();
    }

    static Class<?> type(SavedFrame frame) {
        return Watched.lookThrough(frame).getClass();
    }

    private static FrameInfo unknown(SavedFrame frame) {
        return new FrameInfo(type(frame).getName(), "step", null, 0, suspensionPoint(frame), Map.of(), delegate(frame));
    }

    static int suspensionPoint(SavedFrame frame) {
        return suspensionPoint(frame.state);
    }

    /** Of a state that was read once, since another thread may change it. */
    static int suspensionPoint(int state) {
        return state <= SavedFrame.DROPPED ? -1 : Math.abs(state);
    }

    /** A map that keeps the order and may hold null. */
    private static Map<String, @Nullable Object> locals(SavedFrame frame, String layout) {
        Map<String, @Nullable Object> locals = new LinkedHashMap<>();
        if (layout.isEmpty()) return locals;
        for (String local : layout.split(" ", -1)) {
            int separator = local.lastIndexOf('=');
            locals.put(local.substring(0, separator), frame.local(Integer.parseInt(local.substring(separator + 1))));
        }
        return Collections.unmodifiableMap(locals);
    }

    static @Nullable Object delegate(SavedFrame frame) {
        Object delegate = directDelegate(frame);
        return delegate instanceof SavedFrame inner && isHidden(inner) ? shown(inner) : delegate;
    }

    /** As {@link #delegate}; may be a hidden frame. */
    static @Nullable Object directDelegate(SavedFrame frame) {
        Object delegate = frame.heir().delegate;
        if (delegate == null) return frame instanceof AwaitingFrame body ? awaited(body.pending) : null;
        Object target = delegate instanceof ForeignDelegate foreign ? foreign.target() : delegate;
        if (target instanceof AwaitedStage<?> awaited) return awaited.target();
        return target == Taken.AFTERWARDS ? null : target;
    }

    /** Nobody awaits the mark of one that has not begun, nor the body that one runs within. */
    private static @Nullable Object awaited(@Nullable Object pending) {
        return pending instanceof NeverAwaited || pending instanceof AwaitingFrame ? null : pending;
    }

    /** What the runtime waits for in between is waited for by the body. */
    private static @Nullable Object shown(SavedFrame hidden) {
        Object delegate = delegate(hidden);
        return delegate != null ? delegate : hidden;
    }
}
