package io.generator.benchmarks.async;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The same with virtual threads, where the JDK has them. They are to be run by a single carrier, as all others run in a single
 * thread: so a thread waits when another one completes what it waits for.
 */
final class VirtualThreads {
    /** What makes the JDK run all of them by one thread of the system. */
    static final String ONE_CARRIER = "-Djdk.virtualThreadScheduler.parallelism=1";

    private static final @Nullable MethodHandle START = find();

    private VirtualThreads() {}

    private static @Nullable MethodHandle find() {
        if (Runtime.version().feature() < 21) return null;
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean exist() {
        return START != null;
    }

    static Thread start(Runnable body) {
        if (START == null) throw new UnsupportedOperationException("no virtual threads before Java 21");
        try {
            return (Thread) START.invokeExact(body);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts something in a virtual thread; for platform threads and virtual ones. */
    static <T> CompletableFuture<T> startFor(Supplier<T> body) {
        CompletableFuture<T> result = new CompletableFuture<>();
        start(() -> result.complete(body.get()));
        return result;
    }

    static long sum(CompletableFuture<Integer> value, int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) sum += value.join();
        return sum;
    }

    static long sum(List<CompletableFuture<Integer>> values) {
        long sum = 0;
        for (CompletableFuture<Integer> value : values) sum += value.join();
        return sum;
    }

    /** One thread waits for one future after the other; this one completes each when that waits for it. */
    @SuppressWarnings("ThreadPriorityCheck") // lets the other thread wait first, as in the other ways
    static long sumOfPending(List<CompletableFuture<Integer>> values) {
        CompletableFuture<Long> sum = startFor(() -> sum(values));
        for (int i = 0; i < values.size(); i++) {
            Thread.yield();
            values.get(i).complete(i);
        }
        return sum.join();
    }

    static int deep(int depth, CompletableFuture<Integer> end) {
        return depth == 0 ? end.join() : deep(depth - 1, end) + 1;
    }

    @SuppressWarnings("ThreadPriorityCheck") // lets the other thread wait first, as in the other ways
    static int deepOnPending(int depth) {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        CompletableFuture<Integer> result = startFor(() -> deep(depth, end));
        Thread.yield();
        end.complete(1);
        return result.join();
    }

    /** Two threads that send numbers to and fro by two queues. */
    static long pingPong(int n) {
        BlockingQueue<Integer> requests = new ArrayBlockingQueue<>(1);
        BlockingQueue<Integer> replies = new ArrayBlockingQueue<>(1);
        start(() -> {
            for (int i = 0; i < n; i++) put(replies, take(requests));
        });
        long sum = 0;
        for (int i = 0; i < n; i++) {
            put(requests, i);
            sum += take(replies);
        }
        return sum;
    }

    private static void put(BlockingQueue<Integer> queue, int item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int take(BlockingQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // lets the other thread wait first, as in the other ways
    static long spawn(int tasks) {
        CompletableFuture<Integer> go = new CompletableFuture<>();
        List<CompletableFuture<Integer>> started = new ArrayList<>();
        for (int i = 0; i < tasks; i++) started.add(startFor(go::join));
        Thread.yield();
        go.complete(1);
        return sum(started);
    }
}
