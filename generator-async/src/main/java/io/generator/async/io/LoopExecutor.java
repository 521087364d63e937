package io.generator.async.io;

import io.generator.async.EventLoop;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs in a loop what a channel group has completed, so that all that a channel's handlers touch belongs to one thread. */
final class LoopExecutor extends AbstractExecutorService {
    private final EventLoop loop;
    private volatile boolean shutdown;

    LoopExecutor(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(Runnable command) {
        if (!shutdown) tell(loop, command);
    }

    /** Drops what comes after the loop's end. To refuse it would end a thread of the JDK's. */
    static void tell(EventLoop loop, Runnable command) {
        try {
            loop.callSoonThreadsafe(command);
        } catch (IllegalStateException e) {
            if (!loop.isClosed()) throw e;
        }
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }
}
