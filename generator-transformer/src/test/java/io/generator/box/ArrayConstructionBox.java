package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arrays that are being filled, or whose size is not yet known, where the body yields. */
public final class ArrayConstructionBox {
    private ArrayConstructionBox() {}

    private static String all(String first, Object... rest) {
        return first + Arrays.deepToString(rest);
    }

    private static long sum(long... numbers) {
        return Arrays.stream(numbers).sum();
    }

    @SafeVarargs
    private static <T> List<T> list(int size, T... elements) {
        Check.equal(size, elements.length);
        List<T> list = new ArrayList<>();
        for (T element : elements) list.add(element);
        return list;
    }

    @Generator
    @Hazard("stk-varargs-array")
    static TwoWayGen<Object, Object, String> varargs(Object a, long b) {
        String objects = all("<" + Gen.yield("first"), a, Gen.yield("between"), b, Gen.yield("last")) + ">";
        long numbers = sum(b, Gen.<Long>yield("long"), 3, Gen.<Integer>yield("int"));
        List<String> strings = list(3, "s", Gen.<String>yield("string"), Gen.yield("other"));
        String nested = all("", all("", Gen.yield("inner"), 1), Gen.yield("outer"), new Object[] {Gen.yield("array")});
        return TwoWayGen.returning(
                objects + numbers + strings + nested + all("none") + all("", Gen.<Object>yield("only")));
    }

    @Generator
    @Hazard("stk-nested-array-init")
    static TwoWayGen<Object, Object, String> initializers(boolean flag) {
        int[][] ints = {{Gen.<Integer>yield("a")}, {1, Gen.<Integer>yield("b")}, {}, null};
        Object[] mixed = {
            new long[] {Gen.<Long>yield("c"), 2},
            new boolean[][] {{flag, Gen.<Boolean>yield("d")}},
            new char[] {'x', Gen.<Character>yield("e")},
            new byte[] {Gen.<Byte>yield("f")},
            new short[] {5, Gen.<Short>yield("g")},
            new float[] {Gen.<Float>yield("h")},
            new double[] {.5, Gen.<Double>yield("i"), 1},
            new String[] {"s", Gen.yield("j")},
            new Object[][][] {{{Gen.yield("k")}}, {}}
        };
        return TwoWayGen.returning(Arrays.deepToString(ints) + Arrays.deepToString(mixed));
    }

    @Generator
    @Hazard("stk-multianewarray-dims")
    static TwoWayGen<Object, Integer, String> dimensions() {
        int[][][] all = new int[Gen.<Integer>yield("a")][2][Gen.<Integer>yield("b")];
        String[][][] some = new String[Gen.<Integer>yield("c")][Gen.<Integer>yield("d")][];
        double[] one = new double[Gen.<Integer>yield("e")];
        boolean[][] flags = new boolean[1][Gen.<Integer>yield("f")];
        String failed = "";
        try {
            long[][] never = new long[Gen.<Integer>yield("g")][Gen.<Integer>yield("h")];
            failed += never.length;
        } catch (NegativeArraySizeException e) {
            failed += e.getMessage();
        }
        return TwoWayGen.returning(Arrays.deepToString(all)
                + Arrays.deepToString(some)
                + one.length
                + Arrays.deepToString(flags)
                + failed);
    }

    public static String box() {
        Check.equal(
                "[first, between, last, long, int, string, other, inner, outer, array, only, returned <F[x, B, 5, L]>"
                        + "15[s, S, null][[I, 1], O, [A]]none[][Y]]",
                Check.drive(varargs("x", 5), "F", "B", "L", 3L, 4, "S", null, "I", "O", "A", "Y"));
        Check.equal(
                "[a, b, c, d, e, f, g, h, i, j, k, returned [[7], [1, 8], [], null][[3, 2], [[true, false]], [x, E],"
                        + " [-1], [5, 6], [1.5], [0.5, 2.5, 1.0], [s, J], [[[K]], []]]]",
                Check.drive(initializers(true), 7, 8, 3L, false, 'E', (byte) -1, (short) 6, 1.5f, 2.5, "J", "K"));
        Check.equal(
                "[a, b, c, d, e, f, g, h, returned [[[0, 0, 0], [0, 0, 0]]][[null], [null]]4[[false]]-1]",
                Check.drive(dimensions(), 1, 3, 2, 1, 4, 1, 2, -1));
        return "OK";
    }
}
