package io.generator.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The medians of a run, a line per comparison. */
final class Table {
    /** For each comparison, its ways by name, in the order in which they ran. */
    private final Map<String, Map<String, RunResult>> comparisons = new LinkedHashMap<>();

    private final PythonPeers python;

    Table(Collection<RunResult> results, PythonPeers python) {
        this.python = python;
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.", -1);
            String comparison = name[name.length - 2].replace("Benchmark", "") + parameters(result.getParams());
            comparisons.computeIfAbsent(comparison, key -> new TreeMap<>()).put(name[name.length - 1], result);
        }
    }

    private static String parameters(BenchmarkParams params) {
        return params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "JDK " + Runtime.version() + ", " + python.version() + ", medians, ns per element\n\n");
        text.append(line("", "by hand", "generator", "Kotlin", "CPython", "ratio", "bytes per element"));
        comparisons.forEach((name, ways) -> append(text, name, ways));
        return text.toString();
    }

    private void append(StringBuilder text, String name, Map<String, RunResult> ways) {
        for (String way : ways.keySet()) {
            if (way.startsWith("generator")) text.append(line(name + way.substring(9), ways, way, python.median(name)));
        }
    }

    private static String line(String name, Map<String, RunResult> ways, String generator, double python) {
        return line(
                name,
                number(median(ways.get("handWritten"))),
                number(median(ways.get(generator))),
                number(median(ways.get("kotlin"))),
                number(python),
                number(median(ways.get(generator)) / median(ways.get("handWritten"))),
                bytes(ways.get("handWritten")) + " / " + bytes(ways.get(generator)) + " / "
                        + bytes(ways.get("kotlin")));
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, "%-26s %12s %12s %12s %12s %10s %22s%n", (Object[]) cells);
    }

    private static double median(@Nullable RunResult result) {
        return result == null
                ? Double.NaN
                : result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static String bytes(@Nullable RunResult result) {
        Result<?> bytes = result == null ? null : result.getSecondaryResults().get("gc.alloc.rate.norm");
        return number(bytes == null ? Double.NaN : bytes.getStatistics().getPercentile(50));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
