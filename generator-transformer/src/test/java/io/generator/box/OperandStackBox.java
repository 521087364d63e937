package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.List;

/** Values of all kinds on the operand stack at a yield; objects that are not yet initialised; nested yields. */
public final class OperandStackBox {
    private OperandStackBox() {}

    private record Point(int x, long y, String name) {}

    private static String join(byte a, double b, Object c, long d, String e, boolean f) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f;
    }

    @Generator
    static TwoWayGen<String, Object, List<Object>> all() {
        int[] array = {1, 2, 3};
        array[1] += Gen.<Integer>yield("array");
        String joined = join((byte) 7, 1.5, null, 8L, Gen.yield("args"), array[1] == 22);
        Point point = new Point(4, Gen.<Long>yield("long"), "p" + Gen.<String>yield("name"));
        Point nested = new Point(new Point(Gen.<Integer>yield("inner"), 2, "").x(), 3, Gen.yield("outer"));
        String twice = Gen.yield("second" + Gen.yield("first"));
        boolean chosen = array[0] == 1 ? Gen.<Boolean>yield("ternary") : true;
        int[][] grid = new int[Gen.<Integer>yield("dim")][2];
        Object[] built = {1, Gen.yield("element"), "c"};
        return TwoWayGen.returning(
                List.of(array[1], joined, point, nested, twice, chosen, grid.length, Arrays.toString(built)));
    }

    public static String box() {
        TwoWayGen<String, Object, List<Object>> gen = all();
        Object[] sent = {20, "e", 5L, "q", 6, "o", "f", "s", false, 3, "b"};
        StringBuilder seen = new StringBuilder(gen.next());
        try {
            for (Object value : sent) seen.append(' ').append(gen.send(value));
            return "did not end " + seen;
        } catch (StopIteration e) {
            String result = e.value().toString();
            String expected =
                    "[22, 7,1.5,null,8,e,true, Point[x=4, y=5, name=pq], Point[x=6, y=3, name=o], s, false, 3,"
                            + " [1, b, c]]";
            if (!result.equals(expected)) return "result " + result;
        }
        String expected = "array args long name inner outer first secondf ternary dim element";
        return seen.toString().strip().equals(expected) ? "OK" : "seen " + seen;
    }
}
