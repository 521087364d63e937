package io.generator.benchmarks.async;

import org.openjdk.jmh.annotations.Benchmark;

/** An asynchronous generator and the loop that goes through it; by hand, a source that gives a future for each value. */
public class AsyncForBenchmark extends AsyncComparison {
    @Benchmark
    public long futures() {
        return FutureChains.sum(new FutureChains.Range(elements), 0).join();
    }

    @Benchmark
    public long async() {
        return Coroutines.sum(Coroutines.range(elements)).join();
    }

    /** A flow, whose values are handed to the body of the loop by calls. */
    @Benchmark
    public long kotlin() {
        return KotlinCoroutines.sumOfFlow(elements);
    }

    /** A coroutine that sends into a channel. */
    @Benchmark
    public long kotlinChannel() {
        return KotlinCoroutines.sumOfChannel(elements);
    }
}
