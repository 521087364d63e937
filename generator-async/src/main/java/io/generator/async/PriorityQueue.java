package io.generator.async;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A queue whose least item is taken out first. Of equal ones it may be any.
 *
 * <p>Mirrors {@code asyncio.PriorityQueue}.
 *
 * @param <T> the type of the items; not null
 */
public final class PriorityQueue<T> extends Queue<T> {
    private final java.util.PriorityQueue<T> heap;

    /** One that is never full, of items that are {@link Comparable}. */
    public PriorityQueue() {
        this(0);
    }

    /**
     * One with a limit, of items that are {@link Comparable}.
     *
     * @param maxsize as of {@link Queue}
     */
    public PriorityQueue(int maxsize) {
        this(maxsize, null);
    }

    /**
     * One with an order.
     *
     * @param maxsize as of {@link Queue}
     * @param order what says which item is less; null for the order of the items
     */
    public PriorityQueue(int maxsize, @Nullable Comparator<? super T> order) {
        super(maxsize);
        heap = new java.util.PriorityQueue<>(order);
    }

    @Override
    void store(T item) {
        heap.add(item);
    }

    @Override
    T unstore() {
        return heap.remove();
    }

    @Override
    public int qsize() {
        return heap.size();
    }
}
