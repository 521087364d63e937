package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Assertions in a body: whether they are enabled is the host's business. */
public final class AssertBox {
    private AssertBox() {}

    @Generator
    @Hazard("stk-assert")
    static TwoWayGen<Integer, Object, String> asserting(int n) {
        assert n > 0 : "n is " + n;
        Gen.yield(1);
        assert Gen.<Boolean>yield(2) : "sent " + Gen.yield(3);
        return TwoWayGen.returning("end");
    }

    public static String box() {
        if (AssertBox.class.desiredAssertionStatus()) {
            Check.equal("[threw java.lang.AssertionError: n is 0]", Check.drive(asserting(0)));
            Check.equal("[1, 2, 3, threw java.lang.AssertionError: sent x]", Check.drive(asserting(1), 0, false, "x"));
            Check.equal("[1, 2, returned end]", Check.drive(asserting(1), 0, true));
        } else {
            Check.equal("[1, returned end]", Check.drive(asserting(0), 0));
            Check.equal("[1, returned end]", Check.drive(asserting(1), 0));
        }
        return "OK";
    }
}
