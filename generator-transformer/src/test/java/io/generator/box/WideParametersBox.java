package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Parameters of two slots in each place, with and without a receiver, and locals that come behind them. */
@Hazard("loc-long-double-all-positions")
public final class WideParametersBox {
    private final String name;

    private WideParametersBox(String name) {
        this.name = name;
    }

    @Generator
    static TwoWayGen<Object, Object, String> first(long a, int b, String c) {
        double local = a / 2.0;
        Gen.yield(a);
        a += b;
        Gen.yield(local);
        return TwoWayGen.returning(a + " " + b + " " + c + " " + local);
    }

    @Generator
    static TwoWayGen<Object, Object, String> middle(boolean a, double b, byte c) {
        long local = Long.MAX_VALUE - c;
        Gen.yield(b);
        b = -b;
        Gen.yield(c);
        return TwoWayGen.returning(a + " " + b + " " + c + " " + local);
    }

    @Generator
    static TwoWayGen<Object, Object, String> last(String a, char b, long c) {
        int local = b;
        Gen.yield(c);
        c--;
        Gen.yield(local);
        return TwoWayGen.returning(a + " " + b + " " + c + " " + local);
    }

    @Generator
    static TwoWayGen<Object, Object, String> everywhere(double a, long b, float c, long d, Object e, double f) {
        Gen.yield(a);
        long sum = b + d;
        Gen.yield(f);
        return TwoWayGen.returning(a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + sum);
    }

    @Generator
    TwoWayGen<Object, Object, String> firstHere(double a, short b, Object c) {
        long local = b * 1000L;
        Gen.yield(a);
        a *= b;
        Gen.yield(local);
        return TwoWayGen.returning(name + a + " " + b + " " + c + " " + local);
    }

    @Generator
    TwoWayGen<Object, Object, String> middleHere(int a, long b, String c) {
        float local = a;
        Gen.yield(b);
        b <<= a;
        Gen.yield(local);
        return TwoWayGen.returning(name + a + " " + b + " " + c + " " + local);
    }

    @Generator
    TwoWayGen<Object, Object, String> lastHere(boolean a, String b, double c) {
        boolean local = !a;
        Gen.yield(c);
        c++;
        Gen.yield(local);
        return TwoWayGen.returning(name + a + " " + b + " " + c + " " + local);
    }

    @Generator
    TwoWayGen<Object, Object, String> everywhereHere(long a, double b, int c, double d, String e, long f) {
        Gen.yield(a);
        double sum = b + d;
        Gen.yield(f);
        return TwoWayGen.returning(name + a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + sum);
    }

    public static String box() {
        WideParametersBox here = new WideParametersBox("here ");
        long large = 1L << 40;
        Check.equal("[5, 2.5, returned 12 7 c 2.5]", Check.drive(first(5, 7, "c"), 0, 0));
        Check.equal(
                "[0.5, -1, returned true -0.5 -1 -9223372036854775808]",
                Check.drive(middle(true, 0.5, (byte) -1), 0, 0));
        Check.equal("[1099511627776, 98, returned a b 1099511627775 98]", Check.drive(last("a", 'b', large), 0, 0));
        Check.equal(
                "[1.5, -2.5, returned 1.5 1099511627776 2.0 -1 e -2.5 1099511627775]",
                Check.drive(everywhere(1.5, large, 2f, -1, "e", -2.5), 0, 0));
        Check.equal(
                "[0.25, -3000, returned here -0.75 -3 null -3000]",
                Check.drive(here.firstHere(0.25, (short) -3, null), 0, 0));
        Check.equal("[6, 2.0, returned here 2 24 c 2.0]", Check.drive(here.middleHere(2, 6, "c"), 0, 0));
        Check.equal("[-0.5, false, returned here true b 0.5 false]", Check.drive(here.lastHere(true, "b", -0.5), 0, 0));
        Check.equal(
                "[1099511627776, -1, returned here 1099511627776 0.5 3 0.25 e -1 0.75]",
                Check.drive(here.everywhereHere(large, 0.5, 3, 0.25, "e", -1), 0, 0));
        return "OK";
    }
}
