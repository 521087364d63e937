package io.generator.benchmarks;

import io.generator.TwoWayGen;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A value that comes from below so many generators which delegate to one another: what {@code yieldFrom} costs per value
 * as recursion goes deeper. By hand, each iterator asks the next one; so does Kotlin, and both need a large stack.
 */
@Fork(value = 2, jvmArgs = "-Xss512m")
public class DepthBenchmark extends Comparison {
    @Param({"1", "10", "100", "1000", "10000"})
    int depth = 1;

    private final Generators.Nudge nudge = new Generators.Nudge();

    @SuppressWarnings("NullAway.Init")
    private TwoWayGen<Integer, @Nullable Integer, @Nullable Object> generator;

    @SuppressWarnings("NullAway.Init")
    private Iterator<Integer> kotlin;

    @SuppressWarnings("NullAway.Init")
    private Iterator<Integer> handWritten;

    /**
     * Builds the chains, which the measured methods take values from without end. Before, chains of every depth are run, so
     * that the JIT compiler has seen the same at whatever depth is measured.
     */
    @Setup
    public void build() {
        for (int some = 1; some <= 10_000; some *= 10) {
            generator = Generators.deep(some);
            generatorSend();
        }
        generator = Generators.deep(depth);
        kotlin = KotlinPeers.deep(depth);
        handWritten = HandWritten.deep(depth);
    }

    @Benchmark
    public long handWritten() {
        long sum = 0;
        for (int i = 0; i < elements; i++) sum += handWritten.next();
        return sum;
    }

    @Benchmark
    public long generator() {
        long sum = 0;
        for (int i = 0; i < elements; i++) sum += generator.next();
        return sum;
    }

    /** Sends a number, which the innermost yields back. */
    @Benchmark
    public long generatorSend() {
        generator.next();
        long sum = 0;
        for (int i = 0; i < elements; i++) sum += generator.send(1);
        return sum;
    }

    /** Raises an exception that the innermost catches. */
    @Benchmark
    public long generatorRaise() {
        generator.next();
        long sum = 0;
        for (int i = 0; i < elements; i++) sum += generator.raise(nudge);
        return sum;
    }

    @Benchmark
    public long kotlin() {
        long sum = 0;
        for (int i = 0; i < elements; i++) sum += kotlin.next();
        return sum;
    }
}
