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

/** {@code yieldFrom} over each kind of source, with operands on the stack. */
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

    /** What the delegate throws is thrown here; nothing is delegated to one that is empty. */
    @Generator
    @Hazard("cf-delegation")
    static TwoWayGen<Object, Object, String> guarded(Iterable<?> source) {
        String seen = "";
        while (true) {
            try {
                Gen.yieldFrom(source);
                return TwoWayGen.returning(seen);
            } catch (IllegalArgumentException e) {
                seen += e.getMessage() + Gen.yield("caught");
                source = List.of();
            }
        }
    }

    @Generator
    static Gen<Integer> failing(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        throw new IllegalArgumentException("after " + n);
    }

    @Generator
    static Gen<Integer> nested(int depth) {
        if (depth > 0) Gen.yieldFrom(nested(depth - 1));
        Gen.yield(depth);
        return Gen.done();
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

    public static String box() {
        Check.equal("[i0, i1, own, i0, returned s109951162777612!" + "[1, 32]0]", Check.drive(outer(), 5, 7, "!", 30));
        List<String> closed = new ArrayList<>();
        Stream<String> stream = Stream.of("s", "t").onClose(() -> closed.add("closed"));
        Check.equal(
                "[1, 2, it, s, t, 5, 6, i0, end]",
                Check.drain(kinds(List.of("it").iterator(), stream)));
        Check.equal("[closed]", closed);
        protocolReachesInner();
        Check.equal("[0, 1, caught, returned after 2!]", Check.drive(guarded(failing(2)), null, null, "!"));
        Check.equal("[caught, returned after 0!]", Check.drive(guarded(failing(0)), "!"));
        Check.equal("[returned ]", Check.drive(guarded(Gen.done())));
        long count = 0;
        for (int depth : nested(100_000)) Check.that(depth == count++, "depth " + depth);
        Check.equal(100_001, (int) count);
        return "OK";
    }
}
