package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.Objects;

/** Locals that are known to hold nothing but null where the generator is suspended; no field keeps them. */
public final class NullLocalsBox {
    private NullLocalsBox() {}

    private static String text(String text) {
        return "text " + text;
    }

    private static String array(Object... array) {
        return "array " + Arrays.toString(array);
    }

    @Hazard("loc-null-constant")
    @Generator
    static TwoWayGen<String, String, String> constant(boolean flag) {
        String none = null;
        Object[] array = null;
        Gen.yield("constant");
        String seen = text(none) + array(array) + Objects.requireNonNullElse(none, "default");
        if (flag) none = Gen.yield("assigned");
        Gen.yield(seen);
        if (none == null) return TwoWayGen.returning("none");
        none = none.strip();
        return TwoWayGen.returning(none + none.length());
    }

    @Hazard("loc-null-alias")
    @Generator
    static TwoWayGen<String, String, String> aliases() {
        String first = null;
        String second = first;
        Object third = second;
        Gen.yield("aliases");
        first = Gen.yield(text(first) + text(second) + third);
        Gen.yield(text(first) + text(second) + third);
        second = first;
        third = first == second;
        return TwoWayGen.returning(text(second) + third);
    }

    @Hazard("loc-null-then-array")
    @Generator
    static TwoWayGen<String, Object, String> thenArray(boolean made, int length) {
        Object[] objects = null;
        int[][] numbers = null;
        if (made) {
            objects = new String[length];
            numbers = new int[length][];
        }
        Gen.yield("then");
        String seen = array(objects);
        if (made) {
            objects[0] = "e";
            numbers[0] = new int[] {7};
        }
        Gen.yield(seen);
        return TwoWayGen.returning(numbers == null ? "no numbers" : objects[0] + "" + numbers[0][0]);
    }

    /** There is no element to read, but what is read has a type, which the variable has to have as well. */
    @Hazard("loc-baload-boolean-vs-byte")
    @Generator
    @SuppressWarnings("null")
    static TwoWayGen<String, Object, String> elementsOfNull(int type) {
        byte[] bytes = null;
        boolean[] flags = null;
        char[] chars = null;
        short[] shorts = null;
        int[] ints = null;
        long[] longs = null;
        float[] floats = null;
        double[] doubles = null;
        String[][] table = null;
        Gen.yield("elements");
        byte b = type == 0 ? bytes[0] : 1;
        if (type == 1) b = bytes[0];
        boolean z = type == 2 ? flags[0] : true;
        if (type == 3) {
            byte element = bytes[0];
            boolean flag = flags[0];
            char c = chars[0];
            short s = shorts[0];
            int i = ints[0];
            long l = longs[0];
            float f = floats[0];
            double d = doubles[0];
            String[] row = table[0];
            String cell = row[0];
            Gen.yield("never");
            return TwoWayGen.returning("" + element + flag + c + s + i + l + f + d + Arrays.toString(row) + cell);
        }
        Gen.yield("elements " + b + z);
        return TwoWayGen.returning("" + b + z);
    }

    public static String box() {
        Check.equal("[constant, text nullarray nulldefault, returned none]", Check.drive(constant(false), null, null));
        Check.equal(
                "[constant, assigned, text nullarray nulldefault, returned sent4]",
                Check.drive(constant(true), null, " sent ", null));
        Check.equal(
                "[aliases, text nulltext nullnull, text xtext nullnull, returned text xtrue]",
                Check.drive(aliases(), null, "x", null));
        Check.equal("[then, array null, returned no numbers]", Check.drive(thenArray(false, 1), 0, 0));
        Check.equal("[then, array [null], returned e7]", Check.drive(thenArray(true, 1), 0, 0));
        for (int type = 0; type < 4; type++)
            Check.that(
                    Check.drive(elementsOfNull(type), 0, 0).get(1).toString().startsWith("threw java.lang.NullPointer"),
                    "type " + type);
        Check.equal("[elements, elements 1true, returned 1true]", Check.drive(elementsOfNull(4), 0, 0));
        return "OK";
    }
}
