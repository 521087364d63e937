package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * Hands out values one after another, each of which may have to be waited for.
 *
 * <p>Mirrors {@code __anext__} (PEP 492).
 *
 * @param <Y> the type of the values
 */
public interface AsyncIterator<Y extends @Nullable Object> {

    /**
     * The next value, to be awaited before the next call. Fails with {@link StopAsyncIteration} when there is no more.
     */
    Awaitable<Y> next();
}
