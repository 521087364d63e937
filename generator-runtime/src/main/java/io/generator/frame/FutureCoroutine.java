package io.generator.frame;

import io.generator.CancelledError;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The future of an {@code @Async} method where no event loop runs: it runs the body itself, in the thread of the call, and then
 * in whichever thread completes what the body waits for.
 *
 * <p>To cancel it is to cancel what the body waits for, so that the body can clean up; it is completed when the body has ended.
 */
class FutureCoroutine<R extends @Nullable Object> extends CompletableFuture<R>
        implements BiFunction<Object, Throwable, @Nullable Void>, Runnable {

    /** Running, or waiting for a future that is completed; and to be cancelled where it waits next. */
    private static final Object CANCELLING = new Object();

    private static final Object ENDED = new Object();

    private static final VarHandle STANDING = standing();

    private final CoroutineFrame<R> coroutine;

    /** The future that the body waits for, or has last waited for if it runs; null before there was one; or a mark. */
    private volatile @Nullable Object standing;

    private boolean failedAtOnce;

    FutureCoroutine(CoroutineFrame<R> coroutine) {
        this.coroutine = coroutine;
    }

    private static VarHandle standing() {
        try {
            return MethodHandles.lookup().findVarHandle(FutureCoroutine.class, "standing", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    CoroutineFrame<R> coroutine() {
        return coroutine;
    }

    static <R extends @Nullable Object> CompletableFuture<R> start(CoroutineFrame<R> coroutine) {
        FutureCoroutine<R> future = new FutureCoroutine<>(coroutine);
        future.proceed(null, true);
        return future;
    }

    /** Runs the body until it waits for a future. */
    private void proceed(@Nullable Throwable exception, boolean first) {
        Throwable raised = exception;
        try {
            while (coroutine.proceed(raised)) {
                if (coroutine.waitsFor() instanceof CompletionStage<?> stage) {
                    waitFor(Stages.future(stage), first);
                    return;
                }
                raised = new IllegalStateException("only a task of an event loop can await this: "
                        + coroutine.waitsFor() + "; the coroutine was run as a future, where no event loop runs");
            }
            end(coroutine.outcome(), first);
        } catch (CancelledError e) {
            standing = ENDED;
            super.cancel(false);
        } catch (Throwable t) {
            if (first) failAtOnce(t);
            standing = ENDED;
            completeExceptionally(t);
        }
    }

    private void failAtOnce(Throwable failure) {
        failedAtOnce = true;
        if (!(failure instanceof VirtualMachineError)) LogicalTrace.leaveFuture(failure);
    }

    /** Whether the body of a method had failed when the method returned its future. */
    static boolean hasFailedAtOnce(CompletableFuture<?> future) {
        return future instanceof FutureCoroutine<?> coroutine && coroutine.failedAtOnce;
    }

    /** Nothing may follow: the body may be running again, in another thread. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is derived of it fails only as the future does
    private void waitFor(CompletableFuture<?> future, boolean first) {
        boolean cancelling = stand(future, first);
        if (cancelling && !future.cancel(false)) standing = CANCELLING;
        future.handle(this);
    }

    /** Who was to be cancelled is, though there was no other place to wait at. */
    private void end(R result, boolean first) {
        if (stand(ENDED, first)) super.cancel(false);
        else complete(result);
    }

    /**
     * Tells where the body stands. An atomic exchange takes as long as all the rest of an {@code await}; the first time nobody can
     * have cancelled what the call has yet to return.
     *
     * @return whether it is to be cancelled
     */
    private boolean stand(Object at, boolean first) {
        if (!first) return STANDING.getAndSet(this, at) == CANCELLING;
        STANDING.setRelease(this, at);
        return false;
    }

    /** What the body waits for is completed. */
    @Override
    public @Nullable Void apply(@Nullable Object value, @Nullable Throwable failure) {
        resumeSoon();
        return null;
    }

    void resumeSoon() {
        Resumptions.run(this);
    }

    /** Resumes the body, which waits for what is completed. */
    @Override
    public final void run() {
        resume(null);
    }

    /** Goes on, by throwing where the body waits if something is given. */
    final void resume(@Nullable Throwable exception) {
        boolean cancelled = standing == CANCELLING;
        if (cancelled) standing = null;
        proceed(cancelled ? new CancelledError() : exception, false);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        while (!isDone()) {
            FutureCoroutine<?> innermost = innermost();
            if (innermost == null) return false;
            if (innermost.cancelHere()) return true;
            Thread.onSpinWait(); // it has just gone on
        }
        return isCancelled();
    }

    /** The end of those that wait for one another; however many they are. Null if they do so in a ring, for ever. */
    private @Nullable FutureCoroutine<?> innermost() {
        FutureCoroutine<?> at = this;
        FutureCoroutine<?> before = this;
        for (long steps = 1; at.standing instanceof FutureCoroutine<?> next && !next.isDone(); steps++) {
            if (next == before) return null;
            at = next;
            if ((steps & (steps - 1)) == 0) before = at;
        }
        return at;
    }

    private boolean cancelHere() {
        Object at = standing;
        if (at == CANCELLING) return true;
        if (at == ENDED) return false;
        if (at instanceof FutureCoroutine<?> next) return next.isDone() && STANDING.compareAndSet(this, at, CANCELLING);
        if (at instanceof CompletableFuture<?> future && future.cancel(false)) return true;
        return STANDING.compareAndSet(this, at, CANCELLING);
    }

    /** What is derived from it runs no body. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
