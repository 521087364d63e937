package io.generator.async;

import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a failure which nobody has asked for is reported: when the future is unreachable, or the loop is closed. So it
 * must not refer to the future.
 *
 * <p>Mirrors what asyncio's futures do when they are collected.
 */
final class FailureWatch implements Runnable {
    private static final class Cleaning {
        static final Cleaner CLEANER = Cleaner.create();
    }

    private final EventLoop loop;
    private final String what;
    private final Throwable failure;
    private Cleaner.@Nullable Cleanable cleanable;
    private boolean over;

    FailureWatch(EventLoop loop, LoopFuture<?> future, Throwable failure) {
        this.loop = loop;
        this.what = future instanceof Task<?> task ? "Task " + task.name() : "Future";
        this.failure = failure;
    }

    void begin(LoopFuture<?> future) {
        cleanable = Cleaning.CLEANER.register(future, this);
    }

    /** Somebody has asked. */
    void end() {
        if (finish() && cleanable != null) cleanable.clean();
    }

    private synchronized boolean finish() {
        if (over) return false;
        over = true;
        loop.faults.forget(this);
        return true;
    }

    /** Nobody can ask any more. */
    @Override
    public void run() {
        if (finish()) loop.reportFromOutside(new Fault(what + " exception was never retrieved", failure, null));
    }
}
