package io.generator.async;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks from another thread at what a loop does, and reports a step that takes too long, with the stack at that moment. Its
 * thread ends soon after the loop has.
 */
final class BlockWatch implements Runnable {
    private final EventLoop loop;
    private final long limit;

    /** When the step began that runs, by the system's clock; 0 if none does. */
    private volatile long began;

    private volatile @Nullable Thread running;
    private volatile boolean over;

    BlockWatch(EventLoop loop, long limit) {
        this.loop = loop;
        this.limit = limit;
        Thread thread = new Thread(null, this, "io.generator.async-block-watch", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    void stepBegins() {
        running = Thread.currentThread();
        began = System.nanoTime() | 1;
    }

    void stepEnds() {
        began = 0;
    }

    void end() {
        over = true;
    }

    @Override
    public void run() {
        long reported = 0;
        while (!over && !loop.isClosed()) {
            LockSupport.parkNanos(this, Math.max(limit / 4, 1));
            long step = began;
            Thread thread = running;
            if (step == 0 || step == reported || thread == null || System.nanoTime() - step < limit) continue;
            StackTraceElement[] stack = thread.getStackTrace();
            if (step != began) continue;
            reported = step;
            report(stack, thread);
        }
    }

    private void report(StackTraceElement[] stack, Thread thread) {
        BlockedLoopException where = new BlockedLoopException("thread " + thread.getName());
        where.setStackTrace(stack);
        String message = "a step has blocked the loop for more than " + TimeUnit.NANOSECONDS.toMillis(limit) + " ms";
        loop.callExceptionHandler(new Fault(message, where, null));
    }
}
