package io.generator.examples.logs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a log says, in numbers.
 *
 * @param lines how many lines were read, blank ones too
 * @param characters how many characters they have
 * @param records how many of them are records
 * @param errors how many of these are errors
 * @param broken how many lines are neither blank nor a record
 * @param firstBroken the first few of these: number and reason
 * @param errorsByService how many errors each service has
 * @param slowestError the error with the highest latency, the first such; null if there is no error
 */
record Totals(
        long lines,
        long characters,
        long records,
        long errors,
        long broken,
        List<String> firstBroken,
        Map<String, Long> errorsByService,
        @Nullable LogEntry slowestError) {}
