package io.generator.benchmarks;

import io.generator.TwoWayGen;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A running average: each number is sent in, and the average of all so far comes out. Kotlin's builders cannot be sent
 * anything; its generator takes the number out of a box that both sides know.
 */
public class AverageBenchmark extends Comparison {
    @Benchmark
    public double handWritten() {
        HandWritten.Average average = new HandWritten.Average();
        double sum = 0;
        for (int i = 0; i < elements; i++) sum += average.send((double) i);
        return sum;
    }

    @Benchmark
    public double generator() {
        TwoWayGen<Double, @Nullable Double, Integer> average = Generators.average();
        double sum = average.next();
        for (int i = 0; i < elements; i++) sum += average.send((double) i);
        return sum;
    }

    @Benchmark
    public double kotlin() {
        return KotlinPeers.sendAll(elements);
    }
}
