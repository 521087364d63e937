package io.generator.benchmarks.async;

import io.generator.benchmarks.eaasync.EaAsyncMethods;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** 1,000 coroutines that are made and await one another, and the innermost waits for a future; per coroutine. */
public class ChainOnPendingBenchmark extends AsyncComparison {
    @Benchmark
    public int futures() {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        CompletableFuture<Integer> result = FutureChains.deep(elements, end);
        end.complete(1);
        return result.join();
    }

    @Benchmark
    public int async() {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        CompletableFuture<Integer> result = Coroutines.run(Coroutines.deep(elements, end));
        end.complete(1);
        return result.join();
    }

    @Benchmark
    public int kotlin() {
        return KotlinCoroutines.deepOnPending(elements);
    }

    @Benchmark
    public int eaAsync() {
        CompletableFuture<Integer> end = new CompletableFuture<>();
        CompletableFuture<Integer> result = EaAsyncMethods.deep(elements, end);
        end.complete(1);
        return result.join();
    }

    @Benchmark
    @Fork(jvmArgsAppend = VirtualThreads.ONE_CARRIER)
    public int virtualThreads() {
        return VirtualThreads.startFor(() -> VirtualThreads.deepOnPending(elements))
                .join();
    }
}
