package io.generator.frame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The future of a coroutine whose body runs in an executor, from its first statement on. */
final class ExecutorCoroutine<R extends @Nullable Object> extends FutureCoroutine<R> {
    private final Executor executor;

    private ExecutorCoroutine(CoroutineFrame<R> coroutine, Executor executor) {
        super(coroutine);
        this.executor = executor;
    }

    static <R extends @Nullable Object> CompletableFuture<R> start(CoroutineFrame<R> coroutine, Executor executor) {
        ExecutorCoroutine<R> future = new ExecutorCoroutine<>(coroutine, executor);
        future.resumeSoon();
        return future;
    }

    /** A refusal is thrown where the body waits, so that it cleans up; there is no other thread than this one for it. */
    @Override
    void resumeSoon() {
        try {
            executor.execute(this);
        } catch (RejectedExecutionException e) {
            resume(e);
        }
    }
}
