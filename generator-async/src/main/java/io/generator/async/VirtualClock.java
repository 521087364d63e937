package io.generator.async;

import java.time.Duration;

/**
 * A time that passes only when a loop has nothing else to do, and then at once up to its next timer. A program that sleeps for
 * an hour runs in no time, and each run of it is the same.
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock();
 * try (EventLoop loop = EventLoop.create(clock)) {
 *     loop.runUntilComplete(Asyncio.sleep(Duration.ofHours(1)));
 * }
 * clock.nanos(); // 3_600_000_000_000
 * }</pre>
 *
 * <p>What comes from other threads takes none of this time, and is not waited for where there is a timer. A loop that has such
 * a clock, no timer and nothing to wait for outside is deadlocked, and says so.
 *
 * <p>Not thread-safe; starts at zero.
 */
public final class VirtualClock implements Clock {
    private long nanos;

    /** At zero. */
    public VirtualClock() {}

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public boolean advanceTo(long time) {
        nanos = Math.max(nanos, time);
        return true;
    }

    /**
     * Lets time pass, as a callback that takes long would.
     *
     * @param duration how much; not negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) throw new IllegalArgumentException("time does not go back: " + duration);
        nanos = Delay.after(nanos, Delay.nanos(duration));
    }
}
