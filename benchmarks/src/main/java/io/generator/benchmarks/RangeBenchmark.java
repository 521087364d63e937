package io.generator.benchmarks;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;

/** One loop that yields its counter, as {@code Iterator<Integer>}. */
public class RangeBenchmark extends Comparison {
    @Benchmark
    public long handWritten() {
        long sum = 0;
        for (Iterator<Integer> i = new HandWritten.BoxedRange(elements); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long generator() {
        long sum = 0;
        for (Iterator<Integer> i = Generators.range(elements); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long kotlin() {
        long sum = 0;
        for (Iterator<Integer> i = KotlinPeers.range(elements); i.hasNext(); ) sum += i.next();
        return sum;
    }
}
