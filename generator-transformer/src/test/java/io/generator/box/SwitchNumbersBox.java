package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Switches over numbers: with a table of all keys or of a few, over each type, with any default, with extreme keys. */
public final class SwitchNumbersBox {
    private SwitchNumbersBox() {}

    @Generator
    @Hazard({"sw-int-table", "sw-fallthrough-yield"})
    @SuppressWarnings("fallthrough")
    static TwoWayGen<String, Object, String> table(int first) {
        String seen = "";
        switch (first + Gen.<Integer>yield("selector")) {
            case 3:
                seen += Gen.yield("three");
            case 4:
                int inside = Gen.<Integer>yield("four");
                seen += inside;
            case 5:
                seen += "five" + Gen.yield("five");
                break;
            case 7:
                return TwoWayGen.returning("seven");
            case 6:
                inside = first;
                seen += inside + Gen.<Integer>yield("six");
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard({"sw-int-lookup", "sw-default-middle", "sw-keys-extreme"})
    @SuppressWarnings("fallthrough")
    static TwoWayGen<String, Object, String> lookup(int... numbers) {
        String seen = "";
        for (int number : numbers) {
            switch (number) {
                case Integer.MIN_VALUE:
                    seen += Gen.yield("min");
                    break;
                case -1:
                    seen += Gen.yield("minus one");
                default:
                    seen += "default" + Gen.yield("default");
                case 1_000_000:
                    seen += "million";
                    break;
                case Integer.MAX_VALUE:
                    seen += Gen.<String>yield("max") + seen.length();
            }
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    /** Compilers take a table here whose last key is the greatest int there is. */
    @Generator
    @Hazard("sw-keys-extreme")
    static TwoWayGen<String, Object, String> extremeTables(int number) {
        String high =
                switch (number) {
                    case Integer.MAX_VALUE - 2 -> Gen.yield("max - 2");
                    case Integer.MAX_VALUE - 1 -> "max - 1";
                    case Integer.MAX_VALUE -> Gen.yield("max");
                    default -> "not high";
                };
        String low =
                switch (number) {
                    case Integer.MIN_VALUE -> Gen.yield("min");
                    case Integer.MIN_VALUE + 1 -> "min + 1";
                    case Integer.MIN_VALUE + 2 -> Gen.yield("min + 2");
                    default -> "not low";
                };
        return TwoWayGen.returning(high + "," + low);
    }

    @Generator
    @Hazard("sw-char-byte-short")
    static TwoWayGen<String, Object, String> narrow(char c, byte b, short s, Integer boxed) {
        String seen = "";
        switch (c) {
            case 'a', 'b':
                seen += Gen.yield("char " + c);
                break;
            case '\uffff':
                seen += c + 0 + Gen.<Integer>yield("last char");
                break;
            default:
                seen += c;
        }
        b += Gen.<Byte>yield("byte");
        switch (b) {
            case Byte.MIN_VALUE -> seen += Gen.yield("least byte");
            case -1 -> seen += b;
            default -> seen += "b";
        }
        s *= Gen.<Short>yield("short");
        switch (s) {
            case Short.MAX_VALUE -> seen += Gen.yield("greatest short");
            case -32768 -> seen += Gen.<String>yield("least short") + s;
            default -> seen += "s";
        }
        switch (boxed) {
            case 1 -> seen += Gen.<String>yield("boxed") + boxed;
            default -> seen += boxed;
        }
        return TwoWayGen.returning(seen);
    }

    @Generator
    @Hazard({"sw-empty", "sw-no-default"})
    static TwoWayGen<String, Object, String> little(String text) {
        switch (Gen.<Integer>yield("empty")) {
        }
        switch (Gen.<Integer>yield("only a default")) {
            default:
                text += Gen.yield("default");
        }
        switch (Gen.<Integer>yield("no default")) {
            case 5:
                text += Gen.yield("five");
        }
        switch (text.length()) {
            case 0:
            case 1:
            // nothing
        }
        return TwoWayGen.returning(text);
    }

    public static String box() {
        Check.equal("[selector, three, four, five, returned A7fiveB]", Check.drive(table(1), 2, "A", 7, "B"));
        Check.equal("[selector, four, five, returned 8fiveB]", Check.drive(table(1), 3, 8, "B"));
        Check.equal("[selector, five, returned fiveB]", Check.drive(table(1), 4, "B"));
        Check.equal("[selector, six, returned 10]", Check.drive(table(1), 5, 9));
        Check.equal("[selector, returned seven]", Check.drive(table(1), 6));
        Check.equal("[selector, returned ]", Check.drive(table(1), 7));
        Check.equal(
                "[min, max, minus one, default, default, returned A;B2;CdefaultDmillion;million;defaultEmillion;]",
                Check.drive(lookup(Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 1_000_000, 0), "A", "B", "C", "D", "E"));
        int max = Integer.MAX_VALUE;
        Check.equal("[max, returned A,not low]", Check.drive(extremeTables(max), "A"));
        Check.equal("[returned max - 1,not low]", Check.drive(extremeTables(max - 1)));
        Check.equal("[max - 2, returned A,not low]", Check.drive(extremeTables(max - 2), "A"));
        Check.equal("[min, returned not high,A]", Check.drive(extremeTables(Integer.MIN_VALUE), "A"));
        Check.equal("[returned not high,min + 1]", Check.drive(extremeTables(Integer.MIN_VALUE + 1)));
        Check.equal("[min + 2, returned not high,A]", Check.drive(extremeTables(Integer.MIN_VALUE + 2), "A"));
        Check.equal(
                "[char b, byte, least byte, short, least short, boxed, returned ABC-32768D1]",
                Check.drive(narrow('b', Byte.MAX_VALUE, (short) 16384, 1), "A", (byte) 1, "B", (short) 2, "C", "D"));
        Check.equal(
                "[last char, byte, short, greatest short, returned 65540-1E2]",
                Check.drive(narrow('\uffff', (byte) 1, Short.MAX_VALUE, 2), 5, (byte) -2, (short) 1, "E"));
        Check.throwsThat(NullPointerException.class, () -> Check.drain(narrow('x', (byte) 0, (short) 0, null)));
        Check.equal(
                "[empty, only a default, default, no default, five, returned tab]",
                Check.drive(little("t"), 0, 0, "a", 5, "b"));
        Check.equal(
                "[empty, only a default, default, no default, returned ta]", Check.drive(little("t"), 0, 0, "a", 6));
        return "OK";
    }
}
