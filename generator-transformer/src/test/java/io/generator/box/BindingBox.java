package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Pattern variables, whose scope goes on behind the statement that binds them, over yields. */
@Hazard("loc-pattern-binding-scope")
public final class BindingBox {
    private BindingBox() {}

    @Generator
    static TwoWayGen<Object, Object, String> guarded(Object object) {
        if (!(object instanceof String text)) return TwoWayGen.returning("no text");
        Gen.yield("text");
        int length = text.length();
        if (!(Gen.yield(length) instanceof Integer number && number > 1)) {
            Gen.yield(text);
            return TwoWayGen.returning("no number with " + text);
        }
        Gen.yield(number + 1);
        return TwoWayGen.returning(text.repeat(number));
    }

    @Generator
    static TwoWayGen<String, Object, String> behindALoop(Object sent) {
        int rounds = 0;
        while (!(sent instanceof Long wide)) {
            rounds++;
            sent = Gen.yield("round " + rounds);
        }
        Gen.yield("behind");
        return TwoWayGen.returning(rounds + ":" + (wide << 33));
    }

    @Generator
    static TwoWayGen<String, Object, String> shortCircuit(Object a, Object b) {
        if (a instanceof String first && b instanceof Character second && Gen.<Boolean>yield(first + second)) {
            Gen.yield("both");
            return TwoWayGen.returning(first + second);
        }
        String chosen = a instanceof Integer first ? Gen.<String>yield("int") + first : Gen.yield("other") + "-";
        return TwoWayGen.returning(chosen);
    }

    public static String box() {
        Check.equal("[returned no text]", Check.drive(guarded(1)));
        Check.equal("[text, 2, 4, returned ababab]", Check.drive(guarded("ab"), 0, 3, 0));
        Check.equal("[text, 2, ab, returned no number with ab]", Check.drive(guarded("ab"), 0, 1, 0));
        Check.equal("[behind, returned 0:8589934592]", Check.drive(behindALoop(1L), 0));
        Check.equal("[round 1, round 2, behind, returned 2:17179869184]", Check.drive(behindALoop(""), "x", 2L, 0));
        Check.equal("[ab, both, returned ab]", Check.drive(shortCircuit("a", 'b'), true, 0));
        Check.equal("[ab, other, returned o-]", Check.drive(shortCircuit("a", 'b'), false, "o"));
        Check.equal("[int, returned i1]", Check.drive(shortCircuit(1, 2), "i"));
        return "OK";
    }
}
