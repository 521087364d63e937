package io.generator.async;

import io.generator.frame.FrameChain;
import io.generator.management.Filter;
import io.generator.management.LoopReport;
import io.generator.management.TaskReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the report of a loop: in its thread, or, where that does not come to it, in another one. */
final class LoopReporter {
    private static final int DEEPEST = 30;

    private final EventLoop loop;
    private final String name;
    private final Filter filter;
    private final Map<TaskState, Integer> states = new EnumMap<>(TaskState.class);
    private final List<Object> coroutines = new ArrayList<>();
    private final List<TaskReport> reports = new ArrayList<>();
    private int matching;

    LoopReporter(EventLoop loop, String name, Filter filter) {
        this.loop = loop;
        this.name = name;
        this.filter = filter;
    }

    /**
     * Looks, once.
     *
     * @param consistent whether nothing of the loop runs meanwhile
     */
    LoopReport report(boolean consistent) {
        Turns turns = loop.turns;
        Thread thread = turns.thread();
        List<StackTraceElement> stack = consistent ? List.of() : stackOf(thread);
        for (Task<?> task : loop.allTasks()) look(task);
        return new LoopReport(
                name,
                thread == null ? null : thread.getName(),
                loop.isRunning(),
                consistent,
                loop.turn(),
                turns.readyCount(),
                turns.timerCount(),
                turns.longestStep(),
                counts(),
                coroutines,
                reports,
                matching,
                stack);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        states.forEach((state, count) -> counts.put(state.shown(), count));
        return counts;
    }

    private static List<StackTraceElement> stackOf(@Nullable Thread thread) {
        return thread == null
                ? List.of()
                : Arrays.stream(thread.getStackTrace()).limit(DEEPEST).toList();
    }

    private void look(Task<?> lookedAt) {
        TaskReporter task = new TaskReporter(lookedAt);
        Object coroutine = lookedAt.coroutine();
        if (coroutine != null) coroutines.add(coroutine);
        states.merge(task.state(), 1, Integer::sum);
        if (isDescribed() || !filter.prefix().isEmpty()) describe(task);
        else matching++;
    }

    /** Whether the next task that matches is one of those that are asked for; to look at the frames of all takes time. */
    private boolean isDescribed() {
        return matching >= filter.offset() && reports.size() < filter.limit();
    }

    private void describe(TaskReporter task) {
        FrameChain chain = task.chain();
        if (!filter.accepts(chain)) return;
        if (isDescribed()) reports.add(task.report(chain));
        matching++;
    }
}
