package io.generator.benchmarks.async;

import io.generator.async.EventLoop;
import io.generator.benchmarks.eaasync.EaAsyncMethods;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Starts 1,000 tasks that wait for a future, completes that, and awaits them all; per task. Hot are those that begin within the
 * call that starts them; the others begin in an event loop's next turn.
 */
public class SpawnBenchmark extends AsyncComparison {
    private final EventLoop loop = EventLoop.create();

    /** Closes the loop. */
    @TearDown
    public void close() {
        loop.close();
    }

    @Benchmark
    public long futures() {
        return FutureChains.spawn(elements).join();
    }

    @Benchmark
    public long async() {
        return loop.runUntilComplete(LoopTasks.spawn(elements));
    }

    @Benchmark
    public long asyncHot() {
        return Coroutines.spawn(elements).join();
    }

    @Benchmark
    public long kotlin() {
        return KotlinCoroutines.spawn(elements);
    }

    @Benchmark
    public long kotlinHot() {
        return KotlinCoroutines.spawnUndispatched(elements);
    }

    @Benchmark
    public long eaAsync() {
        return EaAsyncMethods.spawn(elements).join();
    }

    @Benchmark
    @Fork(jvmArgsAppend = VirtualThreads.ONE_CARRIER)
    public long virtualThreads() {
        return VirtualThreads.startFor(() -> VirtualThreads.spawn(elements)).join();
    }
}
