package io.generator.conformance.timing;

import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import io.generator.transformer.io.DirectoryReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory transformed once.
 *
 * @param milliseconds how long it took
 * @param cpuMilliseconds how long the thread had a processor meanwhile
 * @param report what was done
 */
record Measurement(double milliseconds, double cpuMilliseconds, DirectoryReport report) {
    /** Transforms a directory. */
    static Measurement of(Path directory, List<Path> classPath) throws IOException {
        List<Path> all = new ArrayList<>(List.of(directory));
        all.addAll(classPath);
        long start = System.nanoTime();
        long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        DirectoryReport report;
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(all)) {
            report =
                    new ClassDirectory(directory, name -> true).transform(new Transformer(hierarchy)::transform, false);
        }
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
        return new Measurement((System.nanoTime() - start) / 1e6, cpu / 1e6, report);
    }

    /** The bytes of all files. */
    static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Measurement::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
