package io.generator.async;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Where {@link Asyncio#toThread} runs things. */
final class WorkerThreads {
    private static final String NAME = "asyncio-thread-";

    /** The first JDK where a virtual thread that waits within {@code synchronized} leaves its carrier to others (JEP 491). */
    private static final int VIRTUAL_SINCE = 24;

    static final Executor EXECUTOR = Runtime.version().feature() < VIRTUAL_SINCE ? platformThreads() : virtualThreads();

    private WorkerThreads() {}

    private static Executor platformThreads() {
        AtomicLong count = new AtomicLong();
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work, NAME + count.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newCachedThreadPool(factory);
    }

    /** {@code Executors.newVirtualThreadPerTaskExecutor()}, which this class must not link to. */
    private static Executor virtualThreads() {
        try {
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            // Another JVM's way to be of that version.
            return platformThreads();
        }
    }
}
