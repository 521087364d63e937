package io.generator.async;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Resumes a task when a future is completed that is none of its loop's. That may be in any thread. */
final class Waker implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    private final Task<?> task;

    private Waker(Task<?> task) {
        this.task = task;
    }

    /** Begins to wait, which counts as waiting for something outside. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is derived fails only as the future does
    static void await(CompletableFuture<?> future, Task<?> task) {
        task.loop.outside++;
        future.whenComplete(new Waker(task));
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        if (task.loop.isCurrent()) wake();
        else task.loop.post(this);
    }

    /** In the thread of the loop. */
    void wake() {
        task.loop.outside--;
        task.loop.ready(task);
    }
}
