package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Switches over numbers, strings and enums, as statements and as expressions, with yields in all places. */
public final class SwitchBox {
    private SwitchBox() {}

    private enum Colour {
        RED,
        GREEN,
        BLUE {
            @Override
            public String toString() {
                return "blue";
            }
        }
    }

    @Generator
    @SuppressWarnings("fallthrough")
    static TwoWayGen<String, Object, String> statements(int[] numbers) {
        String seen = "";
        for (int n : numbers) {
            switch (n) {
                case 1:
                    seen += Gen.yield("one");
                    break;
                case 2:
                    Gen.yield("two");
                case 3:
                    seen += Gen.yield("three");
                    continue;
                case 1 << 20:
                    int local = n >> 10;
                    seen += local + Gen.<Integer>yield("big");
                default:
                    seen += "default";
            }
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    static TwoWayGen<String, Object, String> strings(String selector) {
        switch (selector + Gen.yield("more")) {
            case "Aa", "BB": // two with one hash
                return TwoWayGen.returning("hash" + Gen.yield("same"));
            case "CC":
                Gen.yield("cc");
                break;
            default:
                Gen.yield("other");
        }
        return TwoWayGen.returning("end");
    }

    @Generator
    static TwoWayGen<Object, Object, String> expressions(Colour[] colours) {
        StringBuilder seen = new StringBuilder();
        for (Colour colour : colours) {
            long value = 1000
                    + switch (colour) {
                        case RED -> Gen.<Integer>yield("red");
                        case GREEN -> {
                            int twice = Gen.<Integer>yield("green") * 2;
                            yield twice + Gen.<Long>yield("long");
                        }
                        case BLUE -> 5L;
                    };
            seen.append(value)
                    .append(' ')
                    .append(
                            switch ((int) value % 3) {
                                case 0 -> "zero";
                                case 1 -> Gen.yield("one");
                                default -> Gen.<Boolean>yield("two") ? "yes" : "no";
                            });
            seen.append(';');
        }
        return TwoWayGen.returning(seen.toString());
    }

    @Generator
    static TwoWayGen<String, Object, String> patterns(Object[] objects) {
        String seen = "";
        for (Object o : objects) {
            if (o instanceof String s && !s.isEmpty() && Gen.<Boolean>yield("string " + s)) seen += s.length();
            else if (o instanceof Integer i) seen += i + Gen.<Integer>yield("int " + i);
            else if (!(o instanceof Colour c)) seen += Gen.yield("else");
            else seen += c + "" + Gen.yield("colour") + c.ordinal();
        }
        return TwoWayGen.returning(seen);
    }

    public static String box() {
        Check.equal(
                "[one, two, three, big, three, returned A;B1025default;default;C]",
                Check.drive(statements(new int[] {1, 2, 1 << 20, 7, 3}), "A", null, "B", 1, "C"));
        Check.equal("[more, same, returned hash!]", Check.drive(strings("A"), "a", "!"));
        Check.equal("[more, same, returned hash!]", Check.drive(strings("B"), "B", "!"));
        Check.equal("[more, cc, returned end]", Check.drive(strings("C"), "C", 0));
        Check.equal("[more, other, returned end]", Check.drive(strings("C"), "D", 0));
        Colour[] colours = {Colour.RED, Colour.BLUE, Colour.GREEN};
        Check.equal(
                "[red, two, green, long, one, returned 1001 no;1005 zero;1015 O;]",
                Check.drive(expressions(colours), 1, false, 5, 5L, "O"));
        Check.equal(
                "[string ab, int 7, colour, string x, else, else, returned 2" + "10blue!2..]",
                Check.drive(patterns(new Object[] {"ab", 7, Colour.BLUE, "x", null}), true, 3, "!", false, ".", "."));
        return "OK";
    }
}
