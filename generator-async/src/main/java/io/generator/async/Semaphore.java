package io.generator.async;

import static io.generator.Async.await;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;

/**
 * Lets some tasks at a time in. Those that wait get in in the order in which they came, and nobody overtakes them.
 *
 * <pre>{@code
 * Semaphore atMostTen = new Semaphore(10);
 * try (Permit permit = await(atMostTen.acquire())) {
 *     ...
 * }
 * }</pre>
 *
 * <p>For the tasks of one loop, in its thread. One that is cancelled while it waits has acquired nothing.
 *
 * <p>Mirrors {@code asyncio.Semaphore}.
 */
public class Semaphore {
    private final WaitQueue waiters = new WaitQueue();
    private final Permit permit = this::release;
    private int value;

    /**
     * With a number of permits.
     *
     * @param value not negative
     */
    public Semaphore(int value) {
        if (value < 0) throw new IllegalArgumentException("Semaphore initial value must be >= 0");
        this.value = value;
    }

    /** Whether one who came now would have to wait. */
    public final boolean locked() {
        return value == 0 || waiters.isWaitedFor();
    }

    /** How many permits are free. */
    final int value() {
        return value;
    }

    /** Waits for a permit, and takes it; without waiting, if there is one and nobody waits. */
    @Async
    public final Coroutine<Permit> acquire() {
        if (!locked()) {
            value--;
            return Coroutine.of(permit);
        }
        LoopFuture<?> turn = waiters.join();
        try {
            await(turn);
        } catch (CancelledError e) {
            if (turn.isDone() && !turn.isCancelled()) value++;
            throw e;
        } finally {
            waiters.leave(turn);
            wakeWhilePossible();
        }
        return Coroutine.of(permit);
    }

    private void wakeWhilePossible() {
        boolean woken = true;
        while (value > 0 && woken) woken = wakeNext();
    }

    /** The permit goes to the one that is woken at once, so that no newcomer takes it. */
    private boolean wakeNext() {
        if (!waiters.wakeNext()) return false;
        value--;
        return true;
    }

    /** Gives a permit back; whoever has waited longest gets it. */
    public void release() {
        value++;
        wakeNext();
    }

    @Override
    public String toString() {
        return "Semaphore[" + (locked() ? "locked" : "unlocked, value: " + value) + ", waiters: " + waiters.size()
                + "]";
    }
}
