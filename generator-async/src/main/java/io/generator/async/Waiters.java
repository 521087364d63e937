package io.generator.async;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a future, in order: mostly nobody, or one task, so that a list is made only for more. Each is a {@link Task} or
 * a {@link Callback}.
 */
final class Waiters {
    private final List<Object> list = new ArrayList<>(4);

    private Waiters(Object first) {
        list.add(first);
    }

    /** What was kept, and one more. */
    static Object with(@Nullable Object waiters, Object waiter) {
        if (waiters == null) return waiter;
        Waiters list = waiters instanceof Waiters several ? several : new Waiters(waiters);
        list.list.add(waiter);
        return list;
    }

    static void makeReady(Object waiters, EventLoop loop) {
        if (waiters instanceof Waiters several) several.list.forEach(loop::ready);
        else loop.ready(waiters);
    }

    static boolean includesTask(@Nullable Object waiters) {
        if (waiters instanceof Waiters several) return several.list.stream().anyMatch(Task.class::isInstance);
        return waiters instanceof Task<?>;
    }

    /** How many of these callbacks there are. */
    static int count(@Nullable Object waiters, Object consumer) {
        if (waiters instanceof Waiters several)
            return (int) several.list.stream().filter(w -> calls(w, consumer)).count();
        return calls(waiters, consumer) ? 1 : 0;
    }

    /** What was kept, without these callbacks. */
    static @Nullable Object without(@Nullable Object waiters, Object consumer) {
        if (!(waiters instanceof Waiters several)) return calls(waiters, consumer) ? null : waiters;
        several.list.removeIf(waiter -> calls(waiter, consumer));
        return several.list.isEmpty() ? null : several;
    }

    private static boolean calls(@Nullable Object waiter, Object consumer) {
        return waiter instanceof Callback<?> callback && callback.calls(consumer);
    }
}
