package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** A class is initialised once, and before the arguments of its constructor are evaluated, those that yield too. */
public final class ClassInitOrderBox {
    private static final List<String> LOG = new ArrayList<>();

    private ClassInitOrderBox() {}

    private static int log(String entry) {
        LOG.add(entry);
        return LOG.size();
    }

    private static final class Logged {
        static final int INITIALISED = log("init");

        Logged(int a, Object b, int c) {
            log("new " + a + b + c + (INITIALISED > 0));
        }
    }

    private static final class Broken {
        static final int NEVER = Integer.parseInt("not a number");

        Broken(Object argument) {
            log("broken " + argument + NEVER);
        }
    }

    @Generator
    @Hazard({"new-class-init-order", "new-arg-yield"})
    static TwoWayGen<String, Object, String> order() {
        log("start");
        new Logged(log("first"), Gen.yield("a"), log("last"));
        new Logged(0, Gen.yield("b"), 0);
        return TwoWayGen.returning("done");
    }

    @Generator
    @Hazard({"new-class-init-order", "new-failing-class"})
    static TwoWayGen<String, Object, String> broken() {
        try {
            new Broken(Gen.yield("never reached"));
            return TwoWayGen.returning("made");
        } catch (ExceptionInInitializerError e) {
            return TwoWayGen.returning("" + e.getCause().getClass().getSimpleName() + Gen.yield("failed"));
        }
    }

    public static String box() {
        TwoWayGen<String, Object, String> gen = order();
        Check.equal("[]", LOG);
        gen.next();
        Check.equal("[start, init, first]", LOG);
        gen.send("A");
        Check.equal("[start, init, first, last, new 3A4true]", LOG);
        Check.equal("[returned done]", Check.drive(gen));
        Check.equal("[start, init, first, last, new 3A4true, new 0null0true]", LOG);
        Check.equal("[failed, returned NumberFormatException!]", Check.drive(broken(), "!"));
        return "OK";
    }
}
