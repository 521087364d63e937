package io.generator.management;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link EventLoopsMXBean}. Has a constructor for {@code MBeanServer.createMBean}, by which tools add it to a program. */
public final class EventLoops implements EventLoopsMXBean {
    /** No task is described. */
    private static final Filter COUNTS = new Filter(Integer.MAX_VALUE, 1, "");

    /** The bean; registers nothing. */
    public EventLoops() {}

    @Override
    public List<LoopData> getLoops() {
        return reports(COUNTS).stream().<LoopData>map(LoopRow::of).toList();
    }

    @Override
    public List<TaskData> tasks(String loop, int offset, int limit, String prefix) {
        Filter filter = new Filter(offset, limit, prefix);
        for (LoopSource source : LiveLoops.all())
            if (source.name().equals(loop))
                return source.report(filter).tasks().stream()
                        .<TaskData>map(TaskRow::of)
                        .toList();
        throw new IllegalArgumentException(
                "there is no event loop `" + loop + "`; the attribute Loops has their names");
    }

    @Override
    public String dump(int limit, String prefix) {
        return LoopText.flat(reports(new Filter(0, limit, prefix)));
    }

    @Override
    public String tree(int limit, String prefix) {
        return LoopText.tree(reports(new Filter(0, limit, prefix)));
    }

    static List<LoopReport> reports(Filter filter) {
        return LiveLoops.all().stream().map(loop -> loop.report(filter)).toList();
    }

    private record LoopRow(
            String getName,
            @Nullable String getThread,
            boolean isRunning,
            boolean isConsistent,
            long getTurns,
            int getReady,
            int getTimers,
            double getLongestStepMillis,
            Map<String, Integer> getTasksByState,
            List<String> getStack)
            implements LoopData {
        private static final double NANOS_A_MILLI = 1e6;

        static LoopRow of(LoopReport loop) {
            return new LoopRow(
                    loop.name(),
                    loop.thread(),
                    loop.running(),
                    loop.consistent(),
                    loop.turns(),
                    loop.ready(),
                    loop.timers(),
                    loop.longestStepNanos() / NANOS_A_MILLI,
                    loop.states(),
                    loop.stack().stream().map(StackTraceElement::toString).toList());
        }
    }

    private record TaskRow(
            int getNumber,
            String getName,
            String getState,
            boolean isCancelling,
            List<String> getStack,
            String getAwaits,
            List<Integer> getAwaitedTasks)
            implements TaskData {
        static TaskRow of(TaskReport task) {
            return new TaskRow(
                    task.number(),
                    task.name(),
                    task.state(),
                    task.cancelling(),
                    task.stack(),
                    task.awaits(),
                    task.awaited());
        }
    }
}
