package io.generator.async;

import io.generator.Awaitable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A task for other threads: a future that is theirs, and that cancels the task. */
final class Submission<T extends @Nullable Object> extends CompletableFuture<T> {
    private final EventLoop loop;
    private @Nullable Task<T> task;

    private Submission(EventLoop loop) {
        this.loop = loop;
    }

    static <T extends @Nullable Object> Submission<T> of(EventLoop loop, Awaitable<T> coroutine) {
        Submission<T> submission = new Submission<>(loop);
        loop.callSoonThreadsafe(() -> submission.start(coroutine));
        return submission;
    }

    private void start(Awaitable<T> coroutine) {
        Task<T> started = loop.createTask(coroutine);
        task = started;
        started.addDoneCallback(this::taskDone);
        if (isCancelled()) started.cancel(null);
    }

    private void taskDone(LoopFuture<T> done) {
        if (done.isCancelled()) super.cancel(false);
        else if (done.isCompletedExceptionally()) completeExceptionally(done.failure());
        else complete(done.join());
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!super.cancel(mayInterruptIfRunning)) return false;
        loop.callSoonThreadsafe(() -> {
            if (task != null) task.cancel(null);
        });
        return true;
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
