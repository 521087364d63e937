package io.generator.async;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a loop: no task is left, and no asynchronous generator. */
final class Shutdown {
    private final EventLoop loop;

    Shutdown(EventLoop loop) {
        this.loop = loop;
    }

    @Async
    Coroutine<@Nullable Void> run() {
        List<Task<?>> left = loop.allTasks();
        left.remove(loop.currentTask());
        for (Task<?> task : left) task.cancel(null);
        await(Gathering.of(loop, left, true));
        left.forEach(this::report);
        await(loop.shutdownAsyncGens());
        return Coroutine.done();
    }

    private void report(Task<?> task) {
        if (task.isCancelled() || !task.isCompletedExceptionally()) return;
        loop.callExceptionHandler(new Fault("unhandled exception during shutdown of the loop", task.failure(), task));
    }
}
