package io.generator.examples.load;

import java.util.Locale;

/** Measures how long something takes, from when it is made. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    /** Makes one. */
    public Stopwatch() {}

    /**
     * Prints what was done, and how fast.
     *
     * @param what was done
     * @param count how often
     */
    public void print(String what, long count) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s in %.2f s: %,.0f a second%n", what, seconds, count / seconds);
    }
}
