package io.generator.async;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Durations in nanoseconds, of which a {@code long} has 292 years; what is longer lasts as long as there are. */
final class Delay {
    private Delay() {}

    static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }

    /** Such as {@code 250 ms}, to be read. */
    static String describe(long nanos) {
        long millis = (Math.max(0, nanos) + 500_000) / 1_000_000;
        return millis < 10_000 ? millis + " ms" : millis / 1000 + " s";
    }

    /** A time that lies some nanoseconds behind another one. */
    static long after(long time, long nanos) {
        long sum = time + nanos;
        return nanos > 0 && sum < time ? Long.MAX_VALUE : sum;
    }
}
