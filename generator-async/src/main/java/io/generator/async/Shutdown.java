package io.generator.async;

import io.generator.Awaitable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a loop: no task is left, and no asynchronous generator. */
final class Shutdown {
    private final EventLoop loop;

    Shutdown(EventLoop loop) {
        this.loop = loop;
    }

    void run() {
        try {
            cancelTasks();
            loop.runUntilComplete(loop.shutdownAsyncGens());
        } catch (DeadlockException e) {
            loop.callExceptionHandler(new Fault("tasks were cancelled, and wait for something all the same", e, null));
        }
    }

    private void cancelTasks() {
        List<Task<?>> left = loop.allTasks();
        if (left.isEmpty()) return;
        loop.runUntilComplete(Awaitable.of(cancelled(left)));
        for (Task<?> task : left) {
            if (task.isCancelled() || !task.isCompletedExceptionally()) continue;
            loop.callExceptionHandler(
                    new Fault("unhandled exception during shutdown of the loop", task.failure(), task));
        }
    }

    private Gathering<@Nullable Object> cancelled(List<Task<?>> tasks) {
        for (Task<?> task : tasks) task.cancel(null);
        return Gathering.of(loop, tasks, true);
    }
}
