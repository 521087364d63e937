package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Switches that have a value, among operands: on the stack below them, or saved by the compiler if there is a try. */
public final class SwitchExpressionBox {
    private final String name;
    private int calls;

    private SwitchExpressionBox(String name) {
        this.name = name;
    }

    private record Triple(Object a, long b, Object c) {}

    private static Triple triple(Object a, long b, Object c) {
        return new Triple(a, b, c);
    }

    private SwitchExpressionBox self() {
        calls++;
        return this;
    }

    private String mix(long a, Object b, double c, boolean d, Object e) {
        return name + calls + a + b + c + d + e;
    }

    private String join(int a, Object b, double c, boolean d, Object e) {
        return name + calls + a + b + c + d + e;
    }

    @Generator
    @Hazard("sw-expression-yield-value")
    TwoWayGen<String, Object, String> values(int n) {
        String mixed = self().mix(
                        5L,
                        switch (n) {
                            case 0 -> Gen.yield("zero");
                            case 1 -> {
                                String local = Gen.yield("local");
                                if (local.isEmpty()) yield "empty";
                                for (int i = 0; i < 2; i++) local += Gen.yield("loop " + i);
                                yield local;
                            }
                            default -> throw new IllegalArgumentException(Gen.<String>yield("message"));
                        },
                        0.5,
                        switch (n + Gen.<Integer>yield("n")) {
                            case 2, 3 -> Gen.yield("boolean");
                            default -> n == 0;
                        },
                        new Triple(
                                1,
                                switch (calls) {
                                    case 1 -> Gen.<Integer>yield("int");
                                    default -> Gen.<Long>yield("long");
                                },
                                n > 0
                                        ? switch (Gen.<Integer>yield("deep")) {
                                            case 1:
                                                yield "one";
                                            default:
                                                yield Gen.yield("more");
                                        }
                                        : "zero"));
        return TwoWayGen.returning(mixed);
    }

    /** Below the one with a try there is nothing of type long or double: javac 17 would fail to save that. */
    @Generator
    @Hazard("sw-expression-in-args")
    TwoWayGen<String, Object, String> tries(List<Object> log, char selector) {
        return TwoWayGen.returning(self().join(
                        Gen.<Integer>yield("before"),
                        triple(
                                Gen.yield("a"),
                                switch (selector) {
                                    case 'p' -> {
                                        try {
                                            yield Integer.parseInt(Gen.yield("number"));
                                        } catch (NumberFormatException e) {
                                            yield Gen.<Integer>yield("no number");
                                        } finally {
                                            log.add(Gen.yield("finally"));
                                        }
                                    }
                                    case 'c' -> {
                                        try (AutoCloseable resource = () -> log.add("closed")) {
                                            yield Gen.<Long>yield("resource " + (resource != null));
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }
                                    default -> 0;
                                },
                                log.size()),
                        1.5,
                        Gen.<Boolean>yield("after"),
                        log));
    }

    /** The try is within a switch within a condition within an array's index within a concatenation. */
    @Generator
    @Hazard("sw-expression-in-args")
    static TwoWayGen<String, Object, String> compound(int[] array) {
        int at = 1;
        array[at++] += switch (Gen.<Integer>yield("select")) {
            case 1 -> {
                try {
                    yield array[Gen.<Integer>yield("index")];
                } catch (ArrayIndexOutOfBoundsException e) {
                    yield Gen.<Integer>yield("caught");
                }
            }
            default -> at;
        };
        return TwoWayGen.returning(at + "<" + array[0] + "," + array[1] + ">");
    }

    public static String box() {
        Check.equal(
                "[zero, n, boolean, int, returned s15A0.5trueTriple[a=1, b=7, c=zero]]",
                Check.drive(new SwitchExpressionBox("s").values(0), "A", 2, true, 7));
        Check.equal(
                "[local, loop 0, loop 1, n, int, deep, more, returned s15abc0.5falseTriple[a=1, b=7, c=m]]",
                Check.drive(new SwitchExpressionBox("s").values(1), "a", "b", "c", 5, 7, 2, "m"));
        Check.equal(
                "[local, n, int, deep, returned s15empty0.5falseTriple[a=1, b=8, c=one]]",
                Check.drive(new SwitchExpressionBox("s").values(1), "", 5, 8, 1));
        Check.equal(
                "[message, threw java.lang.IllegalArgumentException: M]",
                Check.drive(new SwitchExpressionBox("s").values(2), "M"));
        Check.equal(
                "[before, a, number, finally, after, returned s19Triple[a=A, b=42, c=1]1.5true[F]]",
                Check.drive(new SwitchExpressionBox("s").tries(new ArrayList<>(), 'p'), 9, "A", "42", "F", true));
        Check.equal(
                "[before, a, number, no number, finally, after, returned s19Triple[a=A, b=6, c=1]1.5false[F]]",
                Check.drive(new SwitchExpressionBox("s").tries(new ArrayList<>(), 'p'), 9, "A", "x", 6, "F", false));
        Check.equal(
                "[before, a, resource true, after, returned s19Triple[a=A, b=4, c=1]1.5true[closed]]",
                Check.drive(new SwitchExpressionBox("s").tries(new ArrayList<>(), 'c'), 9, "A", 4L, true));
        Check.equal(
                "[before, a, after, returned s19Triple[a=A, b=0, c=0]1.5true[]]",
                Check.drive(new SwitchExpressionBox("s").tries(new ArrayList<>(), 'o'), 9, "A", true));
        Check.equal("[select, index, returned 2<5,12>]", Check.drive(compound(new int[] {5, 7}), 1, 0));
        Check.equal("[select, index, caught, returned 2<5,107>]", Check.drive(compound(new int[] {5, 7}), 1, 2, 100));
        Check.equal("[select, returned 2<5,9>]", Check.drive(compound(new int[] {5, 7}), 0));
        return "OK";
    }
}
