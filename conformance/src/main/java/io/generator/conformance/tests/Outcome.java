package io.generator.conformance.tests;

/** How a test ended. */
public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED,
    /** It was not run, or not to its end. */
    ABSENT
}
