package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.List;

/** Operands of each type below a yield; compound assignments, whose target is evaluated before the yield. */
public final class StackTypesBox {
    private int calls;
    private int number = 1;
    private long wide = 1L << 33;
    private double ratio = 0.5;
    private byte small = 100;
    private char letter = 'a';
    private String text = "t";

    private StackTypesBox() {}

    private StackTypesBox self() {
        calls++;
        return this;
    }

    private int index() {
        return calls++;
    }

    private static String mix(int a, long b, float c, double d, Object e, boolean f, char g, long h, byte i, short j) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j;
    }

    @Generator
    static TwoWayGen<String, Object, String> operands(boolean flag, short s) {
        String first = mix(1, -2L, 3.5f, Gen.<Double>yield("a"), null, flag, 'x', Long.MIN_VALUE, (byte) -1, s);
        return TwoWayGen.returning(first + "/"
                + mix(9, 8L, 7f, 6d, "o", !flag, '\uffff', Gen.<Long>yield("b"), (byte) 200, (short) 70_000));
    }

    @Generator
    static TwoWayGen<String, Integer, Object> between() {
        long big = 1L << 40;
        double d = 1e300;
        long sum = big + 1 + (long) d % 7 + (2L * Gen.<Integer>yield("x")) + (3 - (big >> Gen.<Integer>yield("y")));
        return TwoWayGen.returning(sum);
    }

    @Generator
    TwoWayGen<String, Object, String> fields() {
        self().number += Gen.<Integer>yield("number");
        self().wide *= Gen.<Long>yield("wide");
        self().ratio -= Gen.<Double>yield("ratio");
        self().small += Gen.<Integer>yield("small");
        self().letter += Gen.<Integer>yield("letter");
        self().text += Gen.<String>yield("text");
        return TwoWayGen.returning(
                number + " " + wide + " " + ratio + " " + small + " " + letter + " " + text + " " + calls);
    }

    @Generator
    TwoWayGen<String, Object, List<Object>> arrays() {
        calls = 0;
        int[] ints = {1, 2, 3};
        long[] longs = {1, 2, 3};
        double[] doubles = {1, 2, 3};
        byte[] bytes = {1, 2, 3, 4};
        boolean[] flags = {true, false, true, true, true};
        String[] texts = {"a", "b", "c", "d", "e", "f"};
        ints[index()] += Gen.<Integer>yield("ints");
        longs[index()] <<= Gen.<Integer>yield("longs");
        doubles[index()] /= Gen.<Double>yield("doubles");
        bytes[index()] *= Gen.<Integer>yield("bytes");
        flags[index()] &= Gen.<Boolean>yield("flags");
        texts[index()] += Gen.yield("texts");
        ints[index() - 5] = ints[index() - 5] + Gen.<Integer>yield("last");
        return TwoWayGen.returning(List.of(
                Arrays.toString(ints),
                Arrays.toString(longs),
                Arrays.toString(doubles),
                Arrays.toString(bytes),
                Arrays.toString(flags),
                Arrays.toString(texts)));
    }

    @Generator
    static TwoWayGen<Integer, Object, String> locals() {
        int i = 1;
        i += i++ + Gen.<Integer>yield(i) * i--;
        String s = "s" + i;
        s += Gen.yield(i);
        s += s + Gen.yield(s.length());
        int a, b;
        a = b = Gen.<Integer>yield(3);
        return TwoWayGen.returning(s + a + b);
    }

    public static String box() {
        Check.equal(
                "[a, b, returned 1 -2 3.5 2.5 null true x -9223372036854775808 -1 -5/9 8 7.0 6.0 o false \uffff 77 -56 4464]",
                Check.drive(operands(true, (short) -5), 2.5, 77L));
        long big = 1L << 40;
        Check.equal(
                List.of("x", "y", "returned " + (big + 1 + (long) 1e300 % 7 + 10 + (3 - (big >> 3)))),
                Check.drive(between(), 5, 3));
        Check.equal(
                "[number, wide, ratio, small, letter, text, returned 6 -17179869184 0.25 -56 c tT 6]",
                Check.drive(new StackTypesBox().fields(), 5, -2L, 0.25, 100, 2, "T"));
        Check.equal(
                "[ints, longs, doubles, bytes, flags, texts, last, returned [[11, 13, 3], [1, 32, 3], [1.0, 2.0, 6.0],"
                        + " [1, 2, 3, -12], [true, false, true, true, false], [a, b, c, d, e, f!]]]",
                Check.drive(new StackTypesBox().arrays(), 10, 4, 0.5, -3, false, "!", 10));
        Check.equal("[2, 22, 4, 3, returned s22xs22xy77]", Check.drive(locals(), 10, "x", "y", 7));
        return "OK";
    }
}
