package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Variables that hold nothing yet at a yield, or only on some of the paths to it. */
@Hazard("loc-definitely-unassigned")
public final class UnassignedBox {
    private UnassignedBox() {}

    @Generator
    static TwoWayGen<Integer, Object, String> maybeAssigned(int assign) {
        int number;
        long wide;
        String text;
        if (assign > 0) {
            number = 2;
            wide = 1L << 40;
            if (assign > 1) text = "early";
        }
        Gen.yield(1);
        number = assign > 2 ? 5 : 3;
        Gen.yield(number);
        wide = number;
        text = "t";
        Gen.yield((int) wide);
        return TwoWayGen.returning(text + number + wide);
    }

    @Generator
    static TwoWayGen<Integer, Integer, String> unassigned(boolean flag) {
        String text;
        long number;
        final Object last;
        Gen.yield(1);
        if (flag) {
            text = "t";
            Gen.yield(2);
            number = 5;
        } else {
            number = Gen.<Integer>yield(3);
            text = "e" + number;
        }
        Gen.yield(4);
        last = text + number;
        Gen.yield(5);
        return TwoWayGen.returning(last + text);
    }

    public static String box() {
        for (int assign = 0; assign < 3; assign++)
            Check.equal("[1, 3, 3, returned t33]", Check.drive(maybeAssigned(assign), 0, 0, 0));
        Check.equal("[1, 5, 5, returned t55]", Check.drive(maybeAssigned(3), 0, 0, 0));
        Check.equal("[1, 2, 4, 5, returned t5t]", Check.drive(unassigned(true), 0, 0, 0, 0));
        Check.equal("[1, 3, 4, 5, returned e77e7]", Check.drive(unassigned(false), 0, 7, 0, 0));
        return "OK";
    }
}
