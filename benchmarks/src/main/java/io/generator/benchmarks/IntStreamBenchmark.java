package io.generator.benchmarks;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.annotations.Benchmark;

/** The same loop as {@code IntStream}, summed; by hand it is a stream over an iterator. */
public class IntStreamBenchmark extends Comparison {
    @Benchmark
    public long handWritten() {
        Spliterator.OfInt ints =
                Spliterators.spliteratorUnknownSize(new HandWritten.Range(elements), Spliterator.ORDERED);
        return StreamSupport.intStream(ints, false).sum();
    }

    @Benchmark
    public long generator() {
        return Generators.stream(elements).sum();
    }
}
