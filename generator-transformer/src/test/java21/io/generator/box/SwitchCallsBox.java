package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The dynamic calls that newer compilers make of switches over types and enums, and of records, side by side. */
public final class SwitchCallsBox {
    private SwitchCallsBox() {}

    private sealed interface Shape permits Corner, Size, Other {}

    private enum Corner implements Shape {
        LEFT,
        RIGHT,
        TOP
    }

    private record Size(int width, Long height) implements Shape {}

    private enum Other implements Shape {
        NONE
    }

    /** Over an enum with a guard: the enum's switch goes on at an index, which is kept while the guard yields. */
    @Generator
    @Hazard("dyn-switch-and-record-calls")
    static TwoWayGen<String, Boolean, String> overEnum(Corner... corners) {
        String seen = "";
        for (Corner corner : corners) {
            seen += switch (corner) {
                case Corner left when left == Corner.LEFT && Gen.<Boolean>yield("left?") -> "l";
                case Corner any when any.ordinal() > 0 && Gen.<Boolean>yield("any?") -> "a" + any;
                case LEFT -> "L";
                case RIGHT -> "R";
                case TOP -> Gen.<Boolean>yield("top?") ? "T" : "t";
            };
        }
        return TwoWayGen.returning(seen);
    }

    /** Over an interface: constants of two enums and a record, whose equals and hashCode are dynamic too. */
    @Generator
    static TwoWayGen<Object, Integer, Set<Object>> overInterface(List<Shape> shapes) {
        Set<Object> seen = new HashSet<>();
        for (Shape shape : shapes) {
            switch (shape) {
                case Corner.LEFT -> seen.add("left " + Gen.yield(shape));
                case Size(int width, Long height) when width + height > Gen.<Integer>yield(shape) ->
                    seen.add(new Size(width, height + Gen.<Integer>yield(height)));
                case Size size -> seen.add(size);
                case Other.NONE -> seen.add(Gen.yield("none").hashCode());
                case Corner corner -> seen.add(corner);
            }
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Check.equal(
                "[left?, left?, any?, any?, any?, top?, returned lLaRIGHTRt]",
                Check.drive(
                        overEnum(Corner.LEFT, Corner.LEFT, Corner.RIGHT, Corner.RIGHT, Corner.TOP),
                        true,
                        false,
                        true,
                        false,
                        false,
                        false));
        List<Shape> shapes = List.of(new Size(1, 2L), Corner.LEFT, new Size(1, 2L), Other.NONE, Corner.TOP, new Size(1, 7L));
        TwoWayGen<Object, Integer, Set<Object>> gen = overInterface(shapes);
        Check.equal(
                "[Size[width=1, height=2], 2, LEFT, Size[width=1, height=2], none, Size[width=1, height=7]]",
                Check.drive(gen, 0, 5, 9, 3, 77));
        Check.that(!drained(gen, 8), "goes on");
        Check.equal(Set.of(new Size(1, 7L), "left 9", new Size(1, 2L), 77, Corner.TOP), gen.result());
        return "OK";
    }

    private static boolean drained(TwoWayGen<Object, Integer, ?> gen, int sent) {
        try {
            gen.send(sent);
            return true;
        } catch (io.generator.StopIteration end) {
            return false;
        }
    }
}
