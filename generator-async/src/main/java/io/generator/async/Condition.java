package io.generator.async;

import io.generator.Async;
import io.generator.CancelledError;
import io.generator.Coroutine;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock, and a place to wait for something to change that the lock protects.
 *
 * <pre>{@code
 * try (Permit held = await(condition.acquire())) {
 *     await(condition.awaitFor(() -> !items.isEmpty()));
 *     ...
 * }
 * }</pre>
 *
 * <p>For the tasks of one loop, in its thread.
 *
 * <p>Mirrors {@code asyncio.Condition}; {@code wait} is {@link #await}, since Java's objects have a {@code wait} of their own.
 */
public final class Condition {
    private final WaitQueue waiters = new WaitQueue();
    private final Lock lock;

    /** With a lock of its own. */
    public Condition() {
        this(new Lock());
    }

    /** With a lock that others may use too. */
    public Condition(Lock lock) {
        this.lock = lock;
    }

    /** Whether somebody has the lock. */
    public boolean locked() {
        return lock.locked();
    }

    /** {@link Lock#acquire()} of the lock. */
    public Coroutine<Permit> acquire() {
        return lock.acquire();
    }

    /** {@link Lock#release()} of the lock. */
    public void release() {
        lock.release();
    }

    /**
     * Releases the lock, waits to be notified, and takes the lock again; so it does when it is cancelled. Gives true. It may
     * happen that there was nothing to be notified of: see {@link #awaitFor}.
     *
     * <p>Awaiting it fails with {@link IllegalStateException} if nobody has the lock.
     */
    @io.generator.annotation.Async
    public Coroutine<Boolean> await() {
        if (!locked()) throw new IllegalStateException("cannot wait on un-acquired lock");
        LoopFuture<?> waiter = waiters.join();
        release();
        Throwable failure = null;
        try {
            Async.await(waiter);
        } catch (Throwable t) {
            failure = t;
        }
        waiters.leave(waiter);
        CancelledError cancelled = Async.await(reacquire());
        if (cancelled != null) failure = cancelled;
        if (failure != null) {
            waiters.wakeNext();
            throw Sneaky.rethrow(failure);
        }
        return Coroutine.of(true);
    }

    /** Takes the lock, however often it is cancelled meanwhile; gives the last of these cancellations. */
    @io.generator.annotation.Async
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    private Coroutine<@Nullable CancelledError> reacquire() {
        CancelledError cancelled = null;
        while (true) {
            try {
                Async.await(lock.acquire());
                return Coroutine.of(cancelled);
            } catch (CancelledError e) {
                cancelled = e;
            }
        }
    }

    /** Waits, as often as need be, until something is so. */
    @io.generator.annotation.Async
    public Coroutine<Boolean> awaitFor(BooleanSupplier predicate) {
        while (!predicate.getAsBoolean()) Async.await(await());
        return Coroutine.of(true);
    }

    /** {@link #notify(int)} of one. */
    public void notifyOne() {
        notify(1);
    }

    /**
     * Wakes some of those that wait, in the order in which they came. They run when they have got the lock.
     *
     * @param count how many at most
     * @throws IllegalStateException if nobody has the lock
     */
    public void notify(int count) {
        if (!locked()) throw new IllegalStateException("cannot notify on un-acquired lock");
        waiters.wake(count);
    }

    /** {@link #notify(int)} of all. */
    public void notifyEveryone() {
        notify(waiters.size());
    }

    @Override
    public String toString() {
        return "Condition[" + lock + ", waiters: " + waiters.size() + "]";
    }
}
