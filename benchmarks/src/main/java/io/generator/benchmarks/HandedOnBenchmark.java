package io.generator.benchmarks;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;

/** The range again, summed by a method that the JIT compiler is kept from inlining, so that the iterator is a real object. */
public class HandedOnBenchmark extends Comparison {
    @Benchmark
    public long handWritten() {
        return sum(new HandWritten.BoxedRange(elements));
    }

    @Benchmark
    public long generator() {
        return sum(Generators.range(elements));
    }

    @Benchmark
    public long kotlin() {
        return sum(KotlinPeers.range(elements));
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static long sum(Iterator<Integer> values) {
        long sum = 0;
        while (values.hasNext()) sum += values.next();
        return sum;
    }
}
