package io.generator.async;

import io.generator.frame.FrameChain;
import io.generator.management.FrameLines;
import io.generator.management.ShownValue;
import io.generator.management.TaskReport;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the report of a task. */
final class TaskReporter {
    private static final double NANOS_A_SECOND = 1e9;

    private final Task<?> task;
    private final EventLoop loop;
    private final @Nullable Object waitsFor;
    private final TaskState state;

    TaskReporter(Task<?> task) {
        this.task = task;
        this.loop = task.loop;
        Object waited = task.waitingFor();
        this.state = stateOf(waited);
        this.waitsFor = state == TaskState.WAITING ? waited : null;
    }

    private TaskState stateOf(@Nullable Object waited) {
        if (loop.currentTask() == task) return TaskState.RUNNING;
        return isReady(waited) ? TaskState.READY : TaskState.WAITING;
    }

    private static boolean isReady(@Nullable Object waited) {
        if (waited instanceof LoopFuture<?> future) return future.isDone();
        if (waited instanceof Sleep sleep) return sleep.isOver();
        return waited == null || waited instanceof Throwable;
    }

    TaskState state() {
        return state;
    }

    FrameChain chain() {
        return FrameChain.of(task.coroutine());
    }

    TaskReport report(FrameChain chain) {
        return new TaskReport(
                task.number(),
                task.name(),
                state.shown(),
                task.cancelling() > 0,
                FrameLines.of(chain),
                waitsFor == null ? "" : describe(waitsFor),
                awaited());
    }

    private String describe(Object waited) {
        if (waited instanceof Sleep sleep)
            return String.format(Locale.ROOT, "sleep, %.3f s left", (sleep.when - loop.time()) / NANOS_A_SECOND);
        if (!(waited instanceof LoopFuture<?> future)) return ShownValue.of(waited);
        return future.description() + (future.loop == loop ? "" : " of " + future.loop.name());
    }

    /** The tasks behind what is waited for: of a group, or of what was gathered, those that are not done. */
    private List<Integer> awaited() {
        List<Integer> numbers = new ArrayList<>();
        try {
            if (waitsFor instanceof LoopFuture<?> future) addTasks(future, numbers);
        } catch (ConcurrentModificationException e) {
            numbers.clear(); // read from outside, while they change
        }
        return numbers;
    }

    private void addTasks(LoopFuture<?> future, List<Integer> numbers) {
        if (future.isDone()) return;
        if (future instanceof Task<?> awaited && awaited.loop == loop) numbers.add(awaited.number());
        for (LoopFuture<?> part : future.parts()) addTasks(part, numbers);
    }
}
