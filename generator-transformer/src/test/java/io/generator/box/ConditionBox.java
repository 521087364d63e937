package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;

/** Yields in conditions, short circuits, ternaries, selectors and the three parts of a loop header. */
public final class ConditionBox {
    private ConditionBox() {}

    @Generator
    @Hazard("stk-short-circuit")
    static TwoWayGen<String, Boolean, String> shortCircuit() {
        String trace = "";
        if (Gen.<Boolean>yield("a") && Gen.<Boolean>yield("b") || Gen.<Boolean>yield("c")) trace += "1";
        if (!(Gen.<Boolean>yield("d") | Gen.<Boolean>yield("e"))) trace += "2";
        boolean kept = Gen.<Boolean>yield("f") ^ Gen.<Boolean>yield("g") && !Gen.<Boolean>yield("h");
        return TwoWayGen.returning(trace + kept);
    }

    @Generator
    @Hazard("stk-ternary")
    static TwoWayGen<String, Object, String> ternary(long n) {
        String s = Gen.<Boolean>yield("q") ? "x" + Gen.yield("then") : n > 0 ? "pos" : "" + Gen.yield("else");
        long chosen = n + (Gen.<Boolean>yield("r") ? Gen.<Long>yield("l") : Gen.<Integer>yield("i"));
        Object nested = new Object[] {s, chosen, Gen.<Boolean>yield("s") ? null : Gen.yield("o")}[2];
        return TwoWayGen.returning(s + chosen + nested);
    }

    private static String join(long a, Object b, long c, boolean d, double e) {
        return a + " " + b + " " + c + " " + d + " " + e;
    }

    /** Where the paths meet, operands lie below. */
    @Generator
    @Hazard({"stk-ternary", "stk-short-circuit"})
    static TwoWayGen<String, Object, String> amongArguments(long n, boolean flag) {
        String one = join(
                n,
                flag ? Gen.yield("then") : "else",
                Gen.<Boolean>yield("if") ? n + 1 : Gen.<Long>yield("long"),
                flag && Gen.<Boolean>yield("and") || Gen.<Boolean>yield("or"),
                0.5);
        String other = join(
                n * (flag ? 1 : Gen.<Integer>yield("factor")),
                Gen.<Boolean>yield("a") && (flag || Gen.<Boolean>yield("b")) ? Gen.yield("c") : null,
                2,
                !(Gen.<Boolean>yield("d") & Gen.<Boolean>yield("e")),
                flag ? n : Gen.<Double>yield("f"));
        return TwoWayGen.returning(one + "/" + other);
    }

    @Generator
    @Hazard("stk-switch-selector")
    @SuppressWarnings("fallthrough")
    static TwoWayGen<String, Object, String> selectors(int n) {
        String seen = "";
        switch (Gen.<Integer>yield("int")) {
            case 1 -> seen += "one";
            case 1 << 20 -> seen += "big";
            default -> seen += "other";
        }
        switch (n + Gen.<Integer>yield("sum")) {
            case 5:
                seen += "five";
            default:
                seen += "rest";
        }
        seen += n
                + switch (Gen.<String>yield("text")) {
                    case "Aa" -> "first";
                    case "BB" -> "second";
                    default -> "none";
                };
        switch (Gen.<Thread.State>yield("enum")) {
            case NEW -> seen += "new";
            case BLOCKED -> seen += Gen.yield("blocked");
            default -> throw new IllegalStateException(seen);
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard("stk-condition")
    static TwoWayGen<String, Integer, String> conditions() {
        String seen = "";
        while (Gen.<Integer>yield("left") < Gen.<Integer>yield("right")) seen += "w";
        if (Gen.<Integer>yield("if") == 0) seen += "i";
        else seen += "e";
        do seen += "d";
        while (1 < Gen.<Integer>yield("do") + Gen.<Integer>yield("again"));
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard("stk-for-parts")
    static TwoWayGen<String, Object, String> iterables() {
        String seen = "";
        for (String s : Gen.<List<String>>yield("list")) seen += s + Gen.yield(s);
        for (long l : Gen.<long[]>yield("array")) seen += l + (l > 1 ? "" + Gen.yield("many") : "");
        for (int i = Gen.<Integer>yield("i"), j = Gen.<Integer>yield("j"); i < j; j -= Gen.<Integer>yield("step"), i++)
            seen += i + "" + j;
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard({"stk-for-parts", "stk-condition"})
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
        Check.equal(
                "[then, if, and, or, a, c, d, e, returned 7 T 8 true 0.5/7 C 2 true 7.0]",
                Check.drive(amongArguments(7, true), "T", true, false, true, true, "C", true, false));
        Check.equal(
                "[if, long, or, factor, a, b, d, e, f, returned 7 else 9 false 0.5/21 null 2 false 1.5]",
                Check.drive(amongArguments(7, false), false, 9L, false, 3, true, false, true, true, 1.5));
        Check.equal(
                "[int, sum, text, enum, returned onefiverest3secondnew]",
                Check.drive(selectors(3), 1, 2, "BB", Thread.State.NEW));
        Check.equal(
                "[int, sum, text, enum, blocked, returned bigrest3first!]",
                Check.drive(selectors(3), 1 << 20, 1, "Aa", Thread.State.BLOCKED, "!"));
        Check.equal(
                "[int, sum, text, enum, threw java.lang.IllegalStateException: otherrest3none]",
                Check.drive(selectors(3), 0, 0, "", Thread.State.WAITING));
        Check.equal(
                "[left, right, left, right, left, right, if, do, again, do, again, returned wwedd]",
                Check.drive(conditions(), 1, 2, -1, 0, 0, 0, 1, 1, 1, 1, 0));
        Check.equal(
                "[list, a, b, array, many, i, j, step, step, returned aAbB12M1924]",
                Check.drive(iterables(), List.of("a", "b"), "A", "B", new long[] {1, 2}, "M", 1, 9, 5, 2));
        Check.equal("[long, float, int, returned true false -1]", Check.drive(compare(3, 1.5f), 4, 2, 5));
        return "OK";
    }
}
