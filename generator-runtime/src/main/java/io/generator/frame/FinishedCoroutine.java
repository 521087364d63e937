package io.generator.frame;

import io.generator.Coroutine;
import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine that does nothing but return a value. For {@link Coroutine#of}; not for application code.
 *
 * @param <R> the type of the value
 */
public final class FinishedCoroutine<R extends @Nullable Object> implements Coroutine<R> {
    private final R result;
    private boolean awaited;

    /**
     * Makes one.
     *
     * @param result what it returns; may be null
     */
    public FinishedCoroutine(R result) {
        this.result = result;
    }

    /** The value, once. */
    R take() {
        if (awaited) throw AwaitingFrame.reused("coroutine");
        awaited = true;
        return result;
    }

    @Override
    public @Nullable Object send(@Nullable Object value) {
        throw new StopIteration(take());
    }

    @Override
    public @Nullable Object raise(Throwable exception) {
        take();
        throw Sneaky.rethrow(exception);
    }

    @Override
    public void close() {
        awaited = true;
    }

    @Override
    public TwoWayGen<?, ?, R> awaiting() {
        return new CoroutineIterator<>(this);
    }

    @Override
    public GeneratorState state() {
        return awaited ? GeneratorState.CLOSED : GeneratorState.CREATED;
    }

    @Override
    public @Nullable FrameInfo frame() {
        return null;
    }

    @Override
    public String toString() {
        return "Coroutine[of " + result + "]";
    }
}
