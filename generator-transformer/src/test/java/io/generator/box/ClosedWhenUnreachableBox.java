package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Generators of each return type that are dropped, and ask for being closed then. */
public final class ClosedWhenUnreachableBox implements Closing {
    static final List<String> LOG = new CopyOnWriteArrayList<>();

    private final String name;

    private ClosedWhenUnreachableBox(String name) {
        this.name = name;
    }

    @Generator(closeWhenUnreachable = true)
    static Gen<Integer> gen(String name) {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } finally {
            LOG.add(name);
        }
        return Gen.done();
    }

    @Generator(closeWhenUnreachable = true)
    TwoWayGen<Integer, String, String> twoWay() {
        try {
            Gen.yield(1);
            return TwoWayGen.returning(Gen.yield(2));
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static Iterator<Integer> iterator(Resource resource) {
        try (resource) {
            for (int i = 1; ; i++) Gen.yield(i);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static Iterable<Integer> iterable(String name, int first) {
        try {
            for (int i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static Stream<Integer> stream(String name) {
        Gen.yieldFrom(gen(name));
        return Stream.empty();
    }

    @Generator(closeWhenUnreachable = true)
    static PrimitiveIterator.OfInt ints(String name, int first) {
        try {
            for (int i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static PrimitiveIterator.OfLong longs(String name, long first) {
        try {
            for (long i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static PrimitiveIterator.OfDouble doubles(String name, double first) {
        try {
            for (double i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static IntStream intStream(String name, int first) {
        try {
            for (int i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static LongStream longStream(String name, long first) {
        try {
            for (long i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    @Generator(closeWhenUnreachable = true)
    static DoubleStream doubleStream(String name, double first) {
        try {
            for (double i = first; ; i++) Gen.yield(i);
        } finally {
            LOG.add(name);
        }
    }

    /** What asks for nothing is not closed by itself, but closes what it delegates to when it is. */
    @Generator(closeWhenUnreachable = false)
    static Gen<Integer> ordinary(Gen<Integer> inner) {
        try {
            Gen.yieldFrom(inner);
        } finally {
            LOG.add("ordinary");
        }
        return Gen.done();
    }

    private static void dropAll() {
        List<Supplier<Iterator<? extends Number>>> all = List.of(
                () -> gen("gen"),
                () -> new ClosedWhenUnreachableBox("twoWay").twoWay(),
                () -> iterator(() -> LOG.add("iterator")),
                () -> iterable("iterable", 1).iterator(),
                () -> stream("stream").iterator(),
                () -> ints("ints", 1),
                () -> longs("longs", 1),
                () -> doubles("doubles", 1),
                () -> intStream("intStream", 1).iterator(),
                () -> longStream("longStream", 1).iterator(),
                () -> doubleStream("doubleStream", 1).iterator(),
                () -> new ClosedWhenUnreachableBox("").inherited("inherited"));
        for (Supplier<Iterator<? extends Number>> made : all)
            Check.equal(1, made.get().next().intValue());
        ordinary(gen("delegated")).next();
        Check.equal(List.of(1, 2), Check.drain(gen("drained")));
        gen("never begun").state();
    }

    private static final List<String> ALL = Arrays.asList(
            "gen",
            "twoWay",
            "iterator",
            "iterable",
            "stream",
            "ints",
            "longs",
            "doubles",
            "intStream",
            "longStream",
            "doubleStream",
            "inherited",
            "delegated",
            "drained");

    private static void collect() {
        for (int i = 0; i < 500 && LOG.size() < ALL.size(); i++) {
            System.gc();
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    public static String box() {
        LOG.clear();
        TwoWayGen<Integer, String, String> kept = new ClosedWhenUnreachableBox("kept").twoWay();
        Check.equal(1, kept.next());
        Gen<Integer> outer = ordinary(gen("inner"));
        Check.equal(1, outer.next());
        dropAll();
        collect();
        Check.equal(new TreeSet<>(ALL), new TreeSet<>(LOG));
        Check.equal(ALL.size(), LOG.size());
        Check.equal(2, kept.next());
        Check.throwsThat(StopIteration.class, () -> kept.send("sent"));
        Check.equal("sent", kept.result());
        Check.equal(2, outer.next());
        outer.close();
        Check.equal(List.of("kept", "inner", "ordinary"), LOG.subList(ALL.size(), LOG.size()));
        return "OK";
    }
}

interface Resource extends AutoCloseable {
    @Override
    void close();
}

interface Closing {
    @Generator(closeWhenUnreachable = true)
    default Gen<Integer> inherited(String name) {
        try {
            Gen.yield(1);
        } finally {
            ClosedWhenUnreachableBox.LOG.add(name);
        }
        return Gen.done();
    }
}
