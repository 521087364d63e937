package io.generator.async;

/**
 * The time of an event loop.
 *
 * <p>Mirrors {@code loop.time()} of asyncio, which a program cannot replace.
 */
public interface Clock {

    /** Nanoseconds since a moment that is fixed for this clock. Never decreases. */
    long nanos();

    /**
     * Called when nothing is ready to run before a time: a clock whose time is not that of the world goes there.
     *
     * @param nanos the time at which the next timer is due
     * @return whether it has; if not, the loop waits
     */
    default boolean advanceTo(long nanos) {
        return false;
    }

    /** The time of {@link System#nanoTime()}. */
    static Clock system() {
        return System::nanoTime;
    }
}
