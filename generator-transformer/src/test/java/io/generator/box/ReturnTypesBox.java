package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All return types: how far each runs the body, when it begins anew, and what its closing does. */
public final class ReturnTypesBox {
    private static final List<String> LOG = new ArrayList<>();

    private ReturnTypesBox() {}

    private static <T> T log(T value) {
        LOG.add("" + value);
        return value;
    }

    private static String logged() {
        String log = LOG.toString();
        LOG.clear();
        return log;
    }

    @Generator
    static Iterator<String> iterator(int n) {
        log("start");
        for (int i = 0; i < n; i++) Gen.yield("v" + log(i));
        log("end");
        return Gen.done();
    }

    @Generator
    static Iterable<Integer> iterable(int from, List<Integer> shared) {
        try {
            while (from < 3) Gen.yield(from++);
            shared.add(from);
            Gen.yield(shared.size());
        } finally {
            log("finally");
        }
        return Gen.done();
    }

    @Generator
    Iterable<String> ofInstance(String... parts) {
        for (String part : parts) Gen.yield(part + LOG.size());
        return iterable2(parts.length);
    }

    @Generator
    private static Iterable<String> iterable2(int n) {
        Gen.yield("n" + n);
        return List.of("x", "y");
    }

    @Generator
    static Stream<String> stream(int n) {
        try {
            for (int i = 0; i < n; i++) Gen.yield("s" + log(i));
        } finally {
            log("closed");
        }
        return Stream.empty();
    }

    @Generator
    static PrimitiveIterator.OfInt ints(Integer boxed) {
        for (int i = Integer.MAX_VALUE; i > 0; i++) Gen.yield(i);
        Gen.yield(boxed);
        Gen.yield(boxed == 0 ? 1 : boxed);
        return Gen.doneInt();
    }

    @Generator
    static PrimitiveIterator.OfLong longs() {
        Gen.yield(Long.MIN_VALUE);
        Gen.yieldFrom(LongStream.of(1, 2));
        return LongStream.of(3).iterator();
    }

    @Generator
    static PrimitiveIterator.OfDouble doubles(double d) {
        Gen.yield(d);
        Gen.yieldFrom(List.of(1.5));
        return Gen.doneDouble();
    }

    @Generator
    static IntStream intStream(int n) {
        try {
            while (true) Gen.yield(log(n++));
        } finally {
            log("closed");
        }
    }

    @Generator
    static LongStream longStream(long n) {
        Gen.yield(n << 32);
        return LongStream.empty();
    }

    @Generator
    static DoubleStream doubleStream() {
        Gen.yield(0.25);
        Gen.yield(-0.0);
        return DoubleStream.of(7);
    }

    @Generator
    static TwoWayGen<Integer, Void, String> twoWay() {
        Gen.yield(1);
        return TwoWayGen.returning("result");
    }

    private static void lazy() {
        Iterator<String> it = iterator(2);
        Check.equal("[]", logged());
        Check.that(it.hasNext() && it.hasNext(), "no value");
        Check.equal("[start, 0]", logged());
        Check.equal("v0", it.next());
        Check.equal("[]", logged());
        Check.equal("v1", it.next());
        Check.equal("[1]", logged());
        Check.that(!it.hasNext() && !it.hasNext(), "goes on");
        Check.equal("[end]", logged());
        Check.throwsThat(java.util.NoSuchElementException.class, it::next);
    }

    private static void restarting() {
        List<Integer> shared = new ArrayList<>();
        Iterable<Integer> iterable = iterable(1, shared);
        Iterator<Integer> first = iterable.iterator();
        Iterator<Integer> second = iterable.iterator();
        Check.equal("[1, 1, 2]", List.of(first.next(), second.next(), first.next()));
        Check.equal("[2, 1]", Check.drain(second));
        Check.equal("[2]", Check.drain(first));
        Check.equal("[1, 2, 3]", Check.drain(iterable.iterator()));
        Check.equal("[finally, finally, finally]", logged());
        Iterable<String> ofInstance = new ReturnTypesBox().ofInstance("a", "b");
        Check.equal("[a0, b0, n2, x, y]", Check.drain(ofInstance.iterator()));
        Check.equal("[a0, b0, n2, x, y]", Check.drain(ofInstance.iterator()));
    }

    private static void streams() {
        Stream<String> unused = stream(3);
        unused.close();
        Check.equal("[]", logged());
        try (Stream<String> some = stream(100)) {
            Check.equal("[s0, s1]", some.limit(2).toList());
            Check.equal("[0, 1]", logged());
        }
        Check.equal("[closed]", logged());
        Check.equal("[s0, s1, s2]", stream(3).toList());
        Check.equal("[0, 1, 2, closed]", logged());
        try (IntStream endless = intStream(5)) {
            Check.equal(5 + 7 + 9, endless.filter(i -> i % 2 == 1).limit(3).sum());
        }
        Check.equal("[5, 6, 7, 8, 9, closed]", logged());
        Check.equal(1L << 40, longStream(1 << 8).sum());
        Check.equal("[0.25, -0.0, 7.0]", doubleStream().boxed().toList());
    }

    private static void primitives() {
        PrimitiveIterator.OfInt ints = ints(0);
        Check.that(ints.hasNext() && ints.nextInt() == Integer.MAX_VALUE, "first int");
        Check.that(ints.nextInt() == 0 && ints.next() == 1 && !ints.hasNext(), "more ints");
        PrimitiveIterator.OfInt none = ints(null);
        none.nextInt();
        Check.throwsThat(NullPointerException.class, none::nextInt);
        Check.that(!none.hasNext(), "goes on after an exception");
        PrimitiveIterator.OfLong longs = longs();
        List<Long> seen = new ArrayList<>();
        while (longs.hasNext()) seen.add(longs.nextLong());
        Check.equal(List.of(Long.MIN_VALUE, 1L, 2L, 3L), seen);
        List<Double> all = new ArrayList<>();
        doubles(Double.MIN_VALUE).forEachRemaining((java.util.function.DoubleConsumer) all::add);
        Check.equal(List.of(Double.MIN_VALUE, 1.5), all);
    }

    public static String box() {
        lazy();
        restarting();
        streams();
        primitives();
        TwoWayGen<Integer, Void, String> twoWay = twoWay();
        Check.equal("[1]", Check.drain(twoWay));
        Check.equal("result", twoWay.result());
        return "OK";
    }
}
