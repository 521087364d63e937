package io.generator.conformance.laws;

/** The program of a law. */
@FunctionalInterface
interface Program {
    /** Runs it; what it observes goes to the trace. */
    void run(Trace t) throws Exception;
}
