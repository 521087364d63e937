package io.generator.async;

import io.generator.Async;
import io.generator.Coroutine;
import org.jspecify.annotations.Nullable;

/**
 * A place where tasks wait for one another: when as many have come as it is for, all go on, and it can be used again.
 *
 * <p>For the tasks of one loop, in its thread.
 *
 * <p>Mirrors {@code asyncio.Barrier}; {@code wait} is {@link #await}, since Java's objects have a {@code wait} of their own.
 */
@SuppressWarnings("try") // the permits are only held
public final class Barrier {
    private enum State {
        FILLING,
        DRAINING,
        RESETTING,
        BROKEN
    }

    private final Condition condition = new Condition();
    private final int parties;
    private State state = State.FILLING;
    private int count;

    /**
     * For a number of tasks.
     *
     * @param parties how many; positive
     */
    public Barrier(int parties) {
        if (parties < 1) throw new IllegalArgumentException("parties must be > 0");
        this.parties = parties;
    }

    /**
     * Waits until all have come. Awaiting it fails with {@link BrokenBarrierError} if the barrier is or becomes broken, or is reset.
     *
     * @return what to await for a number from 0, another one for each task
     */
    @io.generator.annotation.Async
    public Coroutine<Integer> await() {
        try (Permit held = Async.await(condition.acquire())) {
            Async.await(condition.awaitFor(() -> state != State.DRAINING && state != State.RESETTING));
            if (state == State.BROKEN) throw new BrokenBarrierError("Barrier aborted");
            int index = count++;
            try {
                if (index + 1 == parties) release();
                else Async.await(waitForOthers());
            } finally {
                count--;
                exit();
            }
            return Coroutine.of(index);
        }
    }

    private void release() {
        state = State.DRAINING;
        condition.notifyEveryone();
    }

    @io.generator.annotation.Async
    private Coroutine<@Nullable Void> waitForOthers() {
        Async.await(condition.awaitFor(() -> state != State.FILLING));
        if (state == State.BROKEN || state == State.RESETTING)
            throw new BrokenBarrierError("Abort or reset of barrier");
        return Coroutine.done();
    }

    private void exit() {
        if (count > 0) return;
        if (state == State.RESETTING || state == State.DRAINING) state = State.FILLING;
        condition.notifyEveryone();
    }

    /** Makes the barrier as new; those that wait fail with {@link BrokenBarrierError}. */
    @io.generator.annotation.Async
    public Coroutine<@Nullable Void> reset() {
        try (Permit held = Async.await(condition.acquire())) {
            state = count > 0 ? State.RESETTING : State.FILLING;
            condition.notifyEveryone();
        }
        return Coroutine.done();
    }

    /** Breaks the barrier: those that wait, and those that come, fail with {@link BrokenBarrierError}. */
    @io.generator.annotation.Async
    public Coroutine<@Nullable Void> abort() {
        try (Permit held = Async.await(condition.acquire())) {
            state = State.BROKEN;
            condition.notifyEveryone();
        }
        return Coroutine.done();
    }

    /** How many it is for. */
    public int parties() {
        return parties;
    }

    /** How many wait. */
    public int waiting() {
        return state == State.FILLING ? count : 0;
    }

    /** Whether it is broken. */
    public boolean broken() {
        return state == State.BROKEN;
    }

    @Override
    public String toString() {
        return "Barrier[" + state + ", waiters: " + waiting() + "/" + parties + "]";
    }
}
