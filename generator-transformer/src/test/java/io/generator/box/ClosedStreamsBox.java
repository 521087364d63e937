package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stream closes its generator when it is closed: by try-with-resources, or by the flatMap that it is part of. */
public final class ClosedStreamsBox {
    private static final List<String> LOG = new ArrayList<>();

    private ClosedStreamsBox() {}

    @Generator
    static Gen<Integer> gen(int from) {
        try {
            for (int i = from; ; i++) Gen.yield(i);
        } finally {
            LOG.add("gen " + from);
        }
    }

    @Generator
    static Stream<Integer> stream(int from, int to) {
        try {
            for (int i = from; i < to; i++) Gen.yield(i);
        } finally {
            LOG.add("stream " + from);
        }
        return Stream.empty();
    }

    @Generator
    static IntStream ints(int from) {
        try {
            for (int i = from; ; i++) Gen.yield(i);
        } finally {
            LOG.add("ints " + from);
        }
    }

    private static void logged(String... expected) {
        Check.equal(List.of(expected), LOG);
        LOG.clear();
    }

    public static String box() {
        closing();
        flatMap();
        failing();
        handlers();
        return "OK";
    }

    private static void closing() {
        try (Stream<Integer> values = gen(1).stream().filter(n -> n % 2 == 0)) {
            Check.equal(2, values.findFirst().orElseThrow());
            logged();
        }
        logged("gen 1");
        try (IntStream values = ints(5)) {
            Check.equal(5 + 6, values.limit(2).sum());
            logged();
        }
        logged("ints 5");
        Check.equal(3L, stream(0, 3).count());
        logged("stream 0");
        gen(7).stream().close();
        logged();
    }

    /** Each of the streams is closed when it has been put in, also where not all of it was asked for. */
    private static void flatMap() {
        Check.equal(
                List.of(1, 2, 3, 4),
                Stream.of(1, 3).flatMap(n -> stream(n, n + 2)).toList());
        logged("stream 1", "stream 3");
        Check.equal(
                List.of(1, 2),
                Stream.of(1, 3)
                        .flatMap(n -> gen(n).stream().limit(1))
                        .map(n -> (n + 1) / 2)
                        .toList());
        logged("gen 1", "gen 3");
        Check.equal(
                3,
                Stream.of(1, 3)
                        .flatMap(n -> gen(n).stream())
                        .skip(2)
                        .findFirst()
                        .orElseThrow());
        logged("gen 1");
        Check.equal(9, IntStream.of(4, 5).flatMap(n -> ints(n).limit(1)).sum());
        logged("ints 4", "ints 5");
        try (Stream<Integer> values = gen(2).stream().flatMap(n -> stream(n * 10, n * 10 + 1))) {
            Check.equal(List.of(20, 30), values.limit(2).toList());
        }
        logged("stream 20", "stream 30", "gen 2");
    }

    private static void failing() {
        Check.throwsThat(ArithmeticException.class, () -> {
            try (Stream<Integer> values = stream(0, 9).map(n -> 6 / (n - 2))) {
                values.forEach(n -> LOG.add("" + n));
            }
        });
        logged("-3", "-6", "stream 0");
        Check.throwsThat(ArithmeticException.class, () -> Stream.of(1)
                .flatMap(n -> gen(n).stream().map(m -> 1 / (m - 2)))
                .forEach(n -> LOG.add("" + n)));
        logged("-1", "gen 1");
    }

    /** As the JDK has it: handlers run in the order in which they were added, and one that fails stops no other. */
    private static void handlers() {
        Stream<Integer> values = stream(0, 9).onClose(() -> {
            LOG.add("handler");
            throw new IllegalStateException();
        });
        values.iterator().next();
        Check.throwsThat(IllegalStateException.class, values::close);
        logged("stream 0", "handler");
        values.close();
        logged();
    }
}
