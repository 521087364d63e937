package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Record patterns: nested, generic, with inferred types, in switches and in conditions; accessors that fail. */
@Hazard("sw-pattern-record-nested")
public final class RecordPatternBox {
    private RecordPatternBox() {}

    /** Never with a null: for Eclipse's compiler, {@code var} does not match a null of a wildcard's type. */
    private record Pair<A, B>(A first, B second) {}

    private record Wide(long high, double low, byte small) {}

    private record Failing(Object value) {
        @Override
        public Object value() {
            if (value instanceof RuntimeException e) throw e;
            return value;
        }
    }

    @Generator
    static TwoWayGen<String, Object, String> nested(Object... objects) {
        String seen = "";
        for (Object o : objects) {
            seen += switch (o) {
                case Pair<?, ?>(Pair<?, ?>(String a, var b), Integer c)
                when Gen.<Boolean>yield("deep " + a) -> a + b + (c + Gen.<Integer>yield("sum"));
                case Pair<?, ?>(Pair<?, ?>(var a, String b), var c)
                when c != null && Gen.<Boolean>yield("other") -> Gen.yield("b " + b) + b + a + c;
                case Pair<?, ?>(Wide(long high, double low, byte small), var rest) ->
                    high + Gen.<Long>yield("wide " + rest) + low + small + ":" + rest;
                case Pair<?, ?>(var a, var b) -> a + "|" + b;
                default -> "none";
            };
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    static <T extends Comparable<T>> TwoWayGen<Object, Object, String> generic(Pair<Pair<T, T>, ? extends T> pair) {
        if (pair instanceof Pair<Pair<T, T>, ? extends T>(Pair<T, T>(var a, var b), var c)
                && a.compareTo(b) < Gen.<Integer>yield(a)
                && b.compareTo(c) < Gen.<Integer>yield(b)) return TwoWayGen.returning("sorted " + a + b + c);
        if (!(pair instanceof Pair<Pair<T, T>, ? extends T>(var inner, var c))) return TwoWayGen.returning("null");
        return TwoWayGen.returning(inner.first() + "," + Gen.yield(c) + "," + c);
    }

    @Generator
    static TwoWayGen<String, Object, String> failing(Object... objects) {
        String seen = "";
        for (Object o : objects) {
            try {
                if (o instanceof Failing(String s) && Gen.<Boolean>yield("condition " + s)) seen += s;
                else
                    seen += switch (o) {
                        case Failing(Failing(Integer i)) when i < Gen.<Integer>yield("guard") -> i;
                        case Failing(var value) -> "v" + value + Gen.yield("value");
                        default -> Gen.yield("default");
                    };
            } catch (MatchException e) {
                seen += e.getCause().getMessage() + Gen.yield("caught");
            }
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Pair<Object, Object> wide = new Pair<>(new Wide(1L << 40, 0.5, (byte) -1), "r");
        Check.equal(
                "[deep a, sum, deep a, other, wide r, returned ab5;Pair[first=a, second=b]|2;"
                        + "1.0995116277805E12:r;x|y;none;]",
                Check.drive(
                        nested(
                                new Pair<>(new Pair<>("a", "b"), 2),
                                new Pair<>(new Pair<>("a", "b"), 2),
                                wide,
                                new Pair<>("x", "y"),
                                "no pair"),
                        true,
                        3,
                        false,
                        false,
                        5L));
        Check.equal(
                "[other, b z, returned Bz1true;p|q;]",
                Check.drive(nested(new Pair<>(new Pair<>(1, "z"), true), new Pair<>("p", "q")), true, "B"));
        Pair<Pair<Integer, Integer>, Integer> sorted = new Pair<>(new Pair<>(1, 2), 3);
        Check.equal("[1, 2, returned sorted 123]", Check.drive(generic(sorted), 0, 0));
        Check.equal("[1, 2, 3, returned 1,x,3]", Check.drive(generic(sorted), 0, -5, "x"));
        Check.equal("[returned null]", Check.drive(generic((Pair<Pair<String, String>, String>) null)));
        Check.equal(
                "[condition s, condition t, value, guard, value, default, caught, "
                        + "returned s;vtX;vFailing[value=7]Y;D;broken!;]",
                Check.drive(
                        failing(
                                new Failing("s"),
                                new Failing("t"),
                                new Failing(new Failing(7)),
                                "other",
                                new Failing(new IllegalStateException("broken"))),
                        true,
                        false,
                        "X",
                        7,
                        "Y",
                        "D",
                        "!"));
        return "OK";
    }
}
