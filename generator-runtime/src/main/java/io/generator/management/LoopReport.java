package io.generator.management;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event loop at one moment. For event loops; not for application code.
 *
 * @param name its name
 * @param thread the name of the thread that it runs in; null if it does not run, or none of an executor's runs it just now
 * @param running whether it runs
 * @param consistent whether it was looked at between two steps, so that all is of one moment; if a step took too long for that, the
 *     rest was read while it ran
 * @param turns how many turns it has begun
 * @param ready how many tasks and callbacks wait for their turn
 * @param timers how many timers are set
 * @param longestStepNanos how long the longest step took, in nanoseconds; -1 where that is not measured
 * @param states how many tasks there are in each state
 * @param coroutines what all its tasks run
 * @param tasks the tasks that were asked for, oldest first
 * @param matching how many tasks there are of the methods that were asked for, whatever the limit
 * @param stack where the thread stands, innermost first, in a step that took too long; else empty
 */
public record LoopReport(
        String name,
        @Nullable String thread,
        boolean running,
        boolean consistent,
        long turns,
        int ready,
        int timers,
        long longestStepNanos,
        Map<String, Integer> states,
        List<Object> coroutines,
        List<TaskReport> tasks,
        int matching,
        List<StackTraceElement> stack) {}
