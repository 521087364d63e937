package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Constructors of many parameters, and ones that throw, whose arguments yield. */
public final class ConstructorBox {
    private static final List<String> LOG = new ArrayList<>();

    private ConstructorBox() {}

    private static final class Many {
        private final String text;

        Many(long a, int b, double c, Object d, byte e, long f) throws IOException {
            text = a + " " + b + " " + c + " " + d + " " + e + " " + f;
            LOG.add("new");
            if (b < 0) throw new IOException(text);
            if (e < 0) throw new IllegalArgumentException(text);
        }

        @Override
        public String toString() {
            return "<" + text + ">";
        }
    }

    @Generator
    @Hazard("new-multi-arg")
    static TwoWayGen<String, Object, String> many(long l, double d) throws IOException {
        Many first = new Many(l, 1, d, Gen.yield("d"), (byte) 2, l + 1);
        Many second = new Many(1, Gen.<Integer>yield("b"), d, first, Gen.<Byte>yield("e"), l);
        Many third = new Many(Gen.<Long>yield("a"), 3, Gen.<Double>yield("c"), l, (byte) 4, Gen.<Long>yield("f"));
        return TwoWayGen.returning(first + "" + second + third);
    }

    @Generator
    private static TwoWayGen<String, Object, String> two(String question) {
        return TwoWayGen.returning(Gen.yield(question + 1) + "" + Gen.yield(question + 2));
    }

    /** The same where the body does not yield itself. */
    @Generator
    @Hazard({"new-arg-yield", "new-multi-arg", "stk-args-below"})
    static TwoWayGen<String, Object, String> delegating(long l) throws IOException {
        String first = "" + new Many(l, 1, .5, Gen.yieldFrom(two("a")), (byte) 2, l + 1);
        return TwoWayGen.returning(String.join(first, "<", Gen.yieldFrom(two("b")), ">"));
    }

    /** A checked exception, thrown by a constructor that is called after the body was resumed. */
    @Generator
    @Hazard({"new-checked-exception-ctor", "new-in-try"})
    static TwoWayGen<String, Object, String> failing() throws IOException {
        String seen = "";
        try {
            for (int i = 0; i < 4; i++) {
                try {
                    try {
                        seen += new Many(i, Gen.<Integer>yield("b"), 0, Gen.yield("d"), Gen.<Byte>yield("e"), i);
                    } catch (IllegalArgumentException e) {
                        seen += "inner " + e.getMessage() + Gen.yield("inner");
                    }
                } catch (IOException e) {
                    if (i == 3) throw e;
                    seen += "outer " + e.getMessage() + new Many(9, 9, 9, Gen.yield("outer"), (byte) 9, 9);
                } finally {
                    seen += ";";
                }
            }
        } finally {
            LOG.add(seen);
        }
        return TwoWayGen.returning("not reached");
    }

    private static String logged() {
        String log = LOG.toString();
        LOG.clear();
        return log;
    }

    public static String box() throws IOException {
        Check.equal(
                "[d, b, e, a, c, f, returned <5 1 0.5 D 2 6><1 7 0.5 <5 1 0.5 D 2 6> 8 5><6 3 1.5 5 4 7>]",
                Check.drive(many(5, 0.5), "D", 7, (byte) 8, 6L, 1.5, 7L));
        Check.equal("[new, new, new]", logged());
        Check.equal(
                "[a1, a2, b1, b2, returned <<5 1 0.5 AB 2 6>CD<5 1 0.5 AB 2 6>>]",
                Check.drive(delegating(5), "A", "B", "C", "D"));
        Check.equal("[new]", logged());
        Check.equal(
                "[b, d, e, b, d, e, inner, b, d, e, outer, b, d, e, threw java.io.IOException: 3 -1 0.0 d 0 3]",
                Check.drive(failing(), 1, "a", (byte) 2, 3, "b", (byte) -4, "I", -5, "c", (byte) 6, "O", -1, "d", (byte)
                        0));
        Check.equal(
                "[new, new, new, new, new, <0 1 0.0 a 2 0>;inner 1 3 0.0 b -4 1I;outer 2 -5 0.0 c 6 2"
                        + "<9 9 9.0 O 9 9>;;]",
                logged());
        return "OK";
    }
}
