package io.generator.box;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What leaves a generator is what was thrown in it, untouched, and ends it; and what is raised in it from outside. */
public final class ThrownBox {
    private static final List<String> LOG = new ArrayList<>();

    private ThrownBox() {}

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static Throwable thrownBy(Runnable action) {
        try {
            action.run();
        } catch (Throwable t) {
            return t;
        }
        throw new AssertionError("nothing was thrown");
    }

    @Hazard({"exc-rethrow-same-identity", "exc-sneaky-checked"})
    @Generator
    static Gen<Throwable> rethrown(Throwable original) throws Throwable {
        try {
            try {
                Gen.yield(null);
                throw original;
            } catch (Throwable e) {
                Gen.yield(e);
                throw e;
            } finally {
                Gen.yield(original);
            }
        } catch (IOException e) {
            Gen.yield(e);
            throw e;
        }
    }

    private static void isUntouched(boolean raises) throws Throwable {
        Exception original = new IOException("original", new Exception("cause"));
        original.addSuppressed(new Exception("suppressed"));
        StackTraceElement[] trace = {new StackTraceElement("Class", "method", "File", 1)};
        original.setStackTrace(trace);
        Gen<Throwable> gen = rethrown(original);
        gen.next();
        Throwable caught = raises ? gen.raise(original) : gen.next();
        Check.that(caught == original && gen.next() == original && gen.next() == original, "another");
        Throwable thrown = thrownBy(gen::next);
        Check.that(thrown == original, "another is thrown: " + thrown);
        Check.that(Arrays.equals(trace, thrown.getStackTrace()), "its stack trace has changed");
        Check.equal(1, thrown.getSuppressed().length);
        Check.equal("cause", thrown.getCause().getMessage());
        Gen<Throwable> looped = rethrown(original);
        Check.that(original == thrownBy(() -> looped.forEach(value -> {})), "wrapped in a loop");
    }

    @Hazard("exc-error-classes")
    @Generator
    static Gen<String> errors(int kind) {
        String seen = "seen ";
        try {
            Gen.yield("try");
            if (kind == 0) seen += recurse(0);
            if (kind == 1) seen += new long[Integer.MAX_VALUE].length;
            if (kind == 2) throw new ThreadDeathLike();
        } catch (Throwable t) {
            seen += t.getClass().getSimpleName();
            Gen.yield(seen);
            throw t;
        } finally {
            Gen.yield("finally");
        }
        return Gen.done();
    }

    private static final class ThreadDeathLike extends Error {
        private static final long serialVersionUID = 1;
    }

    private static void errorPasses(int kind, Class<? extends Error> expected) {
        Gen<String> gen = errors(kind);
        String seen = gen.next() + " " + gen.next() + " " + gen.next();
        Check.equal("try seen " + expected.getSimpleName() + " finally", seen);
        Check.equal(expected, thrownBy(gen::next).getClass());
    }

    @Hazard({"exc-uncaught-finishes-frame", "exc-inject-throw"})
    @Generator
    static TwoWayGen<Integer, Object, String> ends() {
        LOG.add("started");
        while (true) {
            try {
                Gen.yield(1);
                throw new IllegalStateException("uncaught");
            } catch (UnsupportedOperationException e) {
                LOG.add(e.getMessage() + Gen.yield(2));
            }
        }
    }

    private static void isClosed(TwoWayGen<Integer, Object, String> gen) {
        Check.equal(GeneratorState.CLOSED, gen.state());
        Check.that(!gen.hasNext(), "goes on");
        Check.that(thrownBy(gen::next) instanceof StopIteration stop && stop.value() == null, "next()");
        Check.that(thrownBy(() -> gen.send("x")) instanceof StopIteration, "send()");
        Check.throwsThat(IllegalStateException.class, gen::result);
        Exception raised = new IOException("raised in an ended one");
        Check.that(thrownBy(() -> gen.raise(raised)) == raised, "raise()");
        gen.close();
        Check.equal(GeneratorState.CLOSED, gen.state());
    }

    private static void endsWithWhatIsThrown() {
        TwoWayGen<Integer, Object, String> gen = ends();
        Check.equal(1, gen.next());
        Check.equal(2, gen.raise(new UnsupportedOperationException("caught")));
        Check.equal(1, gen.send("!"));
        Check.equal("[started, caught!]", LOG);
        Check.equal("uncaught", thrownBy(gen::next).getMessage());
        isClosed(gen);
        TwoWayGen<Integer, Object, String> another = ends();
        another.next();
        Exception raised = new Exception("raised");
        Check.that(thrownBy(() -> another.raise(raised)) == raised, "another");
        isClosed(another);
        LOG.clear();
        TwoWayGen<Integer, Object, String> unstarted = ends();
        Check.that(thrownBy(() -> unstarted.raise(raised)) == raised, "another");
        isClosed(unstarted);
        Check.equal("[]", LOG);
    }

    public static String box() throws Throwable {
        isUntouched(false);
        isUntouched(true);
        errorPasses(0, StackOverflowError.class);
        errorPasses(1, OutOfMemoryError.class);
        errorPasses(2, ThreadDeathLike.class);
        endsWithWhatIsThrown();
        return "OK";
    }
}
