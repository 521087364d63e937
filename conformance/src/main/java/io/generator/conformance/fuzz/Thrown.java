package io.generator.conformance.fuzz;

import java.util.List;

/** An exception that programs raise or catch, by its name in both languages. */
enum Thrown {
    A("A", "A", 2),
    /** A subclass of {@link #A}. */
    B("B", "B", 3),
    C("C", "C", 2),
    STOP("StopIteration", "StopIteration", 2),
    EXIT("GeneratorExit", "GeneratorExit", 1),
    /** What the protocol's own errors are. */
    STATE("(RuntimeError, ValueError, TypeError)", "IllegalStateException", 2),
    UNSUPPORTED("AttributeError", "UnsupportedOperationException", 2),
    CANCELLED("CancelledError", "CancelledError", 1),
    TIMEOUT("TimeoutError", "TimeoutError", 2),
    GROUP("ExceptionGroup", "ExceptionGroup", 2),
    EXCEPTION("Exception", "Exception", 1),
    ANY("BaseException", "Throwable", 0);

    /** Those that programs raise. */
    static final List<Thrown> RAISED = List.of(A, A, B, B, C, C, STOP, EXIT);

    /** Those that coroutines raise. */
    static final List<Thrown> RAISED_IN_COROUTINES = List.of(A, B, C);

    private final String python;
    private final String java;
    private final int depth;

    Thrown(String python, String java, int depth) {
        this.python = python;
        this.java = java;
        this.depth = depth;
    }

    String python() {
        return python;
    }

    String java() {
        return java;
    }

    /** Whether it is the other, or a subclass of it. */
    boolean isA(Thrown other) {
        if (this == other || other == ANY) return true;
        if (other == EXCEPTION) return depth >= 2;
        return this == B && other == A;
    }

    /** How it is made. */
    String made(String newOperator, String name, String number) {
        return newOperator + name + (this == EXIT ? "()" : "(" + number + ")");
    }
}
