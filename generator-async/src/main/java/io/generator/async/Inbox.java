package io.generator.async;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What other threads have for the loop. A stack of which the loop takes all at once, so that both sides pay for one atomic
 * operation; and the mark that the loop sleeps, so that it is woken once and by one of them.
 */
final class Inbox {
    private static final Node ASLEEP = new Node("asleep");

    private final AtomicReference<@Nullable Node> newest = new AtomicReference<>();

    private static final class Node {
        final Object item;

        @Nullable
        Node next;

        Node(Object item) {
            this.item = item;
        }
    }

    /**
     * For any thread.
     *
     * @return whether the loop slept, and the caller is the one to wake it
     */
    boolean put(Object item) {
        Node node = new Node(item);
        Node before;
        do {
            before = newest.get();
            node.next = before == ASLEEP ? null : before;
        } while (!newest.compareAndSet(before, node));
        return before == ASLEEP;
    }

    /** Whether nothing has come; for the loop, which does not sleep. */
    boolean isEmpty() {
        return newest.get() == null;
    }

    /** Gives the loop all there is, oldest first. */
    void drainTo(Consumer<Object> loop) {
        if (newest.get() == null) return;
        Node node = newest.getAndSet(null);
        for (node = node == ASLEEP ? null : reversed(node); node != null; node = node.next) loop.accept(node.item);
    }

    private static @Nullable Node reversed(@Nullable Node stack) {
        Node result = null;
        Node node = stack;
        while (node != null) {
            Node next = node.next;
            node.next = result;
            result = node;
            node = next;
        }
        return result;
    }

    /** Whether the loop may sleep: nothing has come. From now on, whoever comes wakes it. */
    boolean fallAsleep() {
        return newest.compareAndSet(null, ASLEEP);
    }

    /** The loop is awake, of itself or because it was woken. */
    void wakeUp() {
        newest.compareAndSet(ASLEEP, null);
    }
}
