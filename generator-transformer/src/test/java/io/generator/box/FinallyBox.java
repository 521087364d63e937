package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Blocks of finally on each way out: the end, an exception, return, break, continue, close. */
public final class FinallyBox {
    private final List<String> log = new ArrayList<>();

    private FinallyBox() {}

    @Generator
    TwoWayGen<String, Object, String> nested(int way) {
        try {
            try {
                try {
                    Gen.yield("body");
                    if (way == 1) throw new IllegalStateException("thrown");
                    if (way == 2) return TwoWayGen.returning("early" + Gen.yield("returning"));
                } finally {
                    log.add("inner " + Gen.yield("inner"));
                    if (way == 3) throw new IllegalArgumentException("from finally");
                }
                log.add("through");
            } finally {
                log.add("middle");
            }
        } finally {
            log.add("outer " + Gen.yield("outer"));
        }
        return TwoWayGen.returning("end");
    }

    @Generator
    @SuppressWarnings("finally")
    TwoWayGen<Integer, Object, String> returnInFinally() {
        try {
            Gen.yield(1);
            throw new IllegalStateException("swallowed");
        } finally {
            Object last = Gen.yield(2);
            return TwoWayGen.returning("finally " + last);
        }
    }

    @Hazard("exc-break-continue-in-finally")
    @Generator
    Gen<String> jumps() {
        outer:
        for (int i = 0; ; i++) {
            String prefix = "i" + i;
            for (int j = 0; j < 4; j++) {
                try {
                    if (i == 1 && j == 0) continue outer;
                    if (j == 1) continue;
                    if (j == 2 && i == 2) break outer;
                    if (j == 3) break;
                    Gen.yield(prefix + j);
                } finally {
                    Gen.yield("f" + i + j);
                    log.add(prefix);
                }
            }
        }
        return Gen.done();
    }

    @Generator
    @SuppressWarnings("finally")
    TwoWayGen<Integer, Object, Integer> continueInFinally() {
        int n = 0;
        while (n < 3) {
            try {
                n += Gen.<Integer>yield(n);
                throw new IllegalStateException();
            } finally {
                if (n < 100) continue;
            }
        }
        return TwoWayGen.returning(n);
    }

    @Hazard("exc-close-runs-finally")
    @Generator
    Gen<Integer> closable(boolean fails) {
        try {
            Gen.yield(1);
            try {
                Gen.yield(2);
            } finally {
                log.add("inner");
                if (fails) throw new IllegalStateException("while closing");
            }
        } catch (RuntimeException e) {
            log.add("caught " + e.getMessage());
            throw e;
        } finally {
            log.add("outer");
        }
        return Gen.done();
    }

    private String closed(int values, boolean fails) {
        log.clear();
        Gen<Integer> gen = closable(fails);
        for (int i = 0; i < values; i++) gen.next();
        try {
            gen.close();
            log.add("closed");
        } catch (IllegalStateException e) {
            log.add(e.getMessage());
        }
        return log.toString() + gen.state() + gen.hasNext();
    }

    public static String box() {
        FinallyBox box = new FinallyBox();
        Check.equal("[body, inner, outer, returned end]", Check.drive(box.nested(0), 0, 1, 2));
        Check.equal("[inner 1, through, middle, outer 2]", box.log);
        box.log.clear();
        Check.equal(
                "[body, inner, outer, threw java.lang.IllegalStateException: thrown]",
                Check.drive(box.nested(1), 0, 1, 2));
        Check.equal("[inner 1, middle, outer 2]", box.log);
        box.log.clear();
        Check.equal("[body, returning, inner, outer, returned early5]", Check.drive(box.nested(2), 0, 5, 1, 2));
        Check.equal("[inner 1, middle, outer 2]", box.log);
        Check.equal(
                "[body, inner, outer, threw java.lang.IllegalArgumentException: from finally]",
                Check.drive(box.nested(3), 0, 1, 2));
        Check.equal("[1, 2, returned finally x]", Check.drive(box.returnInFinally(), null, "x"));
        TwoWayGen<Integer, Object, String> swallows = box.returnInFinally();
        swallows.next();
        Check.equal(2, swallows.raise(new Error("swallowed too")));
        box.log.clear();
        Check.equal("[i00, f00, f01, i02, f02, f03, f10, i20, f20, f21, f22]", Check.drain(box.jumps()));
        Check.equal("[i0, i0, i0, i0, i1, i2, i2, i2]", box.log);
        Check.equal("[0, 2, returned 4]", Check.drive(box.continueInFinally(), 2, 2));
        Check.equal("[closed]CLOSEDfalse", box.closed(0, false));
        Check.equal("[outer, closed]CLOSEDfalse", box.closed(1, false));
        Check.equal("[inner, outer, closed]CLOSEDfalse", box.closed(2, false));
        Check.equal("[inner, caught while closing, outer, while closing]CLOSEDfalse", box.closed(2, true));
        return "OK";
    }
}
