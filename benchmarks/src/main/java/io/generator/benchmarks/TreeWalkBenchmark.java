package io.generator.benchmarks;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** The values of a balanced tree in order, recursively; by hand with a stack. */
@OperationsPerInvocation(TreeWalkBenchmark.NODES)
public class TreeWalkBenchmark extends Comparison {
    static final int DEPTH = 10;
    static final int NODES = (1 << DEPTH) - 1;

    private final Node<Integer> tree = Node.balanced(DEPTH);

    @Benchmark
    public long handWritten() {
        long sum = 0;
        for (Iterator<Integer> i = new HandWritten.InOrder<>(tree); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long generator() {
        long sum = 0;
        for (Iterator<Integer> i = Generators.inOrder(tree); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long generatorWithTailCall() {
        long sum = 0;
        for (Iterator<Integer> i = Generators.inOrderByTailCall(tree); i.hasNext(); ) sum += i.next();
        return sum;
    }

    @Benchmark
    public long kotlin() {
        long sum = 0;
        for (Iterator<Integer> i = KotlinPeers.inOrder(tree); i.hasNext(); ) sum += i.next();
        return sum;
    }
}
