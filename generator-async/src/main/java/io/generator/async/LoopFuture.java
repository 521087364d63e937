package io.generator.async;

import io.generator.CancelledError;
import io.generator.StopIteration;
import io.generator.frame.FailureSource;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future of an event loop. When it is done, the tasks that wait for it and its callbacks run in the loop's next turn, in the
 * order in which they came; never within the call that completes it. It is a {@link CompletableFuture} as well, whose dependent
 * stages run as those of any other.
 *
 * <pre>{@code
 * LoopFuture<String> answer = EventLoop.runningLoop().createFuture();
 * client.onAnswer(answer::complete); // in whichever thread
 * String text = await(answer);
 * }</pre>
 *
 * <p>It may be completed and cancelled in any thread; the other methods that say so belong to the thread of the loop. A failure
 * that nobody ever asks for is reported to the loop's exception handler when the future is unreachable or the loop is closed.
 *
 * <p>Mirrors {@code asyncio.Future}.
 *
 * @param <T> the type of the value
 */
public class LoopFuture<T extends @Nullable Object> extends GuardedFuture<T> implements FailureSource {
    final EventLoop loop;

    /** Before it is done who waits; afterwards the watch on a failure that nobody has asked for. */
    private @Nullable Object waiters;

    /** Whether somebody has asked for the outcome, or will. */
    private boolean observed;

    /** While it looks at its own failure, which is not to count as asking. */
    private boolean peeking;

    LoopFuture(EventLoop loop) {
        this.loop = loop;
    }

    /** The loop that it belongs to. */
    public final EventLoop loop() {
        return loop.escape();
    }

    // ---- completing

    @Override
    public boolean complete(T value) {
        if (!super.complete(value)) return false;
        completed();
        return true;
    }

    @Override
    public boolean completeExceptionally(Throwable exception) {
        if (!super.completeExceptionally(exception)) return false;
        completed();
        return true;
    }

    /** As {@link #cancel(String)}, without a message. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return cancel(null);
    }

    /**
     * Cancels it: who waits for it gets a {@link CancelledError}.
     *
     * @param message why; null if nothing is to be said
     * @return whether it was not done
     */
    public boolean cancel(@Nullable String message) {
        return completeCancelled(message);
    }

    final boolean completeCancelled(@Nullable String message) {
        if (!super.completeExceptionally(Cancellation.of(message))) return false;
        completed();
        return true;
    }

    /**
     * Completes it.
     *
     * @param value may be null
     * @throws InvalidStateError if it is done
     */
    public void setResult(T value) {
        if (!complete(value)) throw new InvalidStateError("invalid state: " + this);
    }

    /**
     * Fails it.
     *
     * @param exception a {@link StopIteration} is wrapped, since thrown in a generator it would mean another thing
     * @throws InvalidStateError if it is done
     */
    public void setException(Throwable exception) {
        Throwable failure = exception instanceof StopIteration e
                ? new IllegalStateException(
                        "StopIteration interacts badly with generators and cannot be raised into a future", e)
                : exception;
        if (!completeExceptionally(failure)) throw new InvalidStateError("invalid state: " + this);
    }

    private void completed() {
        if (loop.isCurrent()) callWaiters();
        else loop.post(this);
    }

    /** Makes ready who waits. In the thread of the loop. */
    final void callWaiters() {
        Object before = waiters;
        if (before instanceof FailureWatch) return;
        waiters = null;
        if (before != null) Waiters.makeReady(before, loop);
        if (isCompletedExceptionally() && !isCancelled() && !Waiters.includesTask(before)) watch();
    }

    private void watch() {
        if (!observed) waiters = loop.faults.watch(this, failureOf());
    }

    // ---- waiting

    final void addWaiter(Object waiter) {
        if (isDone()) {
            callWaiters();
            loop.ready(waiter);
        } else {
            waiters = Waiters.with(waiters, waiter);
        }
    }

