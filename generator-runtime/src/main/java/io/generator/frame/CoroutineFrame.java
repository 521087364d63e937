package io.generator.frame;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.FrameInfo;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The saved frame of an {@code @Async} method, which is the coroutine itself.
 *
 * @param <R> the type of what it returns
 */
public abstract class CoroutineFrame<R extends @Nullable Object> extends AwaitingFrame implements Coroutine<R> {
    private static final long serialVersionUID = 1L;

    /** For generated classes. */
    @SuppressWarnings("this-escape") // what is watched is looked at when the collector has taken it, never before
    protected CoroutineFrame() {
        if (NeverAwaited.on) NeverAwaited.watch(this);
    }

    /** A coroutine that awaits something and returns what that gives; a coroutine's frame itself. For event loops. */
    @SuppressWarnings("unchecked")
    public static <R extends @Nullable Object> CoroutineFrame<R> of(Awaitable<R> awaitable) {
        return awaitable instanceof CoroutineFrame<?> frame
                ? (CoroutineFrame<R>) frame
                : new AwaitableFrame<>(Objects.requireNonNull(awaitable, "awaitable"));
    }

    // ---- what generated code calls

    /** For the generated code of a method that returns a future: runs the body up to where it first has to wait. */
    public final CompletableFuture<R> future() {
        return FutureDriver.start(this);
    }

    /** As {@link #future}, of a method that returns {@code CompletionStage}. */
    public final CompletionStage<R> stage() {
        return FutureDriver.start(this);
    }

    /** Ends the body: what {@code return} is given is awaited in its place. */
    @Override
    public final int returned(@Nullable Object next) {
        if (next instanceof CompletionStage<?> stage) {
            CompletableFuture<?> future = Stages.future(stage);
            if (future.isDone() && !future.isCompletedExceptionally()) {
                received = future.join();
                return RETURNED;
            }
        }
        try {
            if (next instanceof FinishedCoroutine<?> finished) {
                received = finished.take();
                return RETURNED;
            }
            delegate = next instanceof CoroutineFrame<?> coroutine ? coroutine.started() : next;
        } catch (IllegalStateException e) {
            raised = e;
        }
        if (next == null)
            raised = new NullPointerException("an @Async method returned null; write `return Coroutine.done();`");
        return HANDED_OVER;
    }

    // ---- for whoever drives it

    /**
     * Runs the body until it has to wait, or ends. What it fails with is thrown.
     *
     * @param exception what to throw where the body waits, or null
     * @return whether it waits, for {@link #waitsFor}; otherwise it has returned {@link #outcome}
     * @throws IllegalStateException if it had ended before
     */
    public final boolean proceed(@Nullable Throwable exception) {
        if (NeverAwaited.on) NeverAwaited.begin(this);
        if (hasEnded()) throw reused("coroutine");
        if (exception != null) raised = exception;
        return resume();
    }

    /**
     * As {@link #proceed}, when the future that {@link #waitsFor} gave is completed. A body takes the value or the failure from it
     * by itself; in the generator of an {@link Awaitable} that has yielded the future a failure is raised.
     *
     * @param future what it waited for
     */
    public final boolean proceedAfter(CompletableFuture<?> future) {
        boolean asked = link instanceof DelegateChain chain && chain.yielding() == null;
        return proceed(asked && future.isCompletedExceptionally() ? Outcomes.failure(future) : null);
    }

    /** What the body waits for: a future, a {@link Pause}, null for the next turn, or what the generator of an awaitable has yielded. */
    public final @Nullable Object waitsFor() {
        return current();
    }

    /** What the body has returned. */
    @SuppressWarnings({"unchecked", "NullAway"}) // which takes R for a type without null
    public final R outcome() {
        return (R) takeResult();
    }

    @Override
    public final @Nullable Object send(@Nullable Object value) {
        requireUsable();
        if (value != null && state == CREATED)
            throw new IllegalStateException("can't send a value other than null to a coroutine that has not started");
        received = value;
        return drive();
    }

    @Override
    public final @Nullable Object raise(Throwable exception) {
        raised = Objects.requireNonNull(exception, "exception");
        try {
            requireUsable();
        } catch (IllegalStateException e) {
            raised = null;
            throw e;
        }
        if (state != CREATED) return drive();
        state = CLOSED;
        raised = null;
        throw exception instanceof StopIteration e ? leaked(e) : Sneaky.rethrow(exception);
    }

    private @Nullable Object drive() {
        if (resume()) return current();
        throw new StopIteration(takeResult());
    }

    private void requireUsable() {
        if (NeverAwaited.on) NeverAwaited.begin(this);
        if (link instanceof SavedFrame) DelegateChain.detach(this);
        if (state == RUNNING) throw alreadyExecuting();
        if (hasEnded()) throw reused("coroutine");
    }

    @Override
    public final void close() {
        if (link instanceof SavedFrame) DelegateChain.detach(this);
        if (state == RUNNING) throw alreadyExecuting();
        if (NeverAwaited.on) NeverAwaited.begin(this);
        if (state == CREATED) state = CLOSED;
        Throwable error = link instanceof DelegateChain chain ? chain.closeDelegates() : null;
        if (!hasEnded()) error = exit(error);
        if (error != null && !(error instanceof GeneratorExit)) throw Sneaky.rethrow(error);
    }

    // ---- being awaited

    /** This frame, that is now to be run by whoever awaits it. */
    final CoroutineFrame<R> started() {
        if (NeverAwaited.on) NeverAwaited.begin(this);
        if (isNew()) return this;
        if (state == RUNNING) throw alreadyExecuting();
        throw hasEnded() ? reused("coroutine") : new IllegalStateException("coroutine is being awaited already");
    }

    @Override
    final @Nullable Object runNested() {
        return proceedNested() ? WAITS : takeResult();
    }

    @Override
    public final TwoWayGen<?, ?, R> awaiting() {
        return new CoroutineIterator<>(this);
    }

    /** There is none: a coroutine yields nothing. */
    @Override
    protected final @Nullable Object value() {
        return null;
    }

    @Override
    final String kind() {
        return "coroutine";
    }

    @Override
    public final GeneratorState state() {
        return describeState();
    }

    @Override
    public final FrameInfo frame() {
        return FrameReader.read(this);
    }

    /** Reads like {@code Coroutine[pkg.Outer.method(Outer.java:42), suspended]}. */
    @Override
    public final String toString() {
        return "Coroutine[" + frame() + ", " + state().toString().toLowerCase(Locale.ROOT) + "]";
    }
}
