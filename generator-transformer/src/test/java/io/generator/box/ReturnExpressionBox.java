package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Yields in what is returned, for each return type, and in what is thrown. */
public final class ReturnExpressionBox {
    private ReturnExpressionBox() {}

    @Generator
    private static Gen<Object> rest(long number, Object sent) {
        Gen.yield(number + "" + sent);
        return Gen.done();
    }

    @Generator
    @Hazard("stk-return-expr")
    static Gen<Object> gen(long number) {
        return rest(number, Gen.yield("gen"));
    }

    @Generator
    @Hazard("stk-return-expr")
    static Iterator<Object> iterator(long number) {
        return Arrays.<Object>asList(number, Gen.yield("iterator")).iterator();
    }

    @Generator
    @Hazard("stk-return-expr")
    static Iterable<Object> iterable(long number) {
        return Gen.yield("iterable") == null ? List.of(number) : List.of("sent", Gen.yield("never"));
    }

    @Generator
    @Hazard("stk-return-expr")
    static Stream<Object> stream(long number) {
        return Stream.concat(Stream.of(number, "" + Gen.yield("stream")), Stream.of(number + "" + Gen.yield("second")));
    }

    @Generator
    @Hazard("stk-return-expr")
    static PrimitiveIterator.OfInt ofInt(int number) {
        return IntStream.of(number, number + (Gen.yield(1) == null ? 1 : 0)).iterator();
    }

    @Generator
    @Hazard("stk-return-expr")
    static PrimitiveIterator.OfLong ofLong(long number) {
        return LongStream.of(number, number + (Gen.yield(1L) == null ? 1 : 0)).iterator();
    }

    @Generator
    @Hazard("stk-return-expr")
    static PrimitiveIterator.OfDouble ofDouble(double number) {
        return DoubleStream.of(number, number + (Gen.yield(1.0) == null ? 1 : 0))
                .iterator();
    }

    @Generator
    @Hazard("stk-return-expr")
    static IntStream ints(int number) {
        return IntStream.of(number, number + (Gen.yield(1) == null ? 1 : 0));
    }

    @Generator
    @Hazard("stk-return-expr")
    static LongStream longs(long number) {
        return LongStream.of(number, number + (Gen.yield(1L) == null ? 1 : 0));
    }

    @Generator
    @Hazard("stk-return-expr")
    static DoubleStream doubles(double number) {
        return DoubleStream.of(number, number + (Gen.yield(1.0) == null ? 1 : 0));
    }

    @Generator
    @Hazard("stk-return-expr")
    static TwoWayGen<Integer, Object, Object> twoWay(int kind, int i, long l, float f, double d, String s) {
        switch (kind) {
            case 0:
                return TwoWayGen.returning(i + Gen.<Integer>yield(kind));
            case 1:
                return TwoWayGen.returning(l - Gen.<Long>yield(kind));
            case 2:
                return TwoWayGen.returning(f * Gen.<Float>yield(kind));
            case 3:
                return TwoWayGen.returning(d / Gen.<Double>yield(kind));
            case 4:
                return TwoWayGen.returning(i == 1 ^ Gen.<Boolean>yield(kind));
            case 5:
                return TwoWayGen.returning((char) (i + Gen.<Character>yield(kind)));
            case 6:
                return TwoWayGen.returning(s + Gen.yield(kind));
            case 7:
                return TwoWayGen.returning(Gen.yield(kind));
            default:
                return twoWay(kind - 8, Gen.<Integer>yield(kind), l, f, d, Gen.yield(kind));
        }
    }

    @Generator
    @Hazard("stk-throw-expr")
    static TwoWayGen<String, Object, String> throwing(int kind, RuntimeException own) throws Exception {
        String seen = "";
        try {
            if (kind == 0) throw new IllegalStateException("m" + Gen.yield("message"), Gen.<Throwable>yield("cause"));
            if (kind == 1) throw Gen.<RuntimeException>yield("failure");
            if (kind == 2) throw Gen.<Boolean>yield("own?") ? own : new Exception(Gen.<String>yield("other"));
            throw (RuntimeException) Gen.<Object>yield("cast");
        } catch (IllegalStateException e) {
            seen = e.getMessage() + e.getCause() + (e == own);
        } catch (NullPointerException | ClassCastException e) {
            seen = e.getClass().getSimpleName();
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() throws Exception {
        List<Object> all = new ArrayList<>();
        gen(1).forEachRemaining(all::add);
        iterator(2).forEachRemaining(all::add);
        iterable(3).forEach(all::add);
        stream(4).forEach(all::add);
        Check.equal("[gen, 1null, iterator, 2, null, iterable, 3, stream, second, 4, null, 4null]", all);
        all.clear();
        ofInt(2).forEachRemaining((Integer i) -> all.add(i));
        ofLong(4).forEachRemaining((Long l) -> all.add(l));
        ofDouble(6).forEachRemaining((Double d) -> all.add(d));
        ints(8).forEach(all::add);
        longs(10).forEach(all::add);
        doubles(12).forEach(all::add);
        Check.equal("[1, 2, 3, 1, 4, 5, 1.0, 6.0, 7.0, 1, 8, 9, 1, 10, 11, 1.0, 12.0, 13.0]", all);
        Object[] sent = {2, 3L, 0.5f, 4.0, true, 'a', "t", "o"};
        Object[] returned = {3, (1L << 40) - 3, 1.25f, 0.5, false, 'b', "st", "o"};
        for (int kind = 0; kind < 8; kind++) {
            List<Object> expected = List.of(kind, "returned " + returned[kind]);
            Check.equal(expected, Check.drive(twoWay(kind, 1, 1L << 40, 2.5f, 2, "s"), sent[kind]));
        }
        Check.equal("[14, 14, 6, returned st]", Check.drive(twoWay(14, 0, 0, 0, 0, ""), 1, "s", "t"));
        IllegalStateException own = new IllegalStateException("own");
        Check.equal(
                "[message, cause, returned mMjava.lang.Error: efalse]",
                Check.drive(throwing(0, own), "M", new Error("e")));
        Check.equal("[failure, returned ownnulltrue]", Check.drive(throwing(1, own), own));
        Check.equal("[failure, returned NullPointerException]", Check.drive(throwing(1, own), (Object) null));
        Check.equal("[own?, returned ownnulltrue]", Check.drive(throwing(2, own), true));
        Check.equal("[own?, other, threw java.lang.Exception: x]", Check.drive(throwing(2, own), false, "x"));
        Check.equal("[cast, returned ClassCastException]", Check.drive(throwing(3, own), "no exception"));
        return "OK";
    }
}