    /**
     * Has something called in a turn of the loop when this is done; in the next one, if it is done already.
     *
     * @param callback what is called, with this future, in the context of this call
     */
    public final void addDoneCallback(Consumer<? super LoopFuture<T>> callback) {
        boolean current = loop.isCurrent();
        Callback<T> waiter = new Callback<>(this, callback, loop.contextNow(current));
        if (current) addWaiter(waiter);
        else loop.callSoonThreadsafe(() -> addWaiter(waiter));
    }

    /**
     * Takes all callbacks back that are equal to this one. Only in the thread of the loop.
     *
     * @return how many there were
     */
    public final int removeDoneCallback(Consumer<? super LoopFuture<T>> callback) {
        int count = Waiters.count(waiters, callback);
        if (count > 0) waiters = Waiters.without(waiters, callback);
        return count;
    }

    // ---- asking

    /**
     * The value. Throws what it has failed with, as it was.
     *
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateError if it is not done
     */
    public final T result() {
        if (!isDone()) throw new InvalidStateError("Result is not set.");
        if (isCompletedExceptionally()) throw Sneaky.rethrow(failure());
        return super.join();
    }

    /**
     * What it has failed with; null if it has a value.
     *
     * @throws CancelledError if it was cancelled
     * @throws InvalidStateError if it is not done
     */
    public final @Nullable Throwable exception() {
        if (!isDone()) throw new InvalidStateError("Exception is not set.");
        if (!isCompletedExceptionally()) return null;
        Throwable failure = failure();
        if (failure instanceof CancelledError cancelled && isCancelled()) throw cancelled;
        return failure;
    }

    @Override
    public final Throwable failure() {
        observe();
        Throwable failure = failureOf();
        return failure instanceof CancellationException ? new CancelledError(failure.getMessage()) : failure;
    }

    /** The message that it was cancelled with; null if there is none. */
    final @Nullable String cancelMessage() {
        return isCancelled() ? failureOf().getMessage() : null;
    }

    private Throwable failureOf() {
        peeking = true;
        Throwable failure = super.handle((value, exception) -> exception).join();
        peeking = false;
        if (failure == null) throw new InvalidStateError("it has not failed: " + this);
        return failure;
    }

    /** Nobody need be told of a failure. */
    final void observe() {
        observed = true;
        if (waiters instanceof FailureWatch watch) {
            waiters = null;
            watch.end();
        }
    }

    @Override
    final void requireNotBlocking() {
        observe();
        requireNotHoldingUp("this");
    }

    /**
     * To wait in this thread for what cannot be done before this is must not hold this up.
     *
     * @param what what is about to wait, in words
     */
    final void requireNotHoldingUp(String what) {
        if (!isDone() && loop.isCurrent())
            throw new InvalidStateError(
                    what + " would block the thread of the loop for ever; await it instead: " + this);
    }

    // ---- what CompletableFuture does by ways of its own

    /** What is derived of it belongs to no loop. Whoever derives something sees to failures. */
    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        if (peeking) return new CompletableFuture<>();
        observe();
        return new DerivedFuture<>(new WeakReference<>(this));
    }

    @Override
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        executor.execute(() -> {
            try {
                complete(supplier.get());
            } catch (Throwable t) {
                completeExceptionally(t);
            }
        });
        return this;
    }

    /** Not supported: who waits was told the outcome. */
    @Override
    public void obtrudeValue(T value) {
        throw new UnsupportedOperationException("the outcome of a loop's future does not change");
    }

    /** As {@link #obtrudeValue}. */
    @Override
    public void obtrudeException(Throwable exception) {
        throw new UnsupportedOperationException("the outcome of a loop's future does not change");
    }

    @Override
    public String toString() {
        return "LoopFuture[" + outcome() + "]";
    }

    /** What it is the end of, if that is known: to look at. In the thread of the loop, or while that stands still. */
    Collection<? extends LoopFuture<?>> parts() {
        return List.of();
    }

    /** What it is, in words: to look at. */
    String description() {
        return "a future";
    }

    final String outcome() {
        if (!isDone()) return "pending";
        if (isCancelled()) return "cancelled";
        return isCompletedExceptionally() ? "failed: " + failureOf() : "result: " + super.join();
    }
}
