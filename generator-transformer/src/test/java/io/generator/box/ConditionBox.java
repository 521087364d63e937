package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Yields in conditions, short circuits, ternaries, selectors and the three parts of a loop header. */
public final class ConditionBox {
    private ConditionBox() {}

    @Generator
    static TwoWayGen<String, Boolean, String> shortCircuit() {
        String trace = "";
        if (Gen.<Boolean>yield("a") && Gen.<Boolean>yield("b") || Gen.<Boolean>yield("c")) trace += "1";
        if (!(Gen.<Boolean>yield("d") | Gen.<Boolean>yield("e"))) trace += "2";
        boolean kept = Gen.<Boolean>yield("f") ^ Gen.<Boolean>yield("g") && !Gen.<Boolean>yield("h");
        return TwoWayGen.returning(trace + kept);
    }

    @Generator
    static TwoWayGen<String, Object, String> ternary(long n) {
        String s = Gen.<Boolean>yield("q") ? "x" + Gen.yield("then") : n > 0 ? "pos" : "" + Gen.yield("else");
        long chosen = n + (Gen.<Boolean>yield("r") ? Gen.<Long>yield("l") : Gen.<Integer>yield("i"));
        Object nested = new Object[] {s, chosen, Gen.<Boolean>yield("s") ? null : Gen.yield("o")}[2];
        return TwoWayGen.returning(s + chosen + nested);
    }

    @Generator
    static TwoWayGen<String, Integer, String> header() {
        StringBuilder trace = new StringBuilder();
        for (int i = Gen.<Integer>yield("init"); i < Gen.<Integer>yield("test " + i); i += Gen.<Integer>yield("step"))
            trace.append(i).append(';');
        int n = 0;
        while (n++ < Gen.<Integer>yield("while")) trace.append('w');
        do trace.append('d');
        while (Gen.<Integer>yield("do") > 0);
        return TwoWayGen.returning(trace.toString());
    }

    @Generator
    static TwoWayGen<String, Integer, String> compare(long l, float f) {
        boolean longs = l * 2 < Gen.<Integer>yield("long") + l;
        boolean floats = f >= Gen.<Integer>yield("float");
        int sign = (l == 5 ? 1 : 0) - (Gen.<Integer>yield("int") == 5 ? 1 : 0);
        return TwoWayGen.returning(longs + " " + floats + " " + sign);
    }

    public static String box() {
        Check.equal(
                "[a, b, d, e, f, g, returned 1false]",
                Check.drive(shortCircuit(), true, true, true, false, true, true));
        Check.equal(
                "[a, c, d, e, f, g, h, returned 2true]",
                Check.drive(shortCircuit(), false, false, false, false, true, false, false));
        Check.equal("[q, then, r, l, s, returned x78null]", Check.drive(ternary(1), true, 7, true, 7L, true));
        Check.equal("[q, else, r, i, s, o, returned 91n]", Check.drive(ternary(-1), false, 9, false, 2, false, "n"));
        Check.equal(
                "[init, test 1, step, test 3, step, test 5, while, while, do, do, returned 1;3;wdd]",
                Check.drive(header(), 1, 9, 2, 9, 2, 0, 1, 1, 1, 0));
        Check.equal("[long, float, int, returned true false -1]", Check.drive(compare(3, 1.5f), 4, 2, 5));
        return "OK";
    }
}
