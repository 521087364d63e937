package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.Arrays;

/** What the JVM calls an int, and the source a boolean, a byte, a char or a short: each is used as such behind a yield. */
public final class IntLikeLocalsBox {
    private boolean flag;
    private byte small;
    private char letter;
    private short brief;

    private IntLikeLocalsBox() {}

    private static String typed(boolean value) {
        return "boolean " + value;
    }

    private static String typed(byte value) {
        return "byte " + value;
    }

    private static String typed(char value) {
        return "char " + value;
    }

    private static String typed(short value) {
        return "short " + value;
    }

    @Hazard("loc-bool-from-ternary")
    @Generator
    static TwoWayGen<String, Object, String> chosen(boolean condition, int number) {
        final boolean yes = true;
        final boolean no = false;
        boolean kept = condition ? yes : no;
        boolean inverse = number > 3 ? no : !kept;
        Gen.yield("chosen");
        String first = typed(kept) + "," + typed(inverse);
        Gen.yield(first);
        return TwoWayGen.returning(typed(kept ? no : inverse) + (kept == inverse));
    }

    @Hazard({"loc-i2b-result", "loc-baload-boolean-vs-byte"})
    @SuppressWarnings("lossy-conversions") // the truncation is what is tested
    @Generator
    static TwoWayGen<String, Object, String> truncated(int wide) {
        byte b = (byte) wide;
        char c = (char) wide;
        short s = (short) wide;
        Gen.yield(typed(b) + "," + (int) c + "," + typed(s));
        b += 1;
        c -= 1;
        s *= 2;
        Gen.yield("changed");
        return TwoWayGen.returning(typed(b) + "," + (int) c + "," + typed(s) + "," + typed((char) (b & 0x7f)));
    }

    @Generator
    static TwoWayGen<String, Object, String> elements(boolean[] flags, byte[] bytes) {
        boolean first = flags[0];
        byte lead = bytes[0];
        Gen.yield("elements");
        flags[1] = first;
        bytes[1] = lead;
        Gen.yield(typed(flags[1]) + "," + typed(bytes[1]));
        flags[2] = !first;
        bytes[2] = (byte) -lead;
        return TwoWayGen.returning(Arrays.toString(flags) + Arrays.toString(bytes) + typed(first) + typed(lead));
    }

    /** Each of the four ways in which a value that only looks like an int can be used. */
    @Hazard("loc-int-used-in-putfield")
    @Generator
    TwoWayGen<String, Object, String> used(String text, boolean[] flags, byte[] bytes, char[] chars, short[] shorts) {
        boolean z = text.isEmpty();
        byte b = (byte) text.length();
        char c = text.charAt(0);
        short s = (short) -text.length();
        Gen.yield("fields");
        flag = z;
        small = b;
        letter = c;
        brief = s;
        Gen.yield("arrays");
        flags[0] = z;
        bytes[0] = b;
        chars[0] = c;
        shorts[0] = s;
        Gen.yield("calls");
        String called = typed(z) + typed(b) + typed(c) + typed(s);
        Gen.yield("variables");
        boolean otherZ = z;
        byte otherB = b;
        char otherC = c;
        short otherS = s;
        Gen.yield(called);
        return TwoWayGen.returning(typed(otherZ) + typed(otherB) + typed(otherC) + typed(otherS));
    }

    private String uses() {
        boolean[] flags = {true};
        byte[] bytes = {0};
        char[] chars = {0};
        short[] shorts = {0};
        String seen = Check.drive(used("xyz", flags, bytes, chars, shorts), 0, 0, 0, 0, 0)
                .toString();
        return seen + flag + small + letter + brief + flags[0] + bytes[0] + chars[0] + shorts[0];
    }

    public static String box() {
        Check.equal("[chosen, boolean true,boolean false, returned boolean falsefalse]", drive(true, 1));
        Check.equal("[chosen, boolean false,boolean true, returned boolean truefalse]", drive(false, 1));
        Check.equal("[chosen, boolean false,boolean false, returned boolean falsetrue]", drive(false, 9));
        Check.equal(
                "[byte -1,65535,short -1, changed, returned byte 0,65534,short -2,char \0]",
                Check.drive(truncated(-1), 0, 0));
        Check.equal(
                "[byte -128,33152,short -32384, changed, returned byte -127,33151,short 768,char \1]",
                Check.drive(truncated(0x18180), 0, 0));
        Check.equal(
                "[elements, boolean true,byte -7, returned [true, true, false][-7, -7, 7]boolean truebyte -7]",
                Check.drive(elements(new boolean[] {true, false, true}, new byte[] {-7, 1, 2}), 0, 0));
        String typed = "boolean falsebyte 3char xshort -3";
        Check.equal(
                "[fields, arrays, calls, variables, " + typed + ", returned " + typed + "]false3x-3false3x-3",
                new IntLikeLocalsBox().uses());
        return "OK";
    }

    private static Object drive(boolean condition, int number) {
        return Check.drive(chosen(condition, number), 0, 0);
    }
}
