package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** What wins where a block of finally yields and then leaves by itself. */
public final class FinallyWaysBox {
    private final List<String> log = new ArrayList<>();

    private FinallyWaysBox() {}

    @Hazard("exc-return-overrides")
    @Generator
    @SuppressWarnings("finally")
    TwoWayGen<String, Object, String> returns(boolean fails) {
        try {
            if (fails) throw new IllegalStateException("lost");
            return TwoWayGen.returning("lost " + Gen.yield("returning"));
        } finally {
            return TwoWayGen.returning("kept " + Gen.yield("finally"));
        }
    }

    @Hazard("exc-break-continue-in-finally")
    @Generator
    @SuppressWarnings("finally")
    TwoWayGen<Integer, Boolean, Integer> jumps() {
        int n = 0;
        outer:
        while (true) {
            while (true) {
                try {
                    n += 10;
                    if (Gen.<Boolean>yield(n)) throw new IllegalStateException("lost");
                    return TwoWayGen.returning(-1);
                } finally {
                    if (Gen.<Boolean>yield(++n)) continue outer;
                    if (n > 30) break outer;
                    break;
                }
            }
            log.add("left the inner loop");
        }
        return TwoWayGen.returning(n);
    }

    @Hazard("exc-throw-in-finally")
    @Generator
    TwoWayGen<String, Object, String> throwsAnother() {
        try {
            try {
                Gen.yield("try");
                throw new IllegalStateException("first");
            } finally {
                String message = Gen.yield("finally");
                if (message != null) throw new IllegalArgumentException(message);
            }
        } catch (RuntimeException e) {
            return TwoWayGen.returning(e.getMessage() + e.getSuppressed().length + e.getCause());
        }
    }

    @Hazard("exc-nested-finally-3")
    @Generator
    TwoWayGen<String, Object, String> propagates() throws Exception {
        int depth = 0;
        try {
            try {
                try {
                    Gen.yield("body");
                    throw new Exception("propagated");
                } finally {
                    depth++;
                    log.add("inner " + Gen.yield("inner") + depth);
                }
            } finally {
                depth++;
                log.add("middle " + Gen.yield("middle") + depth);
            }
        } finally {
            depth++;
            log.add("outer " + Gen.yield("outer") + depth);
        }
    }

    private String takeLog() {
        String text = log.toString();
        log.clear();
        return text;
    }

    public static String box() throws Exception {
        FinallyWaysBox box = new FinallyWaysBox();
        Check.equal("[returning, finally, returned kept b]", Check.drive(box.returns(false), "a", "b"));
        Check.equal("[finally, returned kept b]", Check.drive(box.returns(true), "b"));
        TwoWayGen<String, Object, String> raised = box.returns(false);
        raised.next();
        Check.equal("finally", raised.raise(new Error("lost")));
        Check.equal("[returned kept null]", Check.drive(raised));
        Check.equal(
                "[10, 11, 21, 22, 32, 33, returned 33]",
                Check.drive(box.jumps(), true, true, false, false, true, false));
        Check.equal("[left the inner loop]", box.takeLog());
        Check.equal("[try, finally, returned second0null]", Check.drive(box.throwsAnother(), null, "second"));
        Check.equal("[try, finally, returned first0null]", Check.drive(box.throwsAnother(), null, null));
        Check.equal(
                "[body, inner, middle, outer, threw java.lang.Exception: propagated]",
                Check.drive(box.propagates(), 0, 1, 2, 3));
        Check.equal("[inner 11, middle 22, outer 33]", box.takeLog());
        return "OK";
    }
}
