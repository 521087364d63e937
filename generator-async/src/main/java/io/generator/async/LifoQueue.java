package io.generator.async;

import org.jspecify.annotations.Nullable;

/**
 * A queue whose youngest item is taken out first.
 *
 * <p>Mirrors {@code asyncio.LifoQueue}.
 *
 * @param <T> the type of the items
 */
public final class LifoQueue<T extends @Nullable Object> extends Queue<T> {

    /** One that is never full. */
    public LifoQueue() {}

    /**
     * One with a limit.
     *
     * @param maxsize as of {@link Queue}
     */
    public LifoQueue(int maxsize) {
        super(maxsize);
    }

    @Override
    T unstore() {
        return unmask(items.removeLast());
    }
}
