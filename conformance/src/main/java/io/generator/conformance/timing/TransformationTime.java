package io.generator.conformance.timing;

import io.generator.transformer.io.RewrittenClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures, and prints rows of tables in Markdown. */
public final class TransformationTime {
    private static final int ROUNDS = 5;

    private final List<Path> classPath;
    private final Consumer<String> out;

    /**
     * Makes a measurement.
     *
     * @param classPath the runtime, which generators are compiled against
     */
    public TransformationTime(List<Path> classPath, Consumer<String> out) {
        this.classPath = classPath;
        this.out = out;
    }

    /** Classes of jars, in which there is nothing to rewrite: first by a JVM that is cold, as in a build, then again. */
    public void measureUntouched(List<Path> jars, int wanted) throws IOException {
        Path directory = Files.createTempDirectory("classes");
        try {
            int number = Workload.unpack(jars, wanted, directory);
            out.accept("| classes with nothing to rewrite | bytes | ms, cold | of these on a processor | ms, again |");
            out.accept("|---|---|---|---|---|");
            Measurement cold = Measurement.of(directory, List.of());
            Measurement warm = Measurement.of(directory, List.of());
            if (!cold.report().rewritten().isEmpty()) throw new IllegalStateException("something was rewritten");
            out.accept(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %,.0f | %,.0f | %,.0f |",
                    number,
                    Measurement.bytes(directory),
                    cold.milliseconds(),
                    cold.cpuMilliseconds(),
                    warm.milliseconds()));
        } finally {
            delete(directory);
        }
    }

    /** Classes of generators of growing numbers and sizes, by a JVM that is warm. */
    public void measureGrowth(List<Integer> methods, List<Integer> points, int warmUpRounds) throws IOException {
        for (int i = 0; i < warmUpRounds; i++) measure(50, 10);
        out.accept("");
        out.accept("| generators in a class | suspension points each | ms on a processor | µs per point "
                + "| bytes before | after | bytes per point |");
        out.accept("|---|---|---|---|---|---|---|");
        for (int number : methods) row(number, points.get(0));
        for (int number : points.subList(1, points.size())) row(methods.get(0), number);
    }

    private record Growth(long before, long after, Measurement measurement) {}

    private void row(int methods, int points) throws IOException {
        List<Growth> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) rounds.add(measure(methods, points));
        rounds.sort(Comparator.comparing(growth -> growth.measurement().cpuMilliseconds()));
        Growth median = rounds.get(ROUNDS / 2);
        double all = (double) methods * points;
        out.accept(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,.1f | %,.1f | %,d | %,d | %,.0f |",
                methods,
                points,
                median.measurement().cpuMilliseconds(),
                1000 * median.measurement().cpuMilliseconds() / all,
                median.before(),
                median.after(),
                (median.after() - median.before()) / all));
    }

    private Growth measure(int methods, int points) throws IOException {
        Path directory = Files.createTempDirectory("generators");
        try {
            Path classes = directory.resolve("classes");
            Workload.compile(methods, points, classes, classPath);
            long before = Measurement.bytes(classes);
            Measurement measurement = Measurement.of(classes, classPath);
            List<RewrittenClass> rewritten = measurement.report().rewritten();
            if (rewritten.size() != 1)
                throw new IllegalStateException(
                        "not rewritten: " + measurement.report().diagnostics());
            return new Growth(before, Measurement.bytes(classes), measurement);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) Files.delete(file);
    }
}
