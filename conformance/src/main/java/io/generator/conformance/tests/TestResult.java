package io.generator.conformance.tests;

/**
 * What became of a test.
 *
 * @param name its class and name
 * @param outcome how it ended
 * @param message what it failed with; else empty
 */
public record TestResult(String name, Outcome outcome, String message) {
    /** Of a test that another run had. */
    static TestResult absent(String name) {
        return new TestResult(name, Outcome.ABSENT, "");
    }
}
