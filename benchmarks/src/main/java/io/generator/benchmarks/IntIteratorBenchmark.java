package io.generator.benchmarks;

import java.util.PrimitiveIterator;
import org.openjdk.jmh.annotations.Benchmark;

/** The same loop as {@code PrimitiveIterator.OfInt}; Kotlin's builders have no primitive kind. */
public class IntIteratorBenchmark extends Comparison {
    @Benchmark
    public long handWritten() {
        long sum = 0;
        for (PrimitiveIterator.OfInt i = new HandWritten.Range(elements); i.hasNext(); ) sum += i.nextInt();
        return sum;
    }

    @Benchmark
    public long generator() {
        long sum = 0;
        for (PrimitiveIterator.OfInt i = Generators.ints(elements); i.hasNext(); ) sum += i.nextInt();
        return sum;
    }
}
