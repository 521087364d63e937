package io.generator.benchmarks;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The generators that are measured. */
final class Generators {
    private Generators() {}

    @Generator
    static Gen<Integer> range(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.done();
    }

    @Generator
    static PrimitiveIterator.OfInt ints(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.doneInt();
    }

    @Generator
    static IntStream stream(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return IntStream.empty();
    }

    /** Scans the numbers below n. */
    @Generator
    static Gen<Integer> filteredRange(int n) {
        for (int i = 0; i < n; i++) {
            if (Work.isWanted(i)) Gen.yield(i);
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> filter(Gen<Integer> numbers) {
        for (int x : numbers) {
            if (Work.isWanted(x)) Gen.yield(x);
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> squares(Gen<Integer> numbers) {
        for (int x : numbers) Gen.yield(x * x);
        return Gen.done();
    }

    @Generator
    static Gen<Integer> inOrder(Node<Integer> tree) {
        if (tree.left != null) Gen.yieldFrom(inOrder(tree.left));
        Gen.yield(tree.value);
        if (tree.right != null) Gen.yieldFrom(inOrder(tree.right));
        return Gen.done();
    }

    /** The right side takes over in tail position. */
    @Generator
    static Gen<Integer> inOrderByTailCall(Node<Integer> tree) {
        if (tree.left != null) Gen.yieldFrom(inOrderByTailCall(tree.left));
        Gen.yield(tree.value);
        return tree.right == null ? Gen.done() : inOrderByTailCall(tree.right);
    }

    @Generator
    static TwoWayGen<Double, @Nullable Double, Integer> average() {
        double sum = 0;
        int n = 0;
        while (true) {
            Double x = Gen.yield(n == 0 ? 0.0 : sum / n);
            if (x == null) return TwoWayGen.returning(n);
            sum += x;
            n++;
        }
    }

    /** An exception that costs nothing to make, for the innermost generator to catch. */
    static final class Nudge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Nudge() {
            super("nudge", null, false, false);
        }
    }

    /** Yields 0 and 1 in turn, or what it is sent, for ever. */
    @Generator
    static TwoWayGen<Integer, @Nullable Integer, @Nullable Object> echo() {
        Integer sent = null;
        for (int i = 0; true; i++) {
            try {
                sent = Gen.yield(sent == null ? i & 1 : sent);
            } catch (Nudge e) {
                sent = null;
            }
        }
    }

    /** The same through so many generators that delegate. */
    @Generator
    static TwoWayGen<Integer, @Nullable Integer, @Nullable Object> over(
            TwoWayGen<Integer, @Nullable Integer, @Nullable Object> inner) {
        return TwoWayGen.returning(Gen.yieldFrom(inner));
    }

    static TwoWayGen<Integer, @Nullable Integer, @Nullable Object> deep(int depth) {
        TwoWayGen<Integer, @Nullable Integer, @Nullable Object> chain = echo();
        for (int i = 0; i < depth; i++) chain = over(chain);
        return chain;
    }
}
