package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * An exception that crosses generators which delegate to one another has the line of each in its trace, once and in
 * order, as if they had called one another, and nothing of what the runtime calls in between.
 */
@Hazard("dbg-line-numbers")
public final class LogicalTraceBox implements NeedsDebugInfo {
    /** What the leaf does: at once, at its second resumption, or when it is closed. */
    private enum Fault {
        AT_ONCE,
        LATER,
        ON_CLOSE,
        IGNORES_CLOSE
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final Fault fault;
    private final List<String> lines = new ArrayList<>();

    private LogicalTraceBox(Fault fault) {
        this.fault = fault;
    }

    /** Notes the line where a generator delegates, as its trace is to show it. */
    private <T> T here(T delegate) {
        lines.add(0, caller());
        return delegate;
    }

    private static String caller() {
        StackTraceElement line = new Throwable().getStackTrace()[2];
        return line.getMethodName() + ":" + line.getLineNumber();
    }

    private Gen<Integer> failing() {
        lines.add(0, caller());
        int line = new Throwable().getStackTrace()[0].getLineNumber();
        lines.add(0, "failing:" + (line + 2));
        throw new Failure("leaf", null);
    }

    @Generator
    private Gen<Integer> leaf() {
        if (fault == Fault.AT_ONCE) failing();
        try {
            Gen.yield(1);
            if (fault == Fault.LATER) failing();
            Gen.yield(here(2));
        } finally {
            if (fault == Fault.ON_CLOSE) failing();
            if (fault == Fault.IGNORES_CLOSE) Gen.yield(here(3));
        }
        return Gen.done();
    }

    @Generator
    private TwoWayGen<Integer, Object, String> middle() {
        Gen.yieldFrom(here(leaf()));
        return TwoWayGen.returning("middle");
    }

    @Generator
    private Gen<Integer> root() {
        String result = Gen.yieldFrom(here(middle()));
        Check.equal("middle", result);
        return Gen.done();
    }

    /** The frame of a body that has handed over is gone, and with it its line. */
    @Generator
    private Gen<Integer> handingOver() {
        return middle();
    }

    @Generator
    private Gen<Integer> rootOverTailCall() {
        Gen.yieldFrom(here(handingOver()));
        return Gen.done();
    }

    /** Code that is no generator stands between two chains. */
    @Generator
    private Gen<Integer> rootOverIterator() {
        Gen<Integer> inner = root();
        Iterator<Integer> plain = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inner.hasNext();
            }

