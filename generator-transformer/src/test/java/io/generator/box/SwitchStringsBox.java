package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Switches over strings, which compilers turn into one over the hash and one over the position; some hashes collide. */
@Hazard("sw-string")
public final class SwitchStringsBox {
    private SwitchStringsBox() {}

    @Generator
    @SuppressWarnings("fallthrough")
    static TwoWayGen<String, Object, String> colliding(String prefix) {
        String seen = "";
        while (true) {
            switch (prefix + Gen.yield(seen)) {
                case "AaAa":
                    seen += "1" + Gen.yield("AaAa");
                    break;
                case "BBBB":
                    seen += "2" + Gen.yield("BBBB");
                case "AaBB":
                    seen += "3" + Gen.yield("AaBB");
                    continue;
                case "BBAa":
                    return TwoWayGen.returning(seen + Gen.yield("BBAa"));
                case "":
                    seen += "empty";
                    break;
                default:
                    seen += "?" + Gen.yield("default");
            }
            seen += ";";
        }
    }

    /** The selector is evaluated once, and its copies are kept over what the arms yield. */
    @Generator
    static TwoWayGen<String, Object, String> expression(String... texts) {
        int at = 0;
        long sum = 0;
        while (at < texts.length) {
            sum = sum * 10
                    + switch (texts[at++]) {
                        case "Aa" -> Gen.<Integer>yield("Aa");
                        case "BB" -> {
                            switch (texts[at]) {
                                case "C#", "Bb":
                                    yield Gen.<Integer>yield("inner " + texts[at]);
                                default:
                                    yield 8L;
                            }
                        }
                        default -> at;
                    };
        }
        return TwoWayGen.returning(sum + "");
    }

    public static String box() {
        Check.equal(
                "[, AaAa, 1A;, BBBB, AaBB, 1A;2B3C, AaBB, 1A;2B3C3D, default, 1A;2B3C3D?E;, BBAa, "
                        + "returned 1A;2B3C3D?E;F]",
                Check.drive(colliding(""), "AaAa", "A", "BBBB", "B", "C", "AaBB", "D", "other", "E", "BBAa", "F"));
        Check.equal("[, empty;, BBAa, returned empty;x]", Check.drive(colliding(""), "", "BBAa", "x"));
        Check.equal("[Aa, inner C#, returned 7634]", Check.drive(expression("Aa", "BB", "C#", "x"), 7, 6));
        Check.equal("[inner Bb, returned 92]", Check.drive(expression("BB", "Bb"), 9));
        Check.throwsThat(NullPointerException.class, () -> Check.drain(expression((String) null)));
        return "OK";
    }
}
