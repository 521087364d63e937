package io.generator.benchmarks.async;

import io.generator.async.EventLoop;
import io.generator.benchmarks.eaasync.EaAsyncMethods;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.TearDown;

/** A loop that awaits one new future after the other, each of which is completed when it is waited for. */
public class AwaitPendingBenchmark extends AsyncComparison {
    private final EventLoop loop = EventLoop.create();

    /** Closes the loop. */
    @TearDown
    public void close() {
        loop.close();
    }

    @Benchmark
    public long futures() {
        List<CompletableFuture<Integer>> values = pending();
        return completed(values, FutureChains.sum(values));
    }

    @Benchmark
    public long async() {
        List<CompletableFuture<Integer>> values = pending();
        return completed(values, Coroutines.sum(values));
    }

    /** Two tasks of an event loop: each future is completed a turn after it is waited for. */
    @Benchmark
    public long asyncOnLoop() {
        return loop.runUntilComplete(LoopTasks.sumOfPending(elements));
    }

    @Benchmark
    public long kotlin() {
        return KotlinCoroutines.sumOfPending(elements);
    }

    /** Kotlin's await of futures of Java's. */
    @Benchmark
    public long kotlinOnFutures() {
        return KotlinCoroutines.sumOfPendingFutures(elements);
    }

    @Benchmark
    public long eaAsync() {
        List<CompletableFuture<Integer>> values = pending();
        return completed(values, EaAsyncMethods.sum(values));
    }

    @Benchmark
    @Fork(jvmArgsAppend = VirtualThreads.ONE_CARRIER)
    public long virtualThreads() {
        return VirtualThreads.startFor(() -> VirtualThreads.sumOfPending(pending()))
                .join();
    }

    private List<CompletableFuture<Integer>> pending() {
        return Stream.generate(CompletableFuture<Integer>::new).limit(elements).toList();
    }

    private static long completed(List<CompletableFuture<Integer>> values, CompletableFuture<Long> sum) {
        for (int i = 0; i < values.size(); i++) values.get(i).complete(i);
        return sum.join();
    }
}
