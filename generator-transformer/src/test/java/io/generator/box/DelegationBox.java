package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code yieldFrom} over each kind of source, with operands on the stack; {@code return other}. */
public final class DelegationBox {
    private static final List<String> LOG = new ArrayList<>();

    private DelegationBox() {}

    @Generator
    static TwoWayGen<Object, Object, Object> inner(int n) {
        int sum = 0;
        try {
            for (int i = 0; i < n; i++) {
                Object sent = Gen.yield("i" + i);
                if (sent instanceof Integer number) sum += number;
            }
        } catch (IllegalStateException e) {
            sum += 1000;
            Gen.yield("caught " + e.getMessage());
        } finally {
            LOG.add("inner ends");
        }
        return TwoWayGen.returning(sum);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> outer() {
        long before = 1L << 40;
        String s = "s" + before + Gen.<Object>yieldFrom(inner(2)) + Gen.yield("own");
        int[] counts = {1, 2};
        counts[1] += (Integer) Gen.<Object>yieldFrom(inner(1));
        Object last = Gen.yieldFrom(inner(0));
        return TwoWayGen.returning(s + Arrays.toString(counts) + last);
    }

    @Generator
    static Gen<Object> kinds(Iterator<?> iterator, Stream<?> stream) {
        Gen.yieldFrom(List.of(1, 2));
        Gen.yieldFrom(iterator);
        Gen.yieldFrom(stream);
        Gen.yieldFrom(IntStream.range(5, 7));
        Gen.yieldFrom(inner(1));
        Gen.yieldFrom(Gen.done());
        Gen.yieldFrom((Iterable<?>) kindsEnd());
        return Gen.done();
    }

    @Generator
    static Iterable<Object> kindsEnd() {
        Gen.yield("end");
        return Gen.done();
    }

    @Generator
    static Gen<Integer> tail(int n) {
        Gen.yield(n);
        return n == 0 ? Gen.done() : tail(n - 1);
    }

    /** Nothing is yielded on the way down. */
    @Generator
    static Gen<String> silentTail(int n) {
        if (n > 0) return silentTail(n - 1);
        Gen.yield("bottom");
        return Gen.done();
    }

    @Generator
    static Gen<Integer> nested(int depth) {
        if (depth > 0) Gen.yieldFrom(nested(depth - 1));
        Gen.yield(depth);
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Object, Object, Object> tailWithResult(boolean other) {
        if (other) return inner(1);
        Gen.yield("mine");
        return TwoWayGen.returning("own");
    }

    @Generator
    @SuppressWarnings("NullAway")
    static Gen<Integer> returnsNull() {
        Gen.yield(1);
        return null;
    }

    private static void protocolReachesInner() {
        LOG.clear();
        TwoWayGen<Object, Object, Object> gen = outer();
        gen.next();
        Check.equal("caught raised", gen.raise(new IllegalStateException("raised")));
        Check.equal("own", gen.next());
        Check.equal("[inner ends]", LOG);
        Check.equal("i0", gen.send("x"));
        gen.close();
        Check.equal("[inner ends, inner ends]", LOG);
        Check.that(!gen.hasNext(), "goes on");
        List<String> closed = new ArrayList<>();
        Gen<Object> streaming = kinds(List.of().iterator(), Stream.of(1, 2).onClose(() -> closed.add("stream")));
        for (int i = 0; i < 3; i++) streaming.next();
        streaming.close();
        Check.equal("[stream]", closed);
    }

    private static void deepTails() {
        int million = 1_000_000;
        long sum = 0;
        int expected = million;
        for (int n : tail(million)) {
            Check.that(n == expected--, "wrong " + n);
            sum += n;
        }
        Check.equal(500_000_500_000L, sum);
        Check.equal("bottom", silentTail(million).next());
    }

    public static String box() {
        Check.equal("[i0, i1, own, i0, returned s109951162777612!" + "[1, 32]0]", Check.drive(outer(), 5, 7, "!", 30));
        List<String> closed = new ArrayList<>();
        Stream<String> stream = Stream.of("s", "t").onClose(() -> closed.add("closed"));
        Check.equal(
                "[1, 2, it, s, t, 5, 6, i0, end]",
                Check.drain(kinds(List.of("it").iterator(), stream)));
        Check.equal("[closed]", closed);
        protocolReachesInner();
        deepTails();
        long count = 0;
        for (int depth : nested(100_000)) Check.that(depth == count++, "depth " + depth);
        Check.equal(100_001, (int) count);
        Check.equal("[i0, returned 4]", Check.drive(tailWithResult(true), 4));
        Check.equal("[mine, returned own]", Check.drive(tailWithResult(false), 4));
        Gen<Integer> returnsNull = returnsNull();
        returnsNull.next();
        Check.throwsThat(NullPointerException.class, returnsNull::next);
        return "OK";
    }
}
