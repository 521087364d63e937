package io.generator.benchmarks.async;

import io.generator.benchmarks.eaasync.EaAsyncMethods;
import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** 1,000 coroutines that are made and await one another, and the innermost a completed future; per coroutine. */
public class ChainOnCompletedBenchmark extends AsyncComparison {
    private final CompletableFuture<Integer> value = CompletableFuture.completedFuture(1);
    private final CompletableDeferred<Integer> deferred = CompletableDeferredKt.CompletableDeferred(1);

    @Benchmark
    public int futures() {
        return FutureChains.deep(elements, value).join();
    }

    @Benchmark
    public int async() {
        return Coroutines.run(Coroutines.deep(elements, value)).join();
    }

    @Benchmark
    public int kotlin() {
        return KotlinCoroutines.deepOnCompleted(elements, deferred);
    }

    @Benchmark
    public int eaAsync() {
        return EaAsyncMethods.deep(elements, value).join();
    }

    @Benchmark
    @Fork(jvmArgsAppend = VirtualThreads.ONE_CARRIER)
    public int virtualThreads() {
        return VirtualThreads.startFor(() -> VirtualThreads.deep(elements, value))
                .join();
    }
}
