package io.generator.management;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event loop, as {@link EventLoopsMXBean} gives it. */
public interface LoopData {
    /** Its name. */
    String getName();

    /** The thread that it runs in; null if it does not run in one just now. */
    @Nullable
    String getThread();

    /** Whether it runs. */
    boolean isRunning();

    /** Whether all is of one moment, between two steps; if not, the step that runs took too long to wait for its end. */
    boolean isConsistent();

    /** How many turns it has begun. */
    long getTurns();

    /** How many tasks and callbacks wait for their turn. */
    int getReady();

    /** How many timers are set. */
    int getTimers();

    /** How long the longest step took, in milliseconds; negative without {@code -Dio.generator.live}. */
    double getLongestStepMillis();

    /** How many tasks are {@code running}, {@code ready} and {@code waiting}. */
    Map<String, Integer> getTasksByState();

    /** Where its thread stands in a step that took too long, innermost first; else empty. */
    List<String> getStack();
}
