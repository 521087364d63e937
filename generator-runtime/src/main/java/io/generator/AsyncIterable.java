package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * What a loop over {@link Async#each(AsyncIterable)} goes through.
 *
 * <p>Mirrors {@code __aiter__} (PEP 492).
 *
 * @param <Y> the type of the values
 */
@FunctionalInterface
public interface AsyncIterable<Y extends @Nullable Object> {

    /** An iterator over the values; whether each call begins anew is up to the implementation. */
    AsyncIterator<Y> asyncIterator();
}
