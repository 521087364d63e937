package io.generator.benchmarks.async;

import io.generator.benchmarks.eaasync.EaAsyncMethods;
import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** A loop that awaits a future which is completed. */
public class AwaitCompletedBenchmark extends AsyncComparison {
    private final CompletableFuture<Integer> value = CompletableFuture.completedFuture(1);
    private final CompletableDeferred<Integer> deferred = CompletableDeferredKt.CompletableDeferred(1);

    @Benchmark
    public long futures() {
        return FutureChains.sum(value, elements).join();
    }

    @Benchmark
    public long async() {
        return Coroutines.sum(value, elements).join();
    }

    @Benchmark
    public long kotlin() {
        return KotlinCoroutines.sum(deferred, elements);
    }

    /** Kotlin's await of a future of Java's. */
    @Benchmark
    public long kotlinOnFutures() {
        return KotlinCoroutines.sumOfFuture(value, elements);
    }

    @Benchmark
    public long eaAsync() {
        return EaAsyncMethods.sum(value, elements).join();
    }

    @Benchmark
    @Fork(jvmArgsAppend = VirtualThreads.ONE_CARRIER)
    public long virtualThreads() {
        return VirtualThreads.startFor(() -> VirtualThreads.sum(value, elements))
                .join();
    }
}
