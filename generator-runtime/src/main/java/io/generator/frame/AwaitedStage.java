package io.generator.frame;

import io.generator.FrameInfo;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Yields a future once, unless it is completed, and then returns what that was completed with. For
 * {@link io.generator.Awaitable#of}; not for application code.
 *
 * <p>Mirrors the iterator of asyncio's {@code Future.__await__}.
 *
 * @param <R> the type of what the future is completed with
 */
public final class AwaitedStage<R extends @Nullable Object>
        implements TwoWayGen<CompletableFuture<R>, @Nullable Object, R> {
    private final CompletableFuture<R> future;
    private GeneratorState state = GeneratorState.CREATED;
    private boolean held;

    /**
     * Begins to wait.
     *
     * @param stage what to wait for
     */
    public AwaitedStage(CompletionStage<R> stage) {
        this.future = Stages.future(stage);
    }

    @Override
    public boolean hasNext() {
        if (held) return true;
        if (state == GeneratorState.CREATED && !future.isDone()) {
            state = GeneratorState.SUSPENDED;
            held = true;
        }
        return held;
    }

    @Override
    public CompletableFuture<R> next() {
        if (!hasNext()) throw end();
        held = false;
        return future;
    }

    private StopIteration end() {
        boolean ended = state == GeneratorState.CLOSED;
        state = GeneratorState.CLOSED;
        return new StopIteration(ended ? null : Outcomes.of(future));
    }

    @Override
    public CompletableFuture<R> send(@Nullable Object value) {
        return next();
    }

    @Override
    public CompletableFuture<R> raise(Throwable exception) {
        state = GeneratorState.CLOSED;
        throw Sneaky.rethrow(exception);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // which takes R for a type without null
    public R result() {
        return (R) Outcomes.of(future);
    }

    @Override
    public void close() {
        state = GeneratorState.CLOSED;
    }

    @Override
    public GeneratorState state() {
        return state;
    }

    @Override
    public @Nullable FrameInfo frame() {
        return null;
    }

    /** What is waited for, to look at. */
    @SuppressWarnings("FutureReturnValueIgnored")
    Object target() {
        return future;
    }
}
