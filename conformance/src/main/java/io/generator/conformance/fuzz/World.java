package io.generator.conformance.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all random programs call and throw, and the trace of what they do. */
public abstract class World {
    /** How many steps a program has; without an end it would be of no use to anyone. */
    static final int STEPS = 1500;

    private final List<String> trace = new ArrayList<>();
    private int steps;

    World() {}

    // ---- what programs throw

    /** An exception of the program. */
    public static class A extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Makes one that carries a number. */
        public A(int number) {
            super(String.valueOf(number));
        }
    }

    /** Another, which is caught with the first. */
    public static final class B extends A {
        private static final long serialVersionUID = 1;

        /** Makes one that carries a number. */
        public B(int number) {
            super(number);
        }
    }

    /** An exception that has nothing to do with the others. */
    public static final class C extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** Makes one that carries a number. */
        public C(int number) {
            super(String.valueOf(number));
        }
    }

    /** The program has had its steps. Goes through all handlers. */
    static final class OutOfSteps extends Error {
        private static final long serialVersionUID = 1;
    }

    // ---- what programs call

    /** An object that is made of numbers. */
    protected record Pair(int a, int b) {
        /** Makes one of two numbers. */
        public Pair {}

        /** Computes something of both. */
        public int sum() {
            return (a * 3 + b) % 1000;
        }
    }

    /** A number for what was sent or returned. */
    protected static int num(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 7;
    }

    /** A call with several operands. */
    protected static int mix(int a, int b, int c) {
        return (a * 31 + b * 7 + c) % 1000;
    }

    /** Makes a statement of an expression. */
    protected static void use(int number) {}

    /** Tells values of variables. */
    protected final void log(String tag, int... values) {
        step();
        StringBuilder line = new StringBuilder("log ").append(tag);
        for (int value : values) line.append(' ').append(value);
        tell(line.toString());
    }

    /** Tells what was caught; the end of all steps is not for the program to catch. */
    protected final void caught(Throwable exception) {
        if (exception instanceof OutOfSteps end) throw end;
        step();
        tell("caught " + PythonNames.describe(exception));
    }

    // ---- for the driver

    final List<String> trace() {
        return trace;
    }

    final void tell(String line) {
        trace.add(stamp() + line);
    }

    /** What stands before a line of the trace. */
    String stamp() {
        return "";
    }

    void step() {
        if (++steps > STEPS) throw new OutOfSteps();
    }
}
