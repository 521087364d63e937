package io.generator.conformance.tests;

import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is known of one run of a library's tests.
 *
 * @param results the results by test
 * @param suspensions how many suspensions have happened with each mask of site kinds
 * @param end how the JVM ended, for the report
 * @param milliseconds how long it took
 */
public record TestRun(Map<String, TestResult> results, long[] suspensions, String end, long milliseconds) {
    /** How many tests ended in a way. */
    public long count(Outcome outcome) {
        return results.values().stream()
                .filter(result -> result.outcome() == outcome)
                .count();
    }

    /** One line for the report. */
    public String summary() {
        return results.size() + " tests: " + count(Outcome.PASSED) + " passed, " + count(Outcome.FAILED) + " failed, "
                + count(Outcome.SKIPPED) + " skipped, in " + milliseconds / 1000 + " s; " + end;
    }

    /** The tests that ended in another way than in another run. */
    public Stream<String> differences(TestRun other) {
        return Stream.concat(results.keySet().stream(), other.results.keySet().stream())
                .distinct()
                .sorted()
                .filter(id -> result(id).outcome() != other.result(id).outcome());
    }

    /** The result of a test. */
    public TestResult result(String id) {
        return results.getOrDefault(id, TestResult.absent(id));
    }
}
