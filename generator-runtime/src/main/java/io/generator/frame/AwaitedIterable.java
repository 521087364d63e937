package io.generator.frame;

import io.generator.AsyncIterable;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code for} loop of an {@code @Async} method goes through that awaits each value; see
 * {@link io.generator.Async#each}.
 *
 * @param <Y> the type of the values
 */
public final class AwaitedIterable<Y extends @Nullable Object> implements Iterable<Y> {
    private final AsyncIterable<Y> source;

    /**
     * Makes one.
     *
     * @param source where the values come from
     */
    public AwaitedIterable(AsyncIterable<Y> source) {
        this.source = source;
    }

    /** By this type of iterator the transformer knows the loop. */
    @Override
    public AwaitedIterator<Y> iterator() {
        return new AwaitedIterator<>(source.asyncIterator());
    }
}
