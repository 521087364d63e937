package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;
import java.util.List;

/** Switches over types, with yields in the selector, in guards and in arms; after a failed guard the search goes on. */
public final class PatternSwitchBox {
    private PatternSwitchBox() {}

    private static final String NAME = "constant";

    @Generator
    @Hazard({"sw-pattern-type", "sw-null-case"})
    static TwoWayGen<String, Object, String> guards(Object... objects) {
        String seen = "";
        for (Object o : objects) {
            seen += switch (o) {
                case null -> "null" + Gen.yield("null");
                case String s when s.isEmpty() -> "empty";
                case String s when Gen.<Boolean>yield("short " + s) && s.length() < 3 -> s + Gen.yield("arm " + s);
                case String s
                when Gen.<Boolean>yield("long " + s) -> {
                    int length = s.length() + Gen.<Integer>yield("plus");
                    yield s + length;
                }
                case CharSequence c -> c.length() + "chars";
                case Integer i when i > Gen.<Integer>yield("bound " + i) -> i * 2;
                case Integer i when i == Gen.<Integer>yield("equal " + i) -> "=" + i;
                case Long l -> l + Gen.<Long>yield("long");
                case int[] array when array.length > 1 -> Arrays.toString(array) + Gen.yield("array");
                case Number n -> n.getClass().getSimpleName();
                default -> o.getClass().getSimpleName() + Gen.yield("default");
            };
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard("sw-null-case")
    @SuppressWarnings("fallthrough")
    static TwoWayGen<Object, Object, String> statements() {
        StringBuilder seen = new StringBuilder();
        search:
        while (true) {
            switch (Gen.<Object>yield(seen.length())) {
                case String s
                when s.startsWith("x"):
                    Gen.yield("x");
                    continue;
                case String s
                when !s.equals(Gen.yield("compare " + s)):
                    seen.append(s);
                    break;
                case List<?> list
                when list.contains(Gen.yield("element")):
                    seen.append(list);
                    break search;
                case null, default:
                    seen.append(Gen.<String>yield("?"));
            }
            seen.append('.');
        }
        return TwoWayGen.returning(seen.toString());
    }

    @Generator
    static TwoWayGen<String, Object, String> strings() {
        return TwoWayGen.returning(
                switch (Gen.<String>yield("selector")) {
                    case "Aa" -> "a" + Gen.yield("a");
                    case "BB" -> "b" + Gen.yield("b");
                    case NAME -> NAME;
                    case String s when s.equals(Gen.yield("guard")) -> "same";
                    case String s -> s + s;
                });
    }

    public static String box() {
        Check.equal(
                "[null, short ab, arm ab, short abcd, long abcd, plus, short xyz, long xyz, "
                        + "returned nullN;empty;abA;abcd6;3chars;]",
                Check.drive(guards(null, "", "ab", "abcd", "xyz"), "N", true, "A", true, true, 2, false, false));
        Check.equal(
                "[bound 5, bound 6, equal 6, bound 7, equal 7, long, array, default, "
                        + "returned 10;=6;Integer;15;[1, 2]x;Double;int[]y;]",
                Check.drive(guards(5, 6, 7, 5L, new int[] {1, 2}, 0.5, new int[1]), 4, 6, 6, 7, 8, 10L, "x", "y"));
        Check.equal(
                "[0, x, 0, compare a, 2, compare b, ?, 4, element, ?, 6, ?, 8, element, returned a.B.C.D.[1]]",
                Check.drive(
                        statements(), "xx", 0, "a", "b", "b", "b", "B", List.of(1), 2, "C", null, "D", List.of(1), 1));
        Check.equal("[selector, a, returned aX]", Check.drive(strings(), "Aa", "X"));
        Check.equal("[selector, b, returned bX]", Check.drive(strings(), "BB", "X"));
        Check.equal("[selector, returned constant]", Check.drive(strings(), NAME));
        Check.equal("[selector, guard, returned same]", Check.drive(strings(), "Ab", "Ab"));
        Check.equal("[selector, guard, returned AbAb]", Check.drive(strings(), "Ab", "C"));
        Check.equal("[selector, threw java.lang.NullPointerException]", Check.drive(strings(), (Object) null));
        return "OK";
    }
}