            @Override
            public Integer next() {
                return inner.next();
            }
        };
        Gen.yieldFrom(here(plain));
        return Gen.done();
    }

    @Generator
    private Gen<Integer> rethrowing() {
        try {
            Gen.yieldFrom(here(middle()));
        } catch (Failure e) {
            throw e;
        }
        return Gen.done();
    }

    @Generator
    private Gen<Integer> rootOverRethrowing() {
        Gen.yieldFrom(here(rethrowing()));
        return Gen.done();
    }

    /** Keeps what it has caught over a yield, and throws it again. */
    @Generator
    private Gen<Integer> keeping() {
        Failure kept = null;
        try {
            Gen.yieldFrom(here(middle()));
        } catch (Failure e) {
            kept = e;
        }
        Gen.yield(4);
        if (kept != null) throw kept;
        return Gen.done();
    }

    @Generator
    private Gen<Integer> rootOverKeeping() {
        Gen.yieldFrom(here(keeping()));
        return Gen.done();
    }

    @Generator
    private Gen<Integer> wrapping() {
        try {
            Gen.yieldFrom(middle());
        } catch (Failure e) {
            lines.clear();
            throw new Failure("wrapped", here(e));
        }
        return Gen.done();
    }

    @Generator
    private Gen<Integer> rootOverWrapping() {
        Gen<Integer> wrapping = wrapping();
        int line = new Throwable().getStackTrace()[0].getLineNumber() + 2;
        try {
            Gen.yieldFrom(wrapping);
        } finally {
            lines.add("rootOverWrapping:" + line);
        }
        return Gen.done();
    }

    @Generator
    private Gen<Integer> overNull() {
        Gen<Integer> nothing = null;
        Gen.yieldFrom(here(nothing));
        return Gen.done();
    }

    @Generator
    private Gen<Integer> rootOverNull() {
        Gen.yieldFrom(here(overNull()));
        return Gen.done();
    }

    private void check(String what, Throwable failure, List<String> expected) {
        List<String> actual = new ArrayList<>();
        for (StackTraceElement line : failure.getStackTrace()) {
            if (line.getMethodName().equals("box")) break;
            actual.add(line.getMethodName() + ":" + line.getLineNumber());
        }
        Check.equal(what + expected, what + actual);
    }

    private void check(String what, Throwable failure) {
        check(what, failure, lines);
    }

    private interface Resumption {
        void run();
    }

    private static Throwable failure(Resumption resumption) {
        try {
            resumption.run();
        } catch (Failure | IllegalStateException | NullPointerException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    /** Also without the lines of the lambdas here. */
    private static Throwable caught(Resumption resumption) {
        Throwable failure = failure(resumption);
        failure.setStackTrace(Arrays.stream(failure.getStackTrace())
                .filter(line -> !line.getMethodName().startsWith("lambda$")
                        && !line.getMethodName().equals("failure")
                        && !line.getMethodName().equals("caught"))
                .toArray(StackTraceElement[]::new));
        return failure;
    }

    public static String box() {
        LogicalTraceBox at = new LogicalTraceBox(Fault.AT_ONCE);
        Gen<Integer> next = at.root();
        at.check("next ", caught(next::next));

        at = new LogicalTraceBox(Fault.AT_ONCE);
        Gen<Integer> hasNext = at.root();
        at.check("hasNext ", caught(hasNext::hasNext));

        at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> later = at.root();
        later.next();
        at.check("later ", caught(later::next));

        at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> over = at.rootOverTailCall();
        over.next();
        at.check("handed over ", caught(over::next));

        at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> rethrowing = at.rootOverRethrowing();
        rethrowing.next();
        at.check("thrown again ", caught(rethrowing::next));

        at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> keeping = at.rootOverKeeping();
        keeping.next();
        keeping.next();
        at.check("kept ", caught(keeping::next));

        at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> wrapping = at.rootOverWrapping();
        wrapping.next();
        at.check("wrapped ", caught(wrapping::next));

        at = new LogicalTraceBox(Fault.ON_CLOSE);
        Gen<Integer> closed = at.root();
        closed.next();
        at.check("closed ", caught(closed::close));

        at = new LogicalTraceBox(Fault.IGNORES_CLOSE);
        Gen<Integer> ignoring = at.root();
        ignoring.next();
        at.check("ignored ", caught(ignoring::close));

        at = new LogicalTraceBox(Fault.ON_CLOSE);
        Gen<Integer> overNull = at.rootOverNull();
        at.check("null ", caught(overNull::next));

        at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> overIterator = at.rootOverIterator();
        overIterator.next();
        Throwable mixed = caught(overIterator::next);
        List<String> methods = new ArrayList<>();
        for (StackTraceElement line : mixed.getStackTrace()) methods.add(line.getMethodName());
        Check.equal(
                "[failing, leaf, middle, root, hasNext, rootOverIterator]",
                methods.subList(0, methods.indexOf("box")).toString());
        return raised();
    }

    /** What is raised from outside keeps the trace of its making, under the lines of the generators. */
    private static String raised() {
        LogicalTraceBox at = new LogicalTraceBox(Fault.LATER);
        Gen<Integer> gen = at.root();
        gen.next();
        int leaf = leafLine(gen);
        Failure failure = new Failure("raised", null);
        int made = failure.getStackTrace().length;
        Check.equal(failure, failure(() -> gen.raise(failure)));
        StackTraceElement[] trace = failure.getStackTrace();
        Check.equal(made + 3, trace.length);
        List<String> lines = new ArrayList<>();
        for (StackTraceElement line : trace) lines.add(line.getMethodName() + ":" + line.getLineNumber());
        Check.equal("leaf:" + leaf, lines.get(0));
        Check.equal(at.lines, lines.subList(1, 3));
        Check.that(lines.get(3).startsWith("raised:"), lines.toString());
        return "OK";
    }

    private static int leafLine(Gen<?> root) {
        Gen<?> leaf = root;
        while (leaf.frame() != null && leaf.frame().delegate() instanceof Gen<?> inner) leaf = inner;
        return leaf.frame().line();
    }
}
