package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Switches that need no default since they name all there is: sealed types, records of them, enums among classes. */
public final class SealedSwitchBox {
    private SealedSwitchBox() {}

    private sealed interface Shape<T> permits Circle, Square, Unit {}

    private record Circle<T>(T radius) implements Shape<T> {}

    private record Square<T>(T side, Shape<T> inner) implements Shape<T> {}

    private enum Unit implements Shape<Double> {
        POINT,
        LINE
    }

    @Generator
    @Hazard("sw-enum-java21")
    static TwoWayGen<Object, Object, String> area(Shape<Double> shape) {
        return TwoWayGen.returning(
                switch (shape) {
                    case Circle<Double>(var radius) when radius > Gen.<Double>yield("radius") -> "big circle";
                    case Circle<Double> circle -> circle.radius() * Gen.<Double>yield("pi") + "";
                    case Square<Double>(Double side, Circle<Double>(Double radius)) ->
                        side - radius + "" + Gen.yield("between");
                    case Square<Double>(var side, Square<Double> inner) -> side + "/" + Gen.yieldFrom(area(inner));
                    case Square<Double>(var side, Unit unit) -> Gen.yield(unit) + "" + side;
                    case Unit.POINT -> "point" + Gen.yield("point");
                    case Unit unit when unit.ordinal() > Gen.<Integer>yield("ordinal") -> "above";
                    case Unit.LINE -> "line";
                });
    }

    @Generator
    @Hazard("sw-enum-java21")
    static TwoWayGen<String, Object, String> constants(Unit unit) {
        String seen = "";
        switch (unit) {
            case POINT -> seen += Gen.yield("point");
            case LINE -> {
                for (int i = 0; i < 2; i++) seen += Gen.yield("line " + i);
            }
        }
        return TwoWayGen.returning(seen
                + switch (unit) {
                    case Unit u when Gen.<Boolean>yield("first") -> "guarded " + u;
                    case LINE -> Gen.yield("second");
                    case POINT -> "p";
                });
    }

    @Generator
    @Hazard({"sw-enum-java21", "sw-null-case"})
    static TwoWayGen<String, Object, String> nullable(Unit... units) {
        String seen = "";
        for (Unit unit : units) {
            switch (unit) {
                case POINT -> seen += Gen.yield("point");
                case Unit u when u == Unit.LINE && Gen.<Boolean>yield("guard") -> seen += Gen.yield("guarded");
                case null -> seen += Gen.yield("null");
                case LINE -> seen += Gen.yield("line");
            }
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Check.equal(
                "[point, guard, guarded, null, guard, line, returned a;b;c;d;]",
                Check.drive(nullable(Unit.POINT, Unit.LINE, null, Unit.LINE), "a", true, "b", "c", false, "d"));
        Circle<Double> circle = new Circle<>(2.0);
        Check.equal("[radius, returned big circle]", Check.drive(area(circle), 1.0));
        Check.equal("[radius, pi, returned 6.0]", Check.drive(area(circle), 2.0, 3.0));
        Check.equal("[between, returned 1.0x]", Check.drive(area(new Square<>(3.0, circle)), "x"));
        Check.equal(
                "[LINE, returned 4.0/x5.0]", Check.drive(area(new Square<>(4.0, new Square<>(5.0, Unit.LINE))), "x"));
        Check.equal("[point, returned pointx]", Check.drive(area(Unit.POINT), "x"));
        Check.equal("[ordinal, returned above]", Check.drive(area(Unit.LINE), 0));
        Check.equal("[ordinal, returned line]", Check.drive(area(Unit.LINE), 1));
        Check.equal("[threw java.lang.MatchException]", Check.drive(area(new Square<>(1.0, null))));
        Check.equal("[point, first, returned xguarded POINT]", Check.drive(constants(Unit.POINT), "x", true));
        Check.equal("[point, first, returned xp]", Check.drive(constants(Unit.POINT), "x", false));
        Check.equal(
                "[line 0, line 1, first, second, returned abc]",
                Check.drive(constants(Unit.LINE), "a", "b", false, "c"));
        Check.throwsThat(NullPointerException.class, constants(null)::next);
        return "OK";
    }
}
