package io.generator.async;

import org.jspecify.annotations.Nullable;

/** What is to run in the next turn, in order: a ring buffer. Belongs to the thread of the loop. */
final class ReadyQueue {
    private static final int INITIAL = 64;

    /** Its length is a power of two. */
    private @Nullable Object[] items = new @Nullable Object[INITIAL];

    private int head;
    private int size;

    int size() {
        return size;
    }

    void add(Object item) {
        if (size == items.length) grow();
        items[(head + size++) & (items.length - 1)] = item;
    }

    /** Only to be called while there is one. */
    Object take() {
        Object item = items[head];
        if (item == null) throw new AssertionError("nothing is ready");
        items[head] = null;
        head = (head + 1) & (items.length - 1);
        size--;
        return item;
    }

    private void grow() {
        @Nullable Object[] larger = new @Nullable Object[items.length * 2];
        int tail = items.length - head;
        System.arraycopy(items, head, larger, 0, tail);
        System.arraycopy(items, 0, larger, tail, head);
        items = larger;
        head = 0;
    }
}
