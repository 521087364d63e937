package io.generator.frame;

import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a subscriber has asked for, in whatever thread: all that it can do is noted here, and the body that publishes woken. */
final class Demand implements Flow.Subscription {
    private final AtomicLong requested = new AtomicLong();
    private final Alarm alarm;
    private volatile boolean cancelled;
    private volatile boolean pauses;
    private volatile @Nullable Future<?> driver;
    private volatile @Nullable IllegalArgumentException violation;

    Demand(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void request(long n) {
        if (n > 0) requested.getAndAccumulate(n, Demand::sum);
        else
            violation =
                    new IllegalArgumentException("request(" + n + "): what is requested must be positive (rule 3.9)");
        alarm.ring();
    }

    private static long sum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    @Override
    public void cancel() {
        cancelled = true;
        alarm.ring();
        endPause();
    }

    /** Who drives the publication, and can end its pauses. */
    void drivenBy(Future<?> future) {
        driver = future;
        if (cancelled) endPause();
    }

    /** Whether the generator waits for something that the alarm does not end, as a timer of an event loop. */
    void pauses(boolean now) {
        pauses = now;
    }

    private void endPause() {
        Future<?> asked = driver;
        if (pauses && asked != null) asked.cancel(false);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** What the subscriber has done wrong; null if nothing. */
    @Nullable
    IllegalArgumentException violation() {
        return violation;
    }

    boolean isNone() {
        return requested.get() == 0;
    }

    /** One of those that are requested is about to be met. {@code Long.MAX_VALUE} is no number: it means all. */
    void meetOne() {
        if (requested.get() != Long.MAX_VALUE) requested.getAndDecrement();
    }
}
