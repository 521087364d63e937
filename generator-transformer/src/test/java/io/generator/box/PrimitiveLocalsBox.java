package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Locals and parameters of each primitive type keep their exact value: sign, width, NaN, negative zero. */
public final class PrimitiveLocalsBox {
    private PrimitiveLocalsBox() {}

    @Hazard("loc-int-like")
    @Generator
    static TwoWayGen<Integer, Object, String> parameters(
            boolean z, byte b, char c, short s, int i, long l, float f, double d, Object o) {
        Gen.yield(1);
        b++;
        c--;
        s += 1;
        f = -f;
        z = !z;
        l >>>= 1;
        Gen.yield(2);
        return TwoWayGen.returning(
                z + " " + b + " " + (int) c + " " + s + " " + i + " " + l + " " + f + " " + d + " " + o);
    }

    @Hazard("loc-int-like")
    @SuppressWarnings("lossy-conversions") // the truncation is what is tested
    @Generator
    static TwoWayGen<Integer, Integer, String> locals() {
        boolean z = false;
        byte b = Byte.MIN_VALUE;
        char c = Character.MAX_VALUE;
        short s = Short.MIN_VALUE;
        int i = Integer.MIN_VALUE;
        long l = Long.MIN_VALUE;
        float f = Float.MIN_VALUE;
        double d = -0.0;
        for (int round = 0; round < 3; round++) {
            int sent = Gen.<Integer>yield(round);
            z ^= sent % 2 == 1;
            b += sent;
            c += sent;
            s -= sent;
            i -= sent;
            l -= sent;
            f *= sent;
            d *= sent;
        }
        return TwoWayGen.returning(z + " " + b + " " + (int) c + " " + s + " " + i + " " + l + " " + f + " " + d);
    }

    @Generator
    static TwoWayGen<Object, Object, String> yieldedTypes() {
        Gen.yield(true);
        Gen.yield((byte) -1);
        Gen.yield('x');
        Gen.yield((short) 7);
        Gen.yield(1L << 62);
        Gen.yield(Float.NaN);
        Gen.yield(Double.NEGATIVE_INFINITY);
        Gen.yield(null);
        return TwoWayGen.returning(null);
    }

    @Generator
    static Gen<Boolean> booleans(int n) {
        for (boolean even = true; n-- > 0; even = !even) Gen.yield(even);
        return Gen.done();
    }

    @Generator
    static Gen<Character> characters(String text) {
        for (char c : text.toCharArray()) Gen.yield(c);
        return Gen.done();
    }

    @Generator
    static Gen<Number> sometimesNull() {
        Gen.yield(1);
        Gen.yield(null);
        Gen.yield(1.5);
        return Gen.done();
    }

    @Generator
    static TwoWayGen<String, Object, String> conversions(Object boxed) {
        byte b = (byte) (int) Gen.<Integer>yield("b");
        short s = (short) (b * 1000);
        char c = (char) b;
        boolean flag = (boolean) boxed;
        int mask = b & 0xff;
        Gen.yield("pause");
        return TwoWayGen.returning(b + " " + s + " " + (int) c + " " + flag + " " + mask);
    }

    public static String box() {
        Check.equal(
                "[1, 2, returned false -128 65535 -32768 -1 9223372036854775807 -0.0 NaN null]",
                Check.drive(
                        parameters(true, Byte.MAX_VALUE, '\0', Short.MAX_VALUE, -1, -1L, 0f, Double.NaN, null),
                        null,
                        null));
        Check.equal(
                "[0, 1, 2, returned false -28 99 32668 2147483548 9223372036854775708 4.04E-43 -0.0]",
                Check.drive(locals(), 1, 96, 3));
        Check.equal(
                "[true, -1, x, 7, 4611686018427387904, NaN, -Infinity, null, returned null]",
                Check.drive(yieldedTypes(), null, null, null, null, null, null, null, null));
        Check.equal(Byte.class, yieldedTypesAt(1).getClass());
        Check.equal(Short.class, yieldedTypesAt(3).getClass());
        Check.equal("[true, false, true]", Check.drain(booleans(3)));
        Check.equal("[a, \u00e9]", Check.drain(characters("a\u00e9")));
        Check.equal("[1, null, 1.5]", Check.drain(sometimesNull()));
        Check.equal("[b, pause, returned -1 -1000 65535 true 255]", Check.drive(conversions(true), -1, null));
        return "OK";
    }

    private static Object yieldedTypesAt(int index) {
        return Check.drive(yieldedTypes(), null, null, null, null).get(index);
    }
}
