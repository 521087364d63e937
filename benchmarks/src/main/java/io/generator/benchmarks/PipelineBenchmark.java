package io.generator.benchmarks;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;

/** Range, filter, squares: each takes its elements from the one before; the score is per number of the range. */
public class PipelineBenchmark extends Comparison {
    @Benchmark
    public long handWritten() {
        long sum = 0;
        for (Iterator<Integer> i =
                        new HandWritten.Squares(new HandWritten.Filter(new HandWritten.BoxedRange(elements)));
                i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long generator() {
        long sum = 0;
        for (Iterator<Integer> i = Generators.squares(Generators.filter(Generators.range(elements))); i.hasNext(); )
            sum += i.next();
        return sum;
    }

    @Benchmark
    public long kotlin() {
        long sum = 0;
        for (Iterator<Integer> i = KotlinPeers.squares(KotlinPeers.filter(KotlinPeers.range(elements))); i.hasNext(); )
            sum += i.next();
        return sum;
    }
}
