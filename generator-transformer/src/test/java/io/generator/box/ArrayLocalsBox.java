package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;

/** Arrays of one to four dimensions keep their exact type: elements are stored and loaded behind a yield. */
public final class ArrayLocalsBox {
    private ArrayLocalsBox() {}

    @Hazard("loc-array-dimensions")
    @Generator
    static TwoWayGen<String, Object, String> references(int n) {
        String[] one = new String[n];
        String[][] two = new String[n][n];
        Integer[][][] three = new Integer[n][n][n];
        Object[][][][] four = new Object[n][n][n][n];
        Gen.yield("references");
        one[0] = "1";
        two[0][0] = "2";
        three[0][0] = new Integer[] {3};
        four[0][0][0][0] = "4";
        Gen.yield(Arrays.toString(one));
        two[0] = one;
        four[0] = new Object[][][] {two};
        Gen.yield(Arrays.deepToString(two));
        return TwoWayGen.returning(one[0].length() + two[0][0].length() + three[0][0][0] + Arrays.deepToString(four));
    }

    @Hazard("loc-array-dimensions")
    @Generator
    static TwoWayGen<String, Object, String> primitives(int n) {
        boolean[] z = new boolean[n];
        byte[][] b = new byte[n][n];
        char[][][] c = new char[n][n][n];
        short[][][][] s = new short[n][n][n][n];
        int[] i = {1, 2};
        long[][] j = {{1L << 40}, {}};
        float[][][] f = {{{0.5f}}};
        double[][][][] d = {{{{-0.0}}}};
        Gen.yield("primitives");
        z[0] = true;
        b[0][0] = -1;
        c[0][0][0] = 'c';
        s[0][0][0][0] = -2;
        i[0]--;
        j[0][0]++;
        f[0][0][0] *= 3;
        d[0][0][0][0] = -d[0][0][0][0];
        Gen.yield(Arrays.toString(i));
        return TwoWayGen.returning(z[0] + " " + b[0][0] + " " + c[0][0][0] + " " + s[0][0][0][0] + " " + i[0] + " "
                + j[0][0] + " " + f[0][0][0] + " " + d[0][0][0][0]);
    }

    /** Arrays of primitives are objects: the outer array is one of references, whatever it is declared as. */
    @Hazard("loc-array-dimensions")
    @Generator
    static TwoWayGen<String, Object, String> nested(int... numbers) {
        Object[] outer = {numbers, new long[][] {{1}, {2, 3}}, new boolean[] {true}};
        int[][] rows = {numbers, {9}};
        Gen.yield("nested");
        Object[] longs = (Object[]) outer[1];
        Gen.yield("rows " + rows[1].length);
        rows[1] = (int[]) outer[0];
        return TwoWayGen.returning(((long[]) longs[1])[1] + " " + rows[1].length + ((boolean[]) outer[2])[0]);
    }

    @Hazard({"loc-merge-array-types", "loc-merge-int-array-dims"})
    @Generator
    static TwoWayGen<String, Object, String> merged(boolean flag) {
        Object either = flag ? new Object[1] : new float[2];
        Object[] rows; // of a conditional expression, ecj would make a method that the JVM refuses
        if (flag) rows = new int[3][];
        else rows = new Object[4];
        Object lines = flag ? new int[5] : new long[6];
        Gen.yield("merged");
        int length = either instanceof float[] floats ? floats.length : ((Object[]) either).length;
        Gen.yield("lengths " + length + rows.length);
        return TwoWayGen.returning(
                rows.getClass().getSimpleName() + lines.getClass().getSimpleName());
    }

    public static String box() {
        Check.equal("[references, [1], [[1]], returned 5[[[[1]]]]]", Check.drive(references(1), 0, 0, 0));
        Check.equal(
                "[primitives, [0, 2], returned true -1 c -2 0 1099511627777 1.5 0.0]",
                Check.drive(primitives(1), 0, 0));
        Check.equal("[nested, rows 1, returned 3 4true]", Check.drive(nested(1, 2, 3, 4), 0, 0));
        Check.equal("[merged, lengths 13, returned int[][]int[]]", Check.drive(merged(true), 0, 0));
        Check.equal("[merged, lengths 24, returned Object[]long[]]", Check.drive(merged(false), 0, 0));
        return "OK";
    }
}
