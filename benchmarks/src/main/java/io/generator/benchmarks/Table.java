package io.generator.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The medians of a run, a line per comparison and variant. */
final class Table {
    /** For each comparison, its ways by name, in the order in which they ran. */
    private final Map<String, Map<String, RunResult>> comparisons = new LinkedHashMap<>();

    private final Ways ways;
    private final PythonPeers python;

    Table(Collection<RunResult> results, Ways ways, PythonPeers python) {
        this.ways = ways;
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
                "JDK " + Runtime.version() + ", " + python.version() + ", medians, ns per element, and bytes\n\n");
        text.append(line("", Stream.concat(ways.names().stream(), Stream.of("CPython", "ratio", "bytes"))));
        comparisons.forEach((name, methods) -> methods.keySet().stream()
                .map(ways::variant)
                .distinct()
                .forEach(variant -> text.append(line(name, variant, methods))));
        return text.toString();
    }

    private String line(String comparison, String variant, Map<String, RunResult> methods) {
        RunResult baseline = methods.getOrDefault(ways.baseline() + variant, methods.get(ways.baseline()));
        List<@Nullable RunResult> cells =
                ways.names().stream().map(way -> methods.get(way + variant)).collect(Collectors.toList());
        cells.set(0, baseline);
        double ratio = median(methods.get(ways.own() + variant)) / median(baseline);
        Stream<String> last = Stream.of(number(python.median(comparison)), number(ratio), join(cells, Table::bytes));
        return line(comparison + variant, Stream.concat(cells.stream().map(cell -> number(median(cell))), last));
    }

    private static String join(List<@Nullable RunResult> cells, ToDoubleFunction<@Nullable RunResult> score) {
        return cells.stream().map(cell -> number(score.applyAsDouble(cell))).collect(Collectors.joining(" / "));
    }

    private static String line(String name, Stream<String> cells) {
        String row =
                cells.map(cell -> String.format(Locale.ROOT, " %14s", cell)).collect(Collectors.joining());
        return String.format(Locale.ROOT, "%-26s%s%n", name, row);
    }

    private static double median(@Nullable RunResult result) {
        if (result == null) return Double.NaN;
        return isSampled(result) ? lowestMedian(result) / Comparison.ELEMENTS : median(result.getPrimaryResult());
    }

    /** Of the medians of all iterations: a machine that is slower for some seconds is so for whole iterations. */
    private static double lowestMedian(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> median(iteration.getPrimaryResult()))
                .min()
                .orElse(Double.NaN);
    }

    private static double median(Result<?> score) {
        return score.getStatistics().getPercentile(50);
    }

    private static double bytes(@Nullable RunResult result) {
        if (result == null) return Double.NaN;
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? Double.NaN : median(bytes) / (isSampled(result) ? Comparison.ELEMENTS : 1);
    }

    /** Samples are of whole invocations. */
    private static boolean isSampled(RunResult result) {
        return result.getParams().getMode() == Mode.SampleTime;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
