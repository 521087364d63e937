package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A. Creation and iteration. */
@NoTwin(law = "A2", because = "javac refuses a call with the wrong number of arguments")
@NoTwin(law = "A4", because = "in Java an object is not a condition")
class LawsA {

    @Law("A1")
    void a1(Trace t) {
        Gen<Integer> g = a1Body(t, a1Argument(t));
        t.log("made");
        t.next(g);
    }

    private static int a1Argument(Trace t) {
        t.log("argument");
        return 1;
    }

    @Generator
    static Gen<Integer> a1Body(Trace t, int value) {
        t.log("body");
        Gen.yield(value);
        return Gen.done();
    }

    @Law("A3")
    void a3(Trace t) {
        Gen<Integer> g = oneTwo();
        t.log("its own iterator", g.iterator() == g);
        t.list(g);
        t.list(g);
    }

    @Generator
    static Gen<Integer> oneTwo() {
        Gen.yield(1);
        Gen.yield(2);
        return Gen.done();
    }

    @Law("A5")
    void a5(Trace t) {
        TwoWayGen<Integer, Object, Integer> g = a5Body(t, false);
        t.log("made");
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Integer, Object, Integer> a5Body(Trace t, boolean yields) {
        if (yields) Gen.yield(1);
        t.log("ran");
        return TwoWayGen.returning(5);
    }

    @Law("A6")
    void a6(Trace t) {
        Gen<Integer> a = count();
        Gen<Integer> b = count();
        t.next(a);
        t.next(a);
        t.next(b);
        t.next(a);
    }

    @Generator
    static Gen<Integer> count() {
        int n = 0;
        while (true) {
            n++;
            Gen.yield(n);
        }
    }

    @Law("A7")
    void a7(Trace t) {
        for (int value : a7Maker(t)) t.log("loop", value);
    }

    private static Gen<Integer> a7Maker(Trace t) {
        Gen<Integer> g = a7Body();
        t.log("maker", g.next());
        return g;
    }

    @Generator
    static Gen<Integer> a7Body() {
        for (int i = 0; i < 3; i++) Gen.yield(i);
        return Gen.done();
    }

    @Law("A8")
    void a8(Trace t) {
        Gen<Integer> g = upToThree(t);
        for (int value : g) {
            t.log("loop", value);
            break;
        }
        t.log("after the loop");
        t.state(g);
        t.next(g);
        t.close(g);
    }

    @Generator
    static Gen<Integer> upToThree(Trace t) {
        try {
            Gen.yield(1);
            Gen.yield(2);
            Gen.yield(3);
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    /** Nothing counts references in Java: it takes asking for it, and the garbage collector. */
    @Law("A9")
    void a9(Trace t) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        a9Drop(t, closed);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        do {
            System.gc();
        } while (!closed.await(20, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline);
        t.log("dropped");
    }

    private static void a9Drop(Trace t, CountDownLatch closed) {
        t.log("first", a9Body(t, closed).next());
    }

    @Generator(closeWhenUnreachable = true)
    static Gen<Integer> a9Body(Trace t, CountDownLatch closed) {
        try {
            Gen.yield(1);
        } finally {
            t.log("finally");
            closed.countDown();
        }
        return Gen.done();
    }

    @Law("A10")
    void a10(Trace t) {
        Gen<Integer> g = upToThree(t);
        try {
            for (int value : g) throw new KeyError(value);
        } catch (KeyError e) {
            t.caught(e);
        }
        t.next(g);
        t.close(g);
    }

    @Law("A11")
    void a11(Trace t) {
        Gen<Object> g = oneThenNine();
        t.call("next or default", () -> nextOr(g, "default"));
        t.call("next or default", () -> nextOr(g, "default"));
        t.call("next or default", () -> nextOr(g, "default"));
        t.call("next or default", () -> nextOr(a11Failing(), "default"));
    }

    private static Object nextOr(Iterator<?> iterator, Object otherwise) {
        return iterator.hasNext() ? iterator.next() : otherwise;
    }

    @Generator
    static Gen<Object> a11Failing() {
        if (Boolean.TRUE) throw new KeyError("k");
        return Gen.done();
    }

    @Law("A12")
    void a12(Trace t) {
        for (Object value : oneThenNine()) t.log("loop", value);
        t.list(oneThenNine());
        t.list(a12Delegating(t));
        Gen<Object> g = oneThenNine();
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Integer> oneThenNine() {
        Gen.yield(1);
        return TwoWayGen.returning(9);
    }

    @Generator
    static Gen<Object> a12Delegating(Trace t) {
        Integer result = Gen.yieldFrom(oneThenNine());
        t.log("returned", result);
        return Gen.done();
    }

    @Law("A40")
    void a40(Trace t) {
        t.list(towers(3, "a", "b", "c"));
    }

    @Generator
    static Gen<String> towers(int disks, String a, String b, String c) {
        if (disks == 0) return Gen.done();
        for (String move : towers(disks - 1, a, c, b)) Gen.yield(move);
        Gen.yield(a + c);
        for (String move : towers(disks - 1, b, a, c)) Gen.yield(move);
        return Gen.done();
    }

    @Law("A41")
    void a41(Trace t) {
        Gen<Integer> first = numbers(t, "first");
        Gen<Integer> second = numbers(t, "second");
        Gen<Integer> g = sums(first, second);
        t.next(g);
        t.next(g);
        t.next(second);
        t.next(g);
        t.state(g);
        t.state(first);
        t.state(second);
        t.close(first);
    }

    @Generator
    static Gen<Integer> numbers(Trace t, String name) {
        try {
            for (int i = 0; i < 3; i++) {
                t.log(name, i);
                Gen.yield(i);
            }
        } finally {
            t.log(name, "finally");
        }
        return Gen.done();
    }

    @Generator
    static Gen<Integer> sums(Gen<Integer> first, Gen<Integer> second) {
        for (int a : first) Gen.yield(a + second.next());
        return Gen.done();
    }

    @Law("A42")
    void a42(Trace t) {
        int[] values = {1, 2};
        Gen<int[]> g = a42Body(values);
        values[0] = 10;
        t.next(g);
        values[1] = 20;
        t.next(g);
    }

    @Generator
    static Gen<int[]> a42Body(int[] values) {
        int[] own = values.clone();
        for (int i = 0; i < 2; i++) Gen.yield(new int[] {values[i], own[i]});
        return Gen.done();
    }

    @Law("A43")
    void a43(Trace t) {
        List<Gen<String>> generators = List.of(named("a"), named("b"), named("c"));
        for (int turn : new int[] {0, 1, 0, 2, 2, 1, 0}) t.next(generators.get(turn));
    }

    @Generator
    static Gen<String> named(String name) {
        int n = 0;
        while (true) {
            n++;
            Gen.yield(name + n);
        }
    }
}
