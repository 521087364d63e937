package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.GeneratorState;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frame that had not ended when it was looked at. Another thread may run it at any time; looking at it never advances it, and
 * calls no code of the application.
 */
public final class LiveFrame {
    private final SavedFrame frame;
    private final long number;
    private final GeneratorState state;
    private final @Nullable Object delegate;
    private final StackTraceElement @Nullable [] created;

    private LiveFrame(SavedFrame frame, long number, int state, StackTraceElement @Nullable [] created) {
        this.frame = frame;
        this.number = number;
        this.state = described(state);
        this.delegate = FrameReader.delegate(frame);
        this.created = created;
    }

    /** Null for a frame that has ended, that stands for no method of anyone, or that is only just being made. */
    static @Nullable LiveFrame of(SavedFrame frame, long number, StackTraceElement @Nullable [] created) {
        int state = frame.state;
        boolean stands = !SavedFrame.isEnd(state) && state != SavedFrame.DROPPED;
        if (!stands || !frame.isMade() || FrameReader.isHidden(frame)) return null;
        return new LiveFrame(frame, number, state, created);
    }

    private static GeneratorState described(int state) {
        if (state == SavedFrame.CREATED) return GeneratorState.CREATED;
        if (state == SavedFrame.RUNNING) return GeneratorState.RUNNING;
        return SavedFrame.isEnd(state) ? GeneratorState.CLOSED : GeneratorState.SUSPENDED;
    }

    /** The generator or coroutine itself. */
    public Object frame() {
        return frame;
    }

    /** Counts the frames that were recorded, from 1; 0 for one that was not. */
    public long number() {
        return number;
    }

    /** What it is: a generator, a coroutine or an async generator. */
    public String kind() {
        return frame.kind();
    }

    /**
     * Where it stood. The outermost of frames that delegate to one another is running when one of them is; of the others each
     * has a state of its own.
     */
    public GeneratorState state() {
        return state;
    }

    /** Whether it has ended since it was looked at. */
    public boolean hasEnded() {
        return SavedFrame.isEnd(frame.state);
    }

    /** Whether another frame has it for its delegate, and resumes it. */
    public boolean isResumedByDelegator() {
        return frame.delegator() != null;
    }

    /** What it delegated to or awaited; null if there was nothing. */
    public @Nullable Object delegate() {
        return delegate;
    }

    /** The frame that it delegated to or awaited, that of a method's future included; null if that was no frame. */
    public @Nullable Object delegateFrame() {
        return FrameChain.frameOf(delegate);
    }

    /** Where it was made, innermost first; empty where that was not recorded. */
    public List<StackTraceElement> created() {
        return created == null ? List.of() : List.of(created);
    }

    /** The class and the name of the method: {@code pkg.Outer.method}. */
    public String method() {
        if (frame instanceof GreenletFrame<?, ?, ?> greenlet) return greenlet.bodyName();
        StackTraceElement line = FrameReader.line(FrameReader.type(frame), 0);
        return line.getClassName() + "." + line.getMethodName();
    }

    /**
     * A frame at one moment.
     *
     * @param state where it stood
     * @param frame the place and the locals; a running one stands nowhere and shows none
     */
    public record Standing(GeneratorState state, FrameInfo frame) {}

    /**
     * Reads the locals. There is no lock to keep another thread from running the body meanwhile: what is not the same when it is
     * read a second time belongs to no one moment, and the frame is then told to be running, as it was. Of a thread that is
     * stopped in the midst of a step for as long as that takes, some locals may be of before the step and others of after it.
     */
    public Standing standing() {
        int before = frame.state;
        FrameInfo first = FrameReader.read(frame);
        VarHandle.fullFence();
        FrameInfo second = FrameReader.read(frame);
        VarHandle.fullFence();
        int after = frame.state;
        boolean stood = before == after && first.instruction() == FrameReader.suspensionPoint(before);
        return stood && isSame(first, second)
                ? new Standing(described(before), second)
                : new Standing(GeneratorState.RUNNING, withoutPlace(second));
    }

    private static boolean isSame(FrameInfo first, FrameInfo second) {
        return first.instruction() == second.instruction() && isSame(first.locals(), second.locals());
    }

    private static boolean isSame(Map<String, @Nullable Object> first, Map<String, @Nullable Object> second) {
        if (first.size() != second.size()) return false;
        Iterator<@Nullable Object> others = second.values().iterator();
        for (Object value : first.values()) if (!isSame(value, others.next())) return false;
        return true;
    }

    /** Primitive values are boxed anew each time; the {@code equals} of all others may be the application's. */
    @SuppressWarnings("ReferenceEquality") // whose equals must not be called
    private static boolean isSame(@Nullable Object first, @Nullable Object second) {
        if (first == second) return true;
        return first != null && first.getClass().getName().startsWith("java.lang.") && first.equals(second);
    }

    private static FrameInfo withoutPlace(FrameInfo read) {
        return new FrameInfo(read.className(), read.methodName(), read.fileName(), 0, -1, Map.of(), read.delegate());
    }
}
