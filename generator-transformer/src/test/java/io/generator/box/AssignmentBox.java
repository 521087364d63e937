package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;

/** Assignments whose target, index or value yields; each part is evaluated once, from the left to the right. */
public final class AssignmentBox {
    private static int count;
    private static long total;
    private static double share;

    private int number;
    private long wide;
    private double ratio;
    private String text = "t";
    private int calls;

    private AssignmentBox() {}

    private AssignmentBox self() {
        calls++;
        return this;
    }

    private int index() {
        return calls++;
    }

    @Generator
    @Hazard("stk-array-index")
    TwoWayGen<String, Integer, String> indices() {
        int[] ints = {10, 20, 30};
        long[] longs = {1, 2, 3};
        int[][] grid = {{1, 2}, {3, 4}};
        ints[index()] = Gen.<Integer>yield("value");
        ints[Gen.<Integer>yield("index")] = ints[Gen.<Integer>yield("from")];
        ints[index()] += Gen.<Integer>yield("added");
        longs[Gen.<Integer>yield("long")] -= Gen.<Integer>yield("subtracted");
        grid[Gen.<Integer>yield("row")][Gen.<Integer>yield("column")] = Gen.<Integer>yield("cell");
        grid[Gen.<Integer>yield("row")][Gen.<Integer>yield("column")] *= Gen.<Integer>yield("factor");
        int before = grid[Gen.<Integer>yield("row")][index() - 2]++ + Gen.<Integer>yield("plus");
        long after = --longs[Gen.<Integer>yield("last")] * Gen.<Integer>yield("times");
        return TwoWayGen.returning(Arrays.toString(ints) + Arrays.toString(longs) + Arrays.deepToString(grid) + before
                + " " + after + " " + calls);
    }

    @Generator
    @Hazard("stk-compound-field")
    TwoWayGen<String, Integer, String> fields() {
        self().number += Gen.<Integer>yield("int");
        self().wide += Gen.<Integer>yield("long");
        self().ratio += Gen.<Integer>yield("double");
        String seen = "" + (self().number++ + Gen.<Integer>yield("int")) + " "
                + (self().wide++ - Gen.<Integer>yield("long")) + " "
                + (--self().ratio * Gen.<Integer>yield("double"));
        int both = self().number = self().calls += Gen.<Integer>yield("both");
        long chain = self().wide = wide + (self().wide = Gen.<Integer>yield("chain"));
        return TwoWayGen.returning(
                seen + " " + both + " " + chain + " " + number + " " + wide + " " + ratio + " " + calls);
    }

    @Generator
    @Hazard("stk-compound-field")
    static TwoWayGen<String, Integer, String> statics() {
        count += Gen.<Integer>yield("int");
        total -= Gen.<Integer>yield("long");
        share *= Gen.<Integer>yield("double");
        String seen = (count++ + Gen.<Integer>yield("int")) + " " + (++total + Gen.<Integer>yield("long")) + " "
                + (share-- + Gen.<Integer>yield("double"));
        return TwoWayGen.returning(seen + " " + count + " " + total + " " + share);
    }

    @Generator
    @Hazard("stk-compound-string")
    TwoWayGen<Object, Object, String> texts() {
        String local = "l";
        String[] array = {"a", null};
        Object[] objects = {1};
        String[][] grid = {{"g"}};
        local += Gen.yield(local);
        local += local + Gen.yield(local) + local;
        array[index()] += "x" + Gen.yield("a");
        array[index()] += Gen.yield("b") + "y" + Gen.yield("c");
        objects[index() - 2] += "" + Gen.yield("o");
        grid[index() - 3][0] += "" + Gen.<Integer>yield("g");
        self().text += Gen.<Character>yield("f") + text;
        return TwoWayGen.returning(
                local + Arrays.toString(array) + objects[0] + Arrays.deepToString(grid) + text + calls);
    }

    public static String box() {
        Check.equal(
                "[value, index, from, added, long, subtracted, row, column, cell, row, column, factor, row, plus, last,"
                        + " times, returned [7, 25, 7][1, -7, 2][[1, 7], [4, 24]]1003 10 3]",
                Check.drive(new AssignmentBox().indices(), 7, 2, 0, 5, 1, 9, 0, 1, 7, 1, 1, 6, 1, 1000, 2, 5));
        count = 1;
        total = 2;
        share = 3;
        Check.equal(
                "[int, long, double, int, long, double, both, chain, returned 15 -70 8.0 17 111 17 111 2.0 19]",
                Check.drive(new AssignmentBox().fields(), 5, 30, 3, 10, 100, 4, 9, 80));
        Check.equal(
                "[int, long, double, int, long, double, returned 107 97 1009.0 8 -2 8.0]",
                Check.drive(statics(), 6, 5, 3, 100, 99, 1000));
        Check.equal(
                "[l, lm, a, b, c, o, g, f, returned lmlmnlm[axA, nullByC]1O[[g7]]t!t5]",
                Check.drive(new AssignmentBox().texts(), "m", "n", "A", "B", "C", "O", 7, '!'));
        return "OK";
    }
}
