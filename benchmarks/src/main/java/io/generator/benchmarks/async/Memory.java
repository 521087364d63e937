package io.generator.benchmarks.async;

import io.generator.async.EventLoop;
import io.generator.benchmarks.eaasync.EaAsyncMethods;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What waiting takes, by a full garbage collection and the heap that is used after it: so many sleeping tasks, with the time to
 * start them and the time from when the last is due until all have ended; and chains of suspended calls.
 *
 * <pre>{@code
 * java -cp benchmarks.jar io.generator.benchmarks.async.Memory [number of tasks]
 * }</pre>
 */
public final class Memory {
    private static final int CHAINS = 1_000;
    private static final int DEPTH = 1_000;
    private static final Duration SLEEP = Duration.ofSeconds(30);

    private final int tasks;
    private long before;
    private long started;
    private double asleepAfter;

    private Memory(int tasks) {
        this.tasks = tasks;
    }

    /** Measures all of it. */
    public static void main(String[] args) {
        Memory memory = new Memory(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]));
        System.out.println("JDK " + Runtime.version());
        memory.measureSleepers();
        measureChains();
    }

    // ---- sleeping tasks

    private void measureSleepers() {
        sleepers("async", () -> EventLoop.run(LoopTasks.sleepers(tasks, SLEEP, this::asleep)));
        sleepers("kotlin", () -> KotlinCoroutines.sleepers(tasks, SLEEP.toMillis(), this::asleep));
        if (VirtualThreads.exist()) sleepers("virtual threads", this::sleepInThreads);
    }

    private void sleepers(String way, Runnable work) {
        System.out.print(way + ": ");
        before = usedHeap();
        started = System.nanoTime();
        work.run();
        double late = seconds() - asleepAfter - SLEEP.toSeconds();
        System.out.printf(Locale.ROOT, ", all ended %.2f s after the last was due%n", late);
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private void asleep() {
        asleepAfter = seconds();
        long bytes = (usedHeap() - before) / tasks;
        System.out.printf(Locale.ROOT, "%d bytes a sleeping task, all asleep after %.2f s", bytes, asleepAfter);
    }

    private void sleepInThreads() {
        CountDownLatch begun = new CountDownLatch(tasks);
        CountDownLatch awake = new CountDownLatch(tasks);
        for (int i = 0; i < tasks; i++) VirtualThreads.start(() -> sleep(begun, awake));
        try {
            begun.await(); // the last one falls asleep while the heap is looked at
            asleep();
            awake.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(CountDownLatch begun, CountDownLatch awake) {
        begun.countDown();
        try {
            Thread.sleep(SLEEP.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        awake.countDown();
    }

    // ---- suspended calls

    @SuppressWarnings("FutureReturnValueIgnored") // each is kept in a list until the heap has been looked at
    private static void measureChains() {
        chains("async", () -> pending(end -> Coroutines.run(Coroutines.deep(DEPTH, end))));
        chains("kotlin", () -> KotlinCoroutines.suspended(DEPTH));
        chains("EA Async", () -> pending(end -> EaAsyncMethods.deep(DEPTH, end)));
        chains("futures", () -> pending(end -> FutureChains.deep(DEPTH, end)));
        if (VirtualThreads.exist())
            chains(
                    "virtual threads",
                    () -> pending(end -> VirtualThreads.startFor(() -> VirtualThreads.deep(DEPTH, end))));
    }

    /** A chain, and what it waits for. */
    private static Object pending(Function<CompletableFuture<Integer>, Object> start) {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        return List.of(end, start.apply(end));
    }

    private static void chains(String way, Supplier<Object> start) {
        long before = usedHeap();
        List<Object> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) chains.add(start.get());
        pause();
        double bytes = (usedHeap() - before) / ((double) CHAINS * DEPTH);
        System.out.printf(Locale.ROOT, "%s: %.1f bytes a suspended call in %d chains%n", way, bytes, chains.size());
    }

    // ---- the heap

    private static long usedHeap() {
        System.gc();
        pause();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
