package io.generator.async;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Durations in nanoseconds, of which a {@code long} has 292 years; what is longer lasts as long as there are. */
final class Delay {
    private Delay() {}

    static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }

    /** A time that lies some nanoseconds behind another one. */
    static long after(long time, long nanos) {
        long sum = time + nanos;
        return nanos > 0 && sum < time ? Long.MAX_VALUE : sum;
    }
}
