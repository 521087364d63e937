package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Locals that are assigned inside of a try block, or not, since an exception comes first; the handler yields. */
public final class TryLocalsBox {
    private TryLocalsBox() {}

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    private static String text(String text, boolean fails) {
        if (fails) throw new Failure(text);
        return text;
    }

    private static int number(int number, boolean fails) {
        if (fails) throw new Failure("number " + number);
        return number;
    }

    @Hazard("loc-assigned-only-in-try")
    @Generator
    static TwoWayGen<String, Object, String> assigned(int failAt) {
        String first = null;
        Object second = null;
        long wide = 0;
        boolean done = false;
        try {
            first = text("a", failAt == 1);
            wide = 1L << 40;
            second = text("b", failAt == 2);
            done = true;
            if (failAt == 3) throw new Failure("c");
        } catch (Failure e) {
            Gen.yield("caught " + e.getMessage());
        }
        Gen.yield("after");
        return TwoWayGen.returning(first + second + wide + done);
    }

    /** What an assignment in a try block throws on its way keeps the variable as it was before. */
    @Hazard("loc-born-in-try-skipped")
    @Generator
    static TwoWayGen<String, Object, String> skipped(int failAt) {
        String step = "old";
        int count = 1;
        double ratio = 0.5;
        try {
            Gen.yield("start");
            step = text("new", failAt == 1);
            count += number(10, failAt == 2);
            step += text("er", failAt == 3);
            ratio = 100.0 / number(0, failAt == 4);
            Gen.yield("body " + step);
            count = number(50, failAt == 5);
        } catch (Failure e) {
            Gen.yield("caught " + e.getMessage());
            step = step + "!";
        } finally {
            Gen.yield("finally " + step);
            count++;
        }
        return TwoWayGen.returning(step + count + " " + ratio);
    }

    /** The exception is raised at the very yield whose value would have been assigned. */
    @Hazard("loc-born-in-try-skipped")
    @Generator
    static TwoWayGen<String, Object, String> skippedByRaise() {
        String text = "old";
        long wide = 1L << 33;
        try {
            text = Gen.yield("first");
            wide = Gen.<Long>yield("second");
            text += wide += Gen.<Integer>yield("third");
        } catch (Failure e) {
            Gen.yield("caught " + text + wide);
        }
        return TwoWayGen.returning(text + wide);
    }

    /** A variable that is first used in the loop's body, which fails before it is assigned again. */
    @Hazard("loc-born-in-try-skipped")
    @Generator
    static TwoWayGen<String, Object, String> skippedInLoop() {
        String seen = "";
        for (int i = 0; i < 4; i++) {
            Object last = "none" + i;
            try {
                if (i % 2 == 0) last = text("even" + i, i == 2);
                else last = number(i, i == 3);
                Gen.yield("got " + last);
            } catch (Failure e) {
                Gen.yield("failed " + e.getMessage());
            }
            seen += last + ";";
        }
        return TwoWayGen.returning(seen);
    }

    private static String raisedAfter(int values) {
        TwoWayGen<String, Object, String> gen = skippedByRaise();
        gen.next();
        if (values > 0) gen.send("new");
        if (values > 1) gen.send(5L);
        return gen.raise(new Failure("raised")) + Check.drive(gen);
    }

    public static String box() {
        Check.equal("[after, returned ab1099511627776true]", Check.drive(assigned(0), 0));
        Check.equal("[caught a, after, returned nullnull0false]", Check.drive(assigned(1), 0, 0));
        Check.equal("[caught b, after, returned anull1099511627776false]", Check.drive(assigned(2), 0, 0));
        Check.equal("[caught c, after, returned ab1099511627776true]", Check.drive(assigned(3), 0, 0));
        Check.equal("[start, body newer, finally newer, returned newer51 Infinity]", drive(0, 3));
        Check.equal("[start, caught new, finally old!, returned old!2 0.5]", drive(1, 3));
        Check.equal("[start, caught number 10, finally new!, returned new!2 0.5]", drive(2, 3));
        Check.equal("[start, caught er, finally new!, returned new!12 0.5]", drive(3, 3));
        Check.equal("[start, caught number 0, finally newer!, returned newer!12 0.5]", drive(4, 3));
        Check.equal("[start, body newer, caught number 50, finally newer!, returned newer!12 Infinity]", drive(5, 4));
        Check.equal("caught old8589934592[returned old8589934592]", raisedAfter(0));
        Check.equal("caught new8589934592[returned new8589934592]", raisedAfter(1));
        Check.equal("caught new5[returned new5]", raisedAfter(2));
        Check.equal("[first, second, third, returned a77]", Check.drive(skippedByRaise(), "a", 4L, 3));
        Check.equal(
                "[got even0, got 1, failed even2, failed number 3, returned even0;1;none2;none3;]",
                Check.drive(skippedInLoop(), 0, 0, 0, 0));
        return "OK";
    }

    private static Object drive(int failAt, int values) {
        return Check.drive(skipped(failAt), new Object[values]);
    }
}
