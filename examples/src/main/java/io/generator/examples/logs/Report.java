package io.generator.examples.logs;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints totals for people. */
final class Report {
    private static final int SERVICES_SHOWN = 10;
    private static final int TEXT_SHOWN = 90;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(Totals totals, Duration time) {
        row("lines", totals.lines());
        row("records", totals.records());
        row("errors", totals.errors());
        row("broken lines", totals.broken());
        for (String line : totals.firstBroken()) out.println("    " + shortened(line));
        if (totals.broken() > totals.firstBroken().size()) out.println("    ...");
        services(totals.errorsByService());
        slowest(totals);
        throughput(totals, time);
    }

    /** The totals in one line, to compare them. */
    static String summary(Totals totals) {
        LogEntry slowest = totals.slowestError();
        return String.format(
                Locale.ROOT,
                "%,d lines, %,d records, %,d errors in %,d services, %,d broken lines, slowest error %,d ms",
                totals.lines(),
                totals.records(),
                totals.errors(),
                totals.errorsByService().size(),
                totals.broken(),
                slowest == null ? 0 : slowest.latencyMillis());
    }

    private void services(Map<String, Long> errors) {
        if (errors.isEmpty()) return;
        out.println("  errors per service" + (errors.size() > SERVICES_SHOWN ? ", the first " + SERVICES_SHOWN : ""));
        errors.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SERVICES_SHOWN)
                .forEach(service -> row("  " + shortened(service.getKey()), service.getValue()));
    }

    private void slowest(Totals totals) {
        LogEntry slowest = totals.slowestError();
        if (slowest == null) return;
        row("slowest error", slowest.latencyMillis(), " ms");
        String what = Stream.of(slowest.time(), slowest.service(), slowest.message())
                .filter(part -> !part.isBlank())
                .map(Report::shortened)
                .collect(Collectors.joining(", "));
        if (!what.isEmpty()) out.println("    " + what);
    }

    private void throughput(Totals totals, Duration time) {
        double seconds = Math.max(1, time.toMillis()) / 1000.0;
        out.printf(
                Locale.ROOT,
                "  %.1f s: %,.0f lines/s, %,.0f MB of text/s (%,d MB in all)%n",
                seconds,
                totals.lines() / seconds,
                totals.characters() / seconds / 1e6,
                Math.round(totals.characters() / 1e6));
    }

    private void row(String name, long value) {
        row(name, value, "");
    }

    private void row(String name, long value, String unit) {
        out.printf(Locale.ROOT, "  %-24s %,12d%s%n", name, value, unit);
    }

    /** A text of somebody else in one line of bearable length, which does nothing to the terminal. */
    private static String shortened(String text) {
        String start = text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN) + "...";
        return CONTROL.matcher(start).replaceAll(" ");
    }
}
