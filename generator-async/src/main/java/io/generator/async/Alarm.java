package io.generator.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Wakes a loop that no thread waits for when its next timer is due. Now and then it does so without need. */
final class Alarm {
    private final @Nullable ScheduledExecutorService scheduler;
    private final Runnable ring;
    private @Nullable Future<?> pending;
    private long when;
    private volatile boolean set;

    private Alarm(@Nullable ScheduledExecutorService scheduler, Runnable ring) {
        this.scheduler = scheduler;
        this.ring = ring;
    }

    /** That of the executor, if it has one; else the JDK's. */
    static Alarm of(Executor executor, Runnable ring) {
        return new Alarm(executor instanceof ScheduledExecutorService scheduler ? scheduler : null, ring);
    }

    /**
     * Sets it, unless it is set for an earlier time.
     *
     * @param time by the clock of the loop
     * @param delay how long it is until then, in nanoseconds
     */
    void set(long time, long delay) {
        if (set && when <= time) return;
        if (pending != null) pending.cancel(false);
        when = time;
        set = true;
        if (scheduler != null) pending = scheduler.schedule(this::ring, delay, TimeUnit.NANOSECONDS);
        else
            CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(this::ring);
    }

    private void ring() {
        set = false;
        ring.run();
    }
}
