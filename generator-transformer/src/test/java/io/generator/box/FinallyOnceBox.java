package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** A block of finally runs when control leaves, once, and not when the generator is suspended. */
public final class FinallyOnceBox {
    private final List<String> log = new ArrayList<>();

    private FinallyOnceBox() {}

    /** One block of finally in the source; javac writes it once for each way out, and none of them may see another. */
    @Hazard({"exc-finally-duplicated-code", "exc-split-ranges", "exc-save-code-not-observed"})
    @Generator
    TwoWayGen<String, Object, String> once(String way) {
        int entered = 0;
        while (true) {
            long before = 1L << (40 + entered);
            try {
                entered++;
                Gen.yield("try");
                if (way.equals("return")) return TwoWayGen.returning("result");
                if (way.equals("break")) break;
                if (way.equals("continue") && entered < 3) continue;
                if (way.equals("throw")) throw new IllegalStateException("thrown");
                if (entered == 3) return TwoWayGen.returning("third");
            } catch (IllegalStateException e) {
                log.add(Gen.yield("catch") + e.getMessage());
            } finally {
                log.add("begun");
                Gen.yield("finally " + entered);
                log.add("ended " + (before >> 40));
            }
            if (entered > 1) break;
        }
        return TwoWayGen.returning("end");
    }

    private String takeLog() {
        String text = log.toString();
        log.clear();
        return text;
    }

    /** The block of finally runs when control leaves, not when the generator is suspended; and not again if it fails. */
    private void raisedInFinally(String way, int resumptions, String expected) {
        TwoWayGen<String, Object, String> generator = once(way);
        String value = generator.next();
        Check.equal("[]", takeLog());
        for (int i = 0; i < resumptions; i++) value = generator.next();
        Check.that(value.startsWith("finally"), value);
        Check.throwsThat(IllegalStateException.class, () -> generator.raise(new IllegalStateException("in finally")));
        Check.equal(expected, takeLog());
        Check.that(!generator.hasNext(), "goes on");
    }

    public static String box() {
        FinallyOnceBox box = new FinallyOnceBox();
        Check.equal("[try, finally 1, returned result]", Check.drive(box.once("return"), 0, 0));
        Check.equal("[begun, ended 1]", box.takeLog());
        Check.equal("[try, finally 1, returned end]", Check.drive(box.once("break"), 0, 0));
        Check.equal("[begun, ended 1]", box.takeLog());
        Check.equal(
                "[try, finally 1, try, finally 2, try, finally 3, returned third]",
                Check.drive(box.once("continue"), 0, 0, 0, 0, 0, 0));
        Check.equal("[begun, ended 1, begun, ended 2, begun, ended 4]", box.takeLog());
        Check.equal(
                "[try, catch, finally 1, try, catch, finally 2, returned end]",
                Check.drive(box.once("throw"), 0, "c", 0, 0, "d", 0));
        Check.equal("[cthrown, begun, ended 1, dthrown, begun, ended 2]", box.takeLog());
        box.raisedInFinally("return", 1, "[begun]");
        box.raisedInFinally("break", 1, "[begun]");
        box.raisedInFinally("continue", 3, "[begun, ended 1, begun]");
        box.raisedInFinally("throw", 2, "[nullthrown, begun]");
        return "OK";
    }
}
