package io.generator;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Async#await(Awaitable)} takes: a {@link Coroutine}, an operation of an {@link AsyncGen}, or whatever can say how
 * to be waited for.
 *
 * <p>Mirrors an object with {@code __await__} (PEP 492).
 *
 * @param <R> the type of what awaiting it gives
 */
@FunctionalInterface
public interface Awaitable<R extends @Nullable Object> {

    /**
     * Begins to wait. What the generator yields goes out to whoever drives the coroutine that awaits: an event loop, or a
     * future's driver, which takes a {@link CompletionStage} and resumes when that is completed. What it returns is the value
     * of the {@code await}, and what it throws is thrown there.
     *
     * @return a generator that has not started; never null
     */
    TwoWayGen<?, ?, R> awaiting();

    /**
     * An awaitable for a future.
     *
     * @param stage what to wait for
     * @return what can be awaited any number of times
     */
    static <R extends @Nullable Object> Awaitable<R> of(CompletionStage<R> stage) {
        return new StageAwaitable<>(Objects.requireNonNull(stage, "stage"));
    }
}
