package io.generator.async;

import io.generator.Async;
import io.generator.Coroutine;

/**
 * A flag that tasks wait for. {@link #set} wakes all of them, in the order in which they came, even if it is cleared before they
 * run.
 *
 * <p>For the tasks of one loop, in its thread.
 *
 * <p>Mirrors {@code asyncio.Event}; {@code wait} is {@link #await}, since Java's objects have a {@code wait} of their own.
 */
public final class Event {
    private final WaitQueue waiters = new WaitQueue();
    private boolean set;

    /** One that is not set. */
    public Event() {}

    /** Whether the flag is set. */
    public boolean isSet() {
        return set;
    }

    /** Sets the flag, and wakes who waits for it. */
    public void set() {
        if (set) return;
        set = true;
        waiters.wake(Integer.MAX_VALUE);
    }

    /** Takes the flag back. */
    public void clear() {
        set = false;
    }

    /** Waits until the flag is set; not at all, if it is. Gives true. */
    @io.generator.annotation.Async
    public Coroutine<Boolean> await() {
        if (set) return Coroutine.of(true);
        LoopFuture<?> waiter = waiters.join();
        try {
            Async.await(waiter);
        } finally {
            waiters.leave(waiter);
        }
        return Coroutine.of(true);
    }

    @Override
    public String toString() {
        return "Event[" + (set ? "set" : "unset") + ", waiters: " + waiters.size() + "]";
    }
}
