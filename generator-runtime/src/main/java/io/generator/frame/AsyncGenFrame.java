package io.generator.frame;

import io.generator.AsyncGen;
import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.StopAsyncIteration;
import java.lang.ref.WeakReference;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The saved frame of an {@code @Async} method that yields, which is the asynchronous generator itself. It is resumed as what
 * the body delegates to that awaits one of its operations; when it yields, the value is what that {@code await} gives, and it
 * is left where it stands.
 *
 * @param <Y> the type of the values it yields
 */
public abstract class AsyncGenFrame<Y extends @Nullable Object> extends AwaitingFrame implements SteppedAsyncGen<Y> {
    private static final long serialVersionUID = 1L;

    /** The operation that is awaited. */
    transient @Nullable AsyncGenStep<?> step;

    /** Whether whoever runs coroutines has been told of it. */
    transient boolean known;

    /** For generated classes. */
    protected AsyncGenFrame() {}

    /** Ends the body: a generator that is returned goes on in its place. */
    @Override
    public final int returned(@Nullable Object next) {
        if (next == null)
            raised = new NullPointerException("an @Async method returned null; write `return AsyncGen.done();`");
        else if (next != AsyncGen.done())
            raised = new IllegalStateException("an asynchronous generator returned another one; write"
                    + " `for (var x : each(other)) Gen.yield(x); return AsyncGen.done();`");
        if (raised == null) return RETURNED;
        return HANDED_OVER;
    }

    /** For the generated code of a method whose body may stand where something is still to be cleaned up. */
    public final AsyncGen<Y> handle() {
        return new AsyncGenHandle<>(this, LeakDetection.ON ? Leak::report : null);
    }

    @Override
    public final <T extends @Nullable Object> AsyncGenStep<T> operation(
            AsyncGenStep.Kind kind, @Nullable Object argument, @Nullable AwaitedIterator<?> loop) {
        if (!known) introduce();
        return new AsyncGenStep<>(this, kind, argument, null, loop);
    }

    private void introduce() {
        known = true;
        FutureDriver driver = FutureDriver.current();
        if (driver != null) driver.firstIteration(new WeakReference<>(this)::get);
    }

    /** Whether the body is at rest: it has not started, or stands at a yield. */
    final boolean isAtRest() {
        return state == CREATED || (state > 0 && !isWaiting());
    }

    // ---- being awaited

    @Override
    final @Nullable Object runNested() {
        boolean stands;
        try {
            stands = proceedNested();
        } catch (Throwable t) {
            return failed(t);
        }
        if (!stands) return ended();
        return isAtRest() ? yielded() : WAITS;
    }

    @Override
    final boolean hasYielded() {
        return isAtRest();
    }

    @Override
    final void passYielded(SavedFrame owner) {
        try {
            owner.received = yielded();
        } catch (IllegalStateException e) {
            owner.raised = e;
        }
    }

    @Override
    final void passResult(SavedFrame owner) {
        try {
            owner.received = ended();
        } catch (StopAsyncIteration e) {
            owner.raised = e;
        }
    }

    @Override
    final void passFailure(SavedFrame owner, Throwable failure) {
        try {
            owner.received = failed(failure);
        } catch (Throwable t) {
            owner.raised = t;
        }
    }

    private @Nullable Object yielded() {
        return finish().yielded(value());
    }

    private @Nullable Object ended() {
        takeResult();
        return finish().ended();
    }

    private @Nullable Object failed(Throwable failure) {
        return finish().failed(failure instanceof StopAsyncIteration end ? leaked(end) : failure);
    }

    private AsyncGenStep<?> finish() {
        AsyncGenStep<?> finished = Objects.requireNonNull(step, "only an operation resumes an asynchronous generator");
        step = null;
        return finished;
    }

    @Override
    final String kind() {
        return "async generator";
    }

    @Override
    public final GeneratorState state() {
        return describeState();
    }

    @Override
    public final FrameInfo frame() {
        return FrameReader.read(this);
    }

    /** Reads like {@code AsyncGen[pkg.Outer.method(Outer.java:42), suspended]}. */
    @Override
    public final String toString() {
        return "AsyncGen[" + frame() + ", " + state().toString().toLowerCase(Locale.ROOT) + "]";
    }
}
