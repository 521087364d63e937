package io.generator.box;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Loops and try statements inside one another's parts. */
public final class NestedTryBox {
    private final List<String> log = new ArrayList<>();

    private NestedTryBox() {}

    @Hazard({"exc-loop-in-finally", "exc-try-in-finally", "exc-try-in-catch"})
    @Generator
    TwoWayGen<String, Object, String> nested(int rounds) {
        String seen = "";
        try {
            Gen.yield("try");
            throw new IllegalStateException("a");
        } catch (IllegalStateException outer) {
            try {
                seen += Gen.yield("in catch");
                throw new IllegalArgumentException("b", outer);
            } catch (IllegalArgumentException inner) {
                seen += Gen.yield("inner catch")
                        + inner.getMessage()
                        + inner.getCause().getMessage();
            } finally {
                seen += Gen.yield("inner finally") + outer.getMessage();
            }
        } finally {
            for (int i = 0; i < rounds; i++) {
                try {
                    int zero = Gen.<Integer>yield("round " + i);
                    seen += 6 / zero;
                } catch (ArithmeticException e) {
                    seen += Gen.yield("by zero " + i);
                    if (i == 2) break;
                } finally {
                    seen += i;
                }
            }
            log.add(seen);
        }
        return TwoWayGen.returning(seen);
    }

    /** Left by the exception that is thrown when the generator is resumed for the n-th time. */
    @Hazard("exc-try-in-loop")
    @Generator
    TwoWayGen<Integer, Object, String> inLoop(int fails) {
        int resumed = 0;
        try {
            while (true) {
                try {
                    Gen.yield(resumed++);
                    if (resumed == fails) throw new IllegalStateException("at " + resumed);
                    if (resumed % 2 == 0) throw new ArithmeticException("caught");
                } catch (ArithmeticException e) {
                    log.add(e.getMessage() + " " + resumed);
                }
            }
        } catch (IllegalStateException e) {
            return TwoWayGen.returning(e.getMessage() + Gen.yield(-1));
        }
    }

    @Hazard("exc-loop-in-try-with-break-out")
    @Generator
    TwoWayGen<Integer, Object, String> breaksOut(int last) {
        String left = "";
        search:
        {
            try {
                for (int i = 0; ; i++) {
                    if (i == last) break;
                    if (i == 3) break search;
                    left += Gen.yield(i);
                }
                left += " loop " + Gen.yield(100);
            } catch (IllegalStateException e) {
                left += " caught " + Gen.yield(200);
            } finally {
                left += " finally " + Gen.yield(300);
            }
            left += " behind";
        }
        return TwoWayGen.returning(left);
    }

    private String takeLog() {
        String text = log.toString();
        log.clear();
        return text;
    }

    public static String box() {
        NestedTryBox box = new NestedTryBox();
        Check.equal(
                "[try, in catch, inner catch, inner finally, round 0, round 1, by zero 1, returned 12ba3a3041]",
                Check.drive(box.nested(2), 0, 1, 2, 3, 2, 0, 4));
        Check.equal("[12ba3a3041]", box.takeLog());
        Check.equal("[0, 1, 2, 3, 4, -1, returned at 5!]", Check.drive(box.inLoop(5), 0, 0, 0, 0, 0, "!"));
        Check.equal("[caught 2, caught 4]", box.takeLog());
        Check.equal("[0, 100, 300, returned a loop b finally c behind]", Check.drive(box.breaksOut(1), "a", "b", "c"));
        Check.equal("[0, 1, 2, 300, returned abc finally d]", Check.drive(box.breaksOut(9), "a", "b", "c", "d"));
        TwoWayGen<Integer, Object, String> raised = box.breaksOut(9);
        raised.next();
        Check.equal(200, raised.raise(new IllegalStateException()));
        Check.equal(300, raised.send("b"));
        Check.throwsThat(StopIteration.class, () -> raised.send("c"));
        Check.equal(" caught b finally c behind", raised.result());
        return "OK";
    }
}
