package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** String concatenation, which is a dynamic call, with yields among its parts. */
public final class ConcatenationBox {
    private static final char SEPARATOR = ',';

    private ConcatenationBox() {}

    private static String count(int[] calls) {
        return calls[0]++ + ",";
    }

    /** What stands before a yield is evaluated once, and what stands behind it only after it. */
    @Generator
    @Hazard("stk-concat-indy")
    static TwoWayGen<String, Object, String> once(int[] calls) {
        String s = count(calls)
                + calls[0]++
                + Gen.yield("a" + calls[0])
                + calls[0]++
                + count(calls)
                + Gen.yield("b" + calls[0]);
        return TwoWayGen.returning(s + calls[0]);
    }

    @Generator
    @Hazard({"stk-concat-indy", "dyn-string-concat"})
    static TwoWayGen<String, Object, String> parts(byte b, long l, double d, Object none) {
        String s =
                "<" + b + Gen.yield("a") + l + d + SEPARATOR + Gen.<Integer>yield("b") + none + (char) (b + 'a') + ">";
        s += "\u0001" + Gen.<Character>yield("c") + '\u0002' + (Gen.<Boolean>yield("d") ? 1.5f : s.length());
        return TwoWayGen.returning(s + Gen.<Long>yield(s) + true + null);
    }

    @Generator
    static TwoWayGen<Integer, Object, String> loop(int n) {
        String s = "";
        for (int i = 0; i < n; i++) s = i + s + (i % 2 == 0 ? Gen.yield(i) : "" + i + Gen.yield(-i)) + ';';
        return TwoWayGen.returning(s);
    }

    @Generator
    static TwoWayGen<Integer, Object, Integer> many(String s) {
        String sum = s
                + 1
                + s
                + 2
                + s
                + Gen.yield(1)
                + s
                + 3
                + s
                + 4L
                + s
                + 5f
                + s
                + 6d
                + s
                + 'c'
                + s
                + true
                + s
                + s
                + s
                + s
                + s
                + Gen.yield(2)
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s
                + s;
        return TwoWayGen.returning(sum.length());
    }

    public static String box() {
        Check.equal("[a2, b4, returned 0,1A23,B4]", Check.drive(once(new int[1]), "A", "B"));
        Check.equal(
                "[a, b, c, d, <1A20.5,7nullb>\u0001x\u00021.5, returned <1A20.5,7nullb>\u0001x\u00021.59truenull]",
                Check.drive(parts((byte) 1, 2, 0.5, null), "A", 7, 'x', true, 9L));
        Check.equal("[0, -1, 2, returned 210A;1B;C;]", Check.drive(loop(3), "A", "B", "C"));
        Check.equal(
                ("x1x2xAx3x4x5.0x6.0xcxtrue" + "x".repeat(5) + "B" + "x".repeat(20)).length(),
                ((String) Check.drive(many("x"), "A", "B").get(2)).replace("returned ", ""));
        return "OK";
    }
}
