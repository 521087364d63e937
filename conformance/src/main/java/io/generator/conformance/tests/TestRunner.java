package io.generator.conformance.tests;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.child.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a library's tests in a JVM of their own, with JUnit's console launcher.
 *
 * @param jvm how to start it
 * @param launcher the jar of the console launcher
 * @param launcherOptions more options for it
 * @param resources the directory of the files that the tests read: some want them as files, not in a jar
 * @param tests the jar of the tests
 * @param others what else is on the class path
 * @param work where reports and logs are put
 */
public record TestRunner(
        ChildJvm jvm,
        Path launcher,
        List<String> launcherOptions,
        Path resources,
        Path tests,
        List<Path> others,
        Path work) {
    /** Someone who waits for the end. */
    public interface Progress {
        void ran(long tests, int seconds);
    }

    /**
     * Runs tests.
     *
     * @param label names the run's files
     * @param library the library's jar, rewritten or not
     * @param selectors which tests, as options of the console launcher; all where it is empty
     * @param progress told now and then how many tests have ended
     */
    public TestRun run(String label, Path library, List<String> selectors, Progress progress)
            throws IOException, InterruptedException {
        Path log = work.resolve(label + ".log");
        Path reports = Files.createTempDirectory(work, label + "-reports");
        Path counts = reports.resolve("counts");
        List<Path> classPath = new ArrayList<>(List.of(library, resources, tests, launcher));
        classPath.addAll(others);
        long start = System.nanoTime();
        String end = jvm.run(
                classPath,
                List.of("-D" + Driver.COUNTS_FILE + "=" + counts),
                command(reports, selectors),
                log,
                seconds -> progress.ran(endedTests(log), seconds));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        return new TestRun(Reports.read(reports), readCounts(counts), end, milliseconds);
    }

    private List<String> command(Path reports, List<String> selectors) {
        List<String> command = new ArrayList<>(List.of("org.junit.platform.console.ConsoleLauncher", "execute"));
        command.addAll(selectors.isEmpty() ? List.of("--scan-class-path=" + tests.toAbsolutePath()) : selectors);
        command.addAll(List.of("--reports-dir=" + reports, "--details=testfeed", "--disable-banner"));
        command.addAll(launcherOptions);
        return command;
    }

    /** The launcher's feed has a line for the beginning of each test and one for its end. */
    private static long endedTests(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(" :: ") && !line.endsWith(" :: STARTED"))
                    .count();
        }
    }

    private static long[] readCounts(Path file) throws IOException {
        if (!Files.exists(file)) return new long[0];
        return Files.readAllLines(file).stream().mapToLong(Long::parseLong).toArray();
    }
}
