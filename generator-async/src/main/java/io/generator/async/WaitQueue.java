package io.generator.async;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The tasks that wait for a lock or the like, first come first served, each with a future of its own. */
final class WaitQueue {
    private final Deque<LoopFuture<@Nullable Void>> waiters = new ArrayDeque<>();
    private @Nullable EventLoop owner;

    /** The future of one who waits from now on. */
    LoopFuture<@Nullable Void> join() {
        LoopFuture<@Nullable Void> waiter = new LoopFuture<>(loop());
        waiters.addLast(waiter);
        return waiter;
    }

    /** The loop in which it was used first; it must not be used in another one. */
    private EventLoop loop() {
        EventLoop bound = owner;
        if (bound != null && bound.isCurrent()) return bound;
        EventLoop loop = EventLoop.requireCurrent();
        if (owner == null) owner = loop;
        if (owner != loop) throw new IllegalStateException("it is bound to a different event loop: " + owner);
        return loop;
    }

    void leave(LoopFuture<?> waiter) {
        if (waiters.peekFirst() == waiter) waiters.removeFirst();
        else waiters.remove(waiter);
    }

    int size() {
        return waiters.size();
    }

    /** Whether somebody waits who has not been cancelled. */
    boolean isWaitedFor() {
        for (LoopFuture<?> waiter : waiters) if (!waiter.isCancelled()) return true;
        return false;
    }

    /** Wakes the first, unless it was woken before and has not run yet. */
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    void wakeFirst() {
        LoopFuture<@Nullable Void> first = waiters.peekFirst();
        if (first != null) first.complete(null);
    }

    /** {@link #wakeFirst}, when somebody has left. */
    void wakeAfter(LoopFuture<?> leaving) {
        leave(leaving);
        wakeFirst();
    }

    /** Wakes the first who was not woken before; tells whether there was one. */
    boolean wakeNext() {
        return wake(1) == 1;
    }

    /** Wakes some who were not woken before. */
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    int wake(int most) {
        int woken = 0;
        for (LoopFuture<@Nullable Void> waiter : waiters) {
            if (woken == most) break;
            if (waiter.complete(null)) woken++;
        }
        return woken;
    }

    /** Takes out those who were woken before, and wakes the next. */
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    void dismissNext() {
        LoopFuture<@Nullable Void> waiter = waiters.pollFirst();
        while (waiter != null && !waiter.complete(null)) waiter = waiters.pollFirst();
    }

    /** Takes all out, and wakes them. */
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    void dismissAll() {
        for (LoopFuture<@Nullable Void> waiter : waiters) waiter.complete(null);
        waiters.clear();
    }
}
