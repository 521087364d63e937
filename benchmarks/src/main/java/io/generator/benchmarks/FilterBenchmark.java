package io.generator.benchmarks;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;

/** One loop that yields some of its counters; the score is per number scanned. */
public class FilterBenchmark extends Comparison {
    @Benchmark
    public long handWritten() {
        long sum = 0;
        for (Iterator<Integer> i = new HandWritten.FilteredRange(elements); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long generator() {
        long sum = 0;
        for (Iterator<Integer> i = Generators.filteredRange(elements); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long kotlin() {
        long sum = 0;
        for (Iterator<Integer> i = KotlinPeers.filteredRange(elements); i.hasNext(); ) sum += i.next();
        return sum;
    }
}
