package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.concurrent.TimeUnit;

/** Switches over enums, which compilers turn into numbers by a table in another class or in a method of this one. */
@Hazard({"sw-enum-javac", "sw-enum-ecj"})
public final class SwitchMapBox {
    private SwitchMapBox() {}

    private enum Suit {
        CLUBS,
        HEARTS,
        SPADES {
            @Override
            int worth() {
                return 9;
            }
        },
        NONE;

        int worth() {
            return ordinal();
        }

        @Generator
        TwoWayGen<String, Object, String> next() {
            switch (this) {
                case NONE:
                    return TwoWayGen.returning("none " + Gen.yield("none"));
                case SPADES:
                    Gen.yield("spades");
                default:
                    return TwoWayGen.returning(values()[Gen.<Integer>yield(name())].name());
            }
        }
    }

    @Generator
    static TwoWayGen<String, Object, String> suits(Suit[] suits) {
        String seen = "";
        for (Suit suit : suits) {
            switch (suit) {
                case SPADES:
                    seen += suit.worth() + Gen.<Integer>yield("spades");
                    continue;
                case CLUBS:
                    Gen.yield("clubs");
                case HEARTS:
                    seen += Gen.<String>yield("hearts");
                    break;
                default:
                    seen += "-";
            }
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    static TwoWayGen<String, Object, String> selected() {
        switch (Gen.<TimeUnit>yield("unit")) {
            case DAYS:
                switch (Gen.<Suit>yield("suit")) {
                    case HEARTS:
                        return TwoWayGen.returning("days of " + Gen.yield("hearts"));
                    default:
                        break;
                }
                return TwoWayGen.returning("days");
            case HOURS:
                return TwoWayGen.returning("hours");
            default:
        }
        return TwoWayGen.returning("no unit");
    }

    public static String box() {
        Check.equal(
                "[clubs, hearts, spades, hearts, returned a;10-;b;]",
                Check.drive(suits(new Suit[] {Suit.CLUBS, Suit.SPADES, Suit.NONE, Suit.HEARTS}), 0, "a", 1, "b"));
        Check.throwsThat(NullPointerException.class, suits(new Suit[1])::next);
        Check.equal(
                "[unit, suit, hearts, returned days of x]", Check.drive(selected(), TimeUnit.DAYS, Suit.HEARTS, "x"));
        Check.equal("[unit, suit, returned days]", Check.drive(selected(), TimeUnit.DAYS, Suit.CLUBS));
        Check.equal("[unit, returned hours]", Check.drive(selected(), TimeUnit.HOURS));
        Check.equal("[unit, returned no unit]", Check.drive(selected(), TimeUnit.NANOSECONDS));
        Check.equal("[spades, SPADES, returned HEARTS]", Check.drive(Suit.SPADES.next(), null, 1));
        Check.equal("[none, returned none x]", Check.drive(Suit.NONE.next(), "x"));
        return "OK";
    }
}
