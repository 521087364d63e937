package io.generator.async;

import static io.generator.Async.await;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;

/**
 * Lets one task at a time in. Those that wait get it in the order in which they came, and nobody overtakes them. It belongs to
 * no task: any may release it.
 *
 * <pre>{@code
 * try (Permit held = await(lock.acquire())) {
 *     ...
 * }
 * }</pre>
 *
 * <p>For the tasks of one loop, in its thread. One that is cancelled while it waits has not acquired it.
 *
 * <p>Mirrors {@code asyncio.Lock}.
 */
public final class Lock {
    private final WaitQueue waiters = new WaitQueue();
    private final Permit permit = this::release;
    private boolean locked;

    /** One that is not locked. */
    public Lock() {}

    /** Whether somebody has it. */
    public boolean locked() {
        return locked;
    }

    /** Waits until the lock is free, and takes it; without waiting, if nobody has it or waits for it. */
    @Async
    public Coroutine<Permit> acquire() {
        if (locked || waiters.isWaitedFor()) {
            LoopFuture<?> turn = waiters.join();
            try {
                await(turn);
            } catch (CancelledError e) {
                if (!locked) waiters.wakeAfter(turn);
                throw e;
            } finally {
                waiters.leave(turn);
            }
        }
        locked = true;
        return Coroutine.of(permit);
    }

    /**
     * Gives the lock to whoever has waited longest.
     *
     * @throws IllegalStateException if it is not locked
     */
    public void release() {
        if (!locked) throw new IllegalStateException("Lock is not acquired.");
        locked = false;
        waiters.wakeFirst();
    }

    @Override
    public String toString() {
        return "Lock[" + (locked ? "locked" : "unlocked") + ", waiters: " + waiters.size() + "]";
    }
}
