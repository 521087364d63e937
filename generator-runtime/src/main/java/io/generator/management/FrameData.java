package io.generator.management;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frame of a generator or coroutine, as {@link FramesMXBean} gives it. */
public interface FrameData {
    /** Counts the frames of the program, from 1; stays with the frame. */
    long getNumber();

    /** {@code generator}, {@code coroutine} or {@code async generator}. */
    String getKind();

    /** {@code created}, {@code running} or {@code suspended}. */
    String getState();

    /** The thread that runs it; null if it does not run, or that is not known. */
    @Nullable
    String getThread();

    /** The class and the name of the method. */
    String getMethod();

    /** Where it stands, like a line of a stack trace; a running one has no line number. */
    String getPlace();

    /** The live locals; empty while it runs. */
    Map<String, String> getLocals();

    /** What it delegates to or awaits, in words; empty if there is nothing. */
    String getDelegate();

    /** The number of the frame that it delegates to or awaits; 0 if there is none. */
    long getDelegateNumber();

    /** Where it was made, innermost first; empty without {@code -Dio.generator.live=stacks}. */
    List<String> getCreated();
}
