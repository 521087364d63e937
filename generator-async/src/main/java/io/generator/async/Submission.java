package io.generator.async;

import io.generator.Awaitable;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A task for other threads: a future that is theirs, and that cancels the task. It ends with the loop at the latest. */
final class Submission<T extends @Nullable Object> extends CompletableFuture<T> implements Runnable {
    private final EventLoop loop;

    /** What is to run, until it does. */
    private @Nullable Awaitable<T> coroutine;

    private @Nullable Task<T> task;

    private Submission(EventLoop loop, Awaitable<T> coroutine) {
        this.loop = loop;
        this.coroutine = coroutine;
    }

    /** One that is yet to be {@linkplain #submit submitted}. */
    static <T extends @Nullable Object> Submission<T> of(EventLoop loop, Awaitable<T> coroutine) {
        return new Submission<>(loop, Objects.requireNonNull(coroutine, "coroutine"));
    }

    void submit() {
        loop.tell(this);
    }

    /** Begins, in the loop. */
    @Override
    public void run() {
        Awaitable<T> begun = coroutine;
        coroutine = null;
        if (loop.isShuttingDown()) refuse(loop.isOver());
        else if (begun != null) start(begun);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is derived fails only as the task does
    private void start(Awaitable<T> begun) {
        Task<T> started = loop.createTask(begun);
        task = started;
        started.whenComplete((value, failure) -> taskDone(started));
        if (isCancelled()) started.cancel(null);
    }

    /** It will not begin. */
    void refuse(Throwable reason) {
        completeExceptionally(reason);
    }

    private void taskDone(LoopFuture<T> done) {
        if (done.isCancelled()) super.cancel(false);
        else if (done.isCompletedExceptionally()) completeExceptionally(done.failure());
        else complete(done.join());
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!super.cancel(mayInterruptIfRunning)) return false;
        loop.tell(() -> {
            if (task != null) task.cancel(null);
        });
        return true;
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
