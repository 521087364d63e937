package io.generator.conformance.depth;

import io.generator.FrameDump;
import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Chains a million generators deep. Each method is run by {@link DepthTest} in a JVM with a small stack and heap. */
final class DeepChains {
    private static final int DEPTH = 1_000_000;

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<String> log = new ArrayList<>();

    private DeepChains() {}

    @Generator
    private TwoWayGen<Integer, Object, Integer> leaf() {
        try {
            Object sent = Gen.yield(1);
            if (sent != null) log.add("sent " + sent);
            Gen.yield(2);
        } catch (Failure e) {
            log.add("caught");
            Gen.yield(3);
        } finally {
            log.add("finally");
        }
        return TwoWayGen.returning(0);
    }

    @Generator
    private static TwoWayGen<Integer, Object, Integer> over(TwoWayGen<Integer, Object, Integer> inner) {
        int result = Gen.yieldFrom(inner);
        return TwoWayGen.returning(result + 1);
    }

    /** Hands over for ever. */
    @Generator
    private static Gen<Integer> from(int n) {
        Gen.yield(n);
        return from(n + 1);
    }

    /** Hands over without a yield in between. */
    @Generator
    private static Gen<Integer> down(int n) {
        if (n > 0) return down(n - 1);
        Gen.yield(n);
        return Gen.done();
    }

    private TwoWayGen<Integer, Object, Integer> chain() {
        TwoWayGen<Integer, Object, Integer> chain = leaf();
        for (int i = 0; i < DEPTH; i++) chain = over(chain);
        return chain;
    }

    private static void check(Object expected, Object actual) {
        if (!expected.equals(actual)) throw new AssertionError("expected " + expected + ", but was " + actual);
    }

    void next() {
        TwoWayGen<Integer, Object, Integer> gen = chain();
        check(1, gen.next());
        check(2, gen.next());
        check(false, gen.hasNext());
        check(DEPTH, gen.result());
    }

    void send() {
        TwoWayGen<Integer, Object, Integer> gen = chain();
        gen.next();
        check(2, gen.send("x"));
        check(List.of("sent x"), log);
    }

    void raise() {
        TwoWayGen<Integer, Object, Integer> gen = chain();
        gen.next();
        check(3, gen.raise(new Failure()));
        check(false, gen.hasNext());
        check(List.of("caught", "finally"), log);
    }

    void close() {
        TwoWayGen<Integer, Object, Integer> gen = chain();
        gen.next();
        gen.close();
        check(List.of("finally"), log);
        check(GeneratorState.CLOSED, gen.state());
    }

    /** The trace has as many of the lines as the JVM would keep. */
    void failure() {
        TwoWayGen<Integer, Object, Integer> gen = chain();
        gen.next();
        gen.next();
        try {
            gen.raise(new IllegalStateException("leaf"));
            throw new AssertionError("nothing was thrown");
        } catch (IllegalStateException e) {
            check("leaf", e.getMessage());
            check(List.of("finally"), log);
        }
        check(GeneratorState.CLOSED, gen.state());
    }

    void dump() {
        TwoWayGen<Integer, Object, Integer> gen = chain();
        gen.next();
        check(DEPTH + 1, FrameDump.of(gen).frames().size());
    }

    void handingOver() {
        Gen<Integer> gen = from(0);
        for (int i = 0; i < 10_000_000; i++) check(i, gen.next());
    }

    void handingOverAtOnce() {
        check(0, down(10_000_000).next());
    }

    /** What delegates to one that hands over again and again. */
    void handingOverBelow() {
        Gen<Integer> gen = below();
        for (int i = 0; i < 10_000_000; i++) check(i, gen.next());
    }

    @Generator
    private static Gen<Integer> below() {
        Gen.yieldFrom(from(0));
        return Gen.done();
    }

    /** Prints how many bytes a frame of a chain takes that has reached its end. */
    void bytesPerFrame() {
        Runtime runtime = Runtime.getRuntime();
        long before = used(runtime);
        TwoWayGen<Integer, Object, Integer> gen = chain();
        gen.next();
        System.out.println((used(runtime) - before) / DEPTH);
        check(GeneratorState.SUSPENDED, gen.state());
    }

    private static long used(Runtime runtime) {
        for (int i = 0; i < 3; i++) System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        DeepChains.class.getDeclaredMethod(args[0]).invoke(new DeepChains());
        System.out.println("done");
    }
}
