package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** J. Generator expressions: the generator method that such an expression stands for, which is given its outer source. */
class LawsJ {
    private Gen<Object> g;
    private List<Integer> wanted;

    private static Iterator<Integer> range(int end) {
        return IntStream.range(0, end).iterator();
    }

    @Generator
    static TwoWayGen<Object, Object, Object> each(Iterator<?> source) {
        while (source.hasNext()) Gen.yield(source.next());
        return TwoWayGen.returning(null);
    }

    @Law("J1")
    void j1(Trace t) {
        g = j1Pairs(t, j1Source(t, "outer").iterator());
        t.log("made");
        t.next(g);
        t.list(g);
    }

    private static List<Integer> j1Source(Trace t, String name) {
        t.log("source", name);
        return List.of(0, 1);
    }

    @Generator
    static Gen<Object> j1Pairs(Trace t, Iterator<Integer> outer) {
        while (outer.hasNext()) {
            int a = outer.next();
            for (int b : j1Source(t, "inner")) Gen.yield(List.of(a, b));
        }
        return Gen.done();
    }

    @Law("J2")
    void j2(Trace t) {
        List<Object> nothing = null;
        try {
            each(nothing.iterator());
            t.log("made");
        } catch (NullPointerException e) {
            t.log("error on creation");
        }
    }

    @Law("J3")
    void j3(Trace t) {
        int limit = 3;
        wanted = List.of(0, 1);
        g = j3Wanted(range(limit));
        limit = 1;
        wanted = List.of(limit, 2);
        t.list(g);
    }

    @Generator
    Gen<Object> j3Wanted(Iterator<Integer> source) {
        while (source.hasNext()) {
            int x = source.next();
            if (wanted.contains(x)) Gen.yield(x);
        }
        return Gen.done();
    }

    @Law("J4")
    void j4(Trace t) {
        TwoWayGen<Object, Object, Object> numbers = each(range(5));
        t.next(numbers);
        t.send(numbers, 99);
        t.raise(numbers, new KeyError("k"));
        t.next(numbers);
        numbers = each(range(5));
        t.next(numbers);
        t.close(numbers);
        t.next(numbers);
    }

    @Law("J5")
    void j5(Trace t) {
        t.list(j5Body(range(1)));
    }

    @Generator
    static Gen<Object> j5Body(Iterator<Integer> source) {
        while (source.hasNext()) {
            source.next();
            Gen.yield(Gen.done().next());
        }
        return Gen.done();
    }

    @Law("J6")
    void j6(Trace t) {
        g = j6Body(range(3));
        t.next(g);
        t.state(g);
    }

    @Generator
    Gen<Object> j6Body(Iterator<Integer> source) {
        while (source.hasNext()) {
            source.next();
            Gen.yield(g.next());
        }
        return Gen.done();
    }

    @Law("J7")
    void j7(Trace t) {
        Gen<Integer> numbers = j7Told(t, range(4));
        Gen<Integer> even = j7Even(t, numbers);
        Gen<Integer> doubled = j7Doubled(t, even);
        t.next(doubled);
        t.next(doubled);
        t.next(doubled);
    }

    private static int told(Trace t, String name, int value) {
        t.log(name, value);
        return value;
    }

    @Generator
    static Gen<Integer> j7Told(Trace t, Iterator<Integer> source) {
        while (source.hasNext()) Gen.yield(told(t, "number", source.next()));
        return Gen.done();
    }

    @Generator
    static Gen<Integer> j7Even(Trace t, Gen<Integer> source) {
        for (int x : source) if (x % 2 == 0) Gen.yield(told(t, "even", x));
        return Gen.done();
    }

    @Generator
    static Gen<Integer> j7Doubled(Trace t, Gen<Integer> source) {
        for (int x : source) Gen.yield(told(t, "doubled", 2 * x));
        return Gen.done();
    }

    @Law("J8")
    void j8(Trace t) {
        Gen<Object> source = j8Source(t);
        g = each(source);
        t.next(g);
        t.close(g);
        t.state(source);
        t.next(source);
        t.close(source);
    }

    @Generator
    static Gen<Object> j8Source(Trace t) {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }
}
