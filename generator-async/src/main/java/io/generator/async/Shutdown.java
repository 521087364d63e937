package io.generator.async;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a loop: no task is left, and no asynchronous generator. */
final class Shutdown {
    private final EventLoop loop;
    private List<Task<?>> left = List.of();

    Shutdown(EventLoop loop) {
        this.loop = loop;
    }

    /** All of it, in a loop that runs. */
    @Async
    Coroutine<@Nullable Void> run() {
        loop.beginShutdown();
        await(cancelTasks());
        report();
        return closeGenerators();
    }

    @Async
    Coroutine<@Nullable Void> closeGenerators() {
        await(loop.shutdownAsyncGens());
        for (Task<?> task : loop.allTasks()) if (task != loop.currentTask()) reportLeft(task);
        return Coroutine.done();
    }

    private void reportLeft(Task<?> task) {
        String message = "a task that was made while the loop shut down is left as it is: " + task;
        loop.callExceptionHandler(new Fault(message, null, task));
    }

    /** Cancels all tasks but the one that asks for it; what to wait for. */
    LoopFuture<List<@Nullable Object>> cancelTasks() {
        left = loop.allTasks();
        left.remove(loop.currentTask());
        for (Task<?> task : left) task.cancel(null);
        return Gathering.of(loop, left, true);
    }

    /** Tells which of them have failed. */
    void report() {
        left.forEach(this::report);
    }

    private void report(Task<?> task) {
        if (task.isCancelled() || !task.isCompletedExceptionally()) return;
        loop.callExceptionHandler(new Fault("unhandled exception during shutdown of the loop", task.failure(), task));
    }
}
