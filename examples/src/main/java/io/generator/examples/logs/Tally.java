package io.generator.examples.logs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what passes by, in an amount of memory that does not depend on how much it is. */
final class Tally {
    static final int BROKEN_LINES_KEPT = 5;
    static final int NAME_KEPT = 100;
    static final int SERVICES_KEPT = 1000;
    static final String OTHER_SERVICES = "(others)";

    private long lines;
    private long characters;
    private long records;
    private long errors;
    private long broken;
    private final List<String> firstBroken = new ArrayList<>();
    private final Map<String, Long> errorsByService = new HashMap<>();
    private @Nullable LogEntry slowestError;

    /** A line was read. */
    void line(Line line) {
        lines++;
        characters += line.text().length() + 1;
    }

    /** A line was found to be no record. */
    void broken(Line line, String reason) {
        broken++;
        if (firstBroken.size() < BROKEN_LINES_KEPT) firstBroken.add("line " + line.number() + ": " + reason);
    }

    /** A line was found to be a record. */
    void entry() {
        records++;
    }

    /** A record was found to be an error. */
    void error(LogEntry entry) {
        errors++;
        errorsByService.merge(serviceOf(entry), 1L, Long::sum);
        if (slowestError == null || entry.latencyMillis() > slowestError.latencyMillis()) slowestError = entry;
    }

    /** What was counted until now. */
    Totals totals() {
        return new Totals(
                lines,
                characters,
                records,
                errors,
                broken,
                List.copyOf(firstBroken),
                Map.copyOf(errorsByService),
                slowestError);
    }

    private String serviceOf(LogEntry entry) {
        String service = entry.service().isEmpty() ? "(none)" : start(entry.service());
        boolean room = errorsByService.size() < SERVICES_KEPT || errorsByService.containsKey(service);
        return room ? service : OTHER_SERVICES;
    }

    private static String start(String name) {
        return name.length() <= NAME_KEPT ? name : name.substring(0, NAME_KEPT);
    }
}
