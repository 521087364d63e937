package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.FileNotFoundException;
import java.io.IOException;

/** What is thrown and caught around yields: which handler, which object, with which locals. */
public final class TryCatchBox {
    private TryCatchBox() {}

    private static <T> T fail(Throwable t) throws Throwable {
        throw t;
    }

    @Hazard("exc-multi-catch")
    @Generator
    static TwoWayGen<String, Object, String> multi(Throwable[] failures) throws Throwable {
        String seen = "";
        for (Throwable failure : failures) {
            try {
                Gen.yield("before");
                fail(failure);
            } catch (FileNotFoundException | ArithmeticException e) {
                seen += "first " + Gen.yield(e.getMessage()) + e.getMessage();
            } catch (IOException e) {
                seen += "second " + e.getMessage();
            } catch (RuntimeException | Error e) {
                RuntimeException wrapped = new RuntimeException(Gen.<String>yield("wrapping"), e);
                throw wrapped;
            }
        }
        return TwoWayGen.returning(seen);
    }

    @Hazard("exc-catch-var-over-yield")
    @Generator
    static TwoWayGen<Object, Object, Object> rethrow(Exception original) throws Exception {
        Exception kept = null;
        try {
            try {
                Gen.yield("in");
                throw original;
            } catch (Exception e) {
                Gen.yield(e);
                throw e;
            }
        } catch (Exception e) {
            kept = e;
        }
        Gen.yield(kept == original);
        throw kept;
    }

    /** The handler alone reads some of the locals; the exception comes right after the body is resumed. */
    @Hazard({"loc-live-in-outer-handler-only", "exc-try-yield-throw-after-resume"})
    @Generator
    static TwoWayGen<Integer, Object, String> onlyInHandler(String a, long b) {
        double c = b / 2.0;
        int[] array = {1};
        try {
            String d = "d";
            try {
                int index = Gen.<Integer>yield(1);
                array[index] = 2;
            } catch (ArrayIndexOutOfBoundsException e) {
                d += e.getMessage().length() > 0;
                int zero = Gen.<Integer>yield(2);
                array[0] = 1 / zero;
            } catch (ClassCastException e) {
                return TwoWayGen.returning("cast " + a);
            }
            return TwoWayGen.returning(d);
        } catch (ArithmeticException | NullPointerException e) {
            return TwoWayGen.returning(a + b + c + array[0] + e.getClass().getSimpleName() + Gen.yield(3));
        }
    }

    /** The same handler is reached with different values of one local. */
    @Hazard("exc-locals-at-handler")
    @Generator
    static TwoWayGen<String, Object, String> progress() {
        String step = "start";
        int count = 0;
        while (true) {
            try {
                step = "one";
                Gen.yield("1");
                step = "two";
                count += 10;
                Gen.yield("2");
                step = "three";
                if (count > 100) return TwoWayGen.returning("ended " + count);
            } catch (IllegalStateException e) {
                count += e.getMessage().length();
                if (Gen.<Boolean>yield("failed in " + step + " at " + count)) return TwoWayGen.returning(step);
            }
        }
    }

    private static String raised() {
        TwoWayGen<String, Object, String> gen = progress();
        String seen = gen.next() + gen.raise(new IllegalStateException("x")) + gen.send(false) + gen.send(null);
        seen += gen.raise(new IllegalStateException("yy"));
        IllegalArgumentException other = new IllegalArgumentException("other");
        try {
            gen.raise(other);
            return "not thrown";
        } catch (IllegalArgumentException e) {
            return seen + (e == other) + gen.hasNext();
        }
    }

    public static String box() throws Throwable {
        Throwable[] caught = {new FileNotFoundException("f"), new IOException("io"), new ArithmeticException("a")};
        Check.equal(
                "[before, f, before, before, a, returned first 1fsecond iofirst 2a]",
                Check.drive(multi(caught), null, "1", null, null, "2"));
        Error error = new AssertionError("e");
        TwoWayGen<String, Object, String> gen = multi(new Throwable[] {error});
        Check.equal("[before, wrapping, threw java.lang.RuntimeException: w]", Check.drive(gen, null, "w"));
        Exception original = new Exception("checked");
        Check.equal(
                "[in, java.lang.Exception: checked, true, threw java.lang.Exception: checked]",
                Check.drive(rethrow(original), null, null, null));
        Check.equal("[1, 2, 3, returned a73.51ArithmeticException!]", Check.drive(onlyInHandler("a", 7), 5, 0, "!"));
        Check.equal(
                "[1, 2, 3, returned a73.51NullPointerException?]", Check.drive(onlyInHandler("a", 7), -1, null, "?"));
        Check.equal("[1, returned cast a]", Check.drive(onlyInHandler("a", 7), "no integer"));
        Check.equal("[1, 3, returned a73.51NullPointerException.]", Check.drive(onlyInHandler("a", 7), null, "."));
        Check.equal("1failed in one at 112failed in two at 13truefalse", raised());
        return "OK";
    }
}
