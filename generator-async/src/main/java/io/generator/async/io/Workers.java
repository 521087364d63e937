package io.generator.async.io;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Threads for what the JDK can only do by blocking: pipes of processes, names of hosts. They end when there is nothing to do. */
final class Workers {
    private static final int IDLE_SECONDS = 5;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Workers::thread);

    private Workers() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "io.generator.async-io-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    static void execute(Runnable work) {
        THREADS.execute(work);
    }

    /** The outcome of something that blocks. What it gives after a cancellation is dropped. */
    static <T extends @Nullable Object> CompletableFuture<T> call(Callable<T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        execute(() -> {
            try {
                outcome.complete(work.call());
            } catch (Throwable t) {
                outcome.completeExceptionally(t);
            }
        });
        return outcome;
    }
}
