package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.Serializable;
import java.util.List;

/** What a yield was sent, cast and tested for its type, with other operands below. */
public final class CastBox {
    private CastBox() {}

    private record Point(int x, int y) {}

    @Generator
    @Hazard("stk-cast-instanceof")
    static TwoWayGen<String, Object, String> casts(int n) {
        String text = n + (String) Gen.<Object>yield("text");
        long number = n * (long) (int) Gen.<Integer>yield("int") + (byte) (int) Gen.<Integer>yield("byte");
        char letter = (char) (n + (short) (double) Gen.<Double>yield("double"));
        int[] array = (int[]) Gen.<Object>yield("array");
        Object both = (Comparable<?> & Serializable) Gen.<Object>yield("both");
        List<?> list = (List<?>) Gen.<Object>yield("list");
        String failed = text + n;
        try {
            failed += ((Point) Gen.<Object>yield("point")).x();
            failed += ((Point) Gen.<Object>yield("no point")).x();
        } catch (ClassCastException e) {
            failed += "caught";
        }
        return TwoWayGen.returning(text + number + letter + array[0] + both + list + failed);
    }

    @Generator
    @Hazard("stk-cast-instanceof")
    static TwoWayGen<String, Object, String> tests(Object other) {
        String seen = "";
        for (int i = 0; i < 4; i++) {
            seen += other + (Gen.<Object>yield("plain " + i) instanceof Point ? "+" : "-");
            if (Gen.<Object>yield("point " + i) instanceof Point p && p.x() > Gen.<Integer>yield("limit"))
                seen += p.y();
            else if (!(Gen.<Object>yield("text") instanceof String s)) continue;
            else seen += s + Gen.yield("after " + s) + s.length();
            seen += (other instanceof Point q) == (Gen.<Object>yield("same") instanceof Point) ? "=" : "/";
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Check.equal(
                "[text, int, byte, double, array, both, list, point, no point, returned 3t20a5b[l]3t31caught]",
                Check.drive(
                        casts(3), "t", 7, 255, 94.7, new int[] {5}, "b", List.of("l"), new Point(1, 2), "no point"));
        Point point = new Point(5, 6);
        Check.equal(
                "[plain 0, point 0, limit, same, plain 1, point 1, limit, text, after u, same, plain 2, point 2, text,"
                        + " plain 3, point 3, text, after v, same, returned o+6=o-uU1/o-o-vnull1=]",
                Check.drive(
                        tests("o"),
                        point,
                        point,
                        4,
                        null,
                        "x",
                        point,
                        5,
                        "u",
                        "U",
                        point,
                        null,
                        null,
                        1,
                        0,
                        "w",
                        "v",
                        null,
                        "x"));
        return "OK";
    }
}
