package io.generator.conformance.tests;

import io.generator.conformance.child.ChildJvm;
import io.generator.conformance.child.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a library's tests in a JVM of their own, with JUnit's console launcher.
 *
 * @param jvm how to start it
 * @param launcher the jar of the console launcher
 * @param launcherOptions more options for it
 * @param tests the jar of the tests
 * @param others what else is on the class path
 * @param work where reports and logs are put
 */
public record TestRunner(
        ChildJvm jvm, Path launcher, List<String> launcherOptions, Path tests, List<Path> others, Path work) {
    /**
     * Runs tests.
     *
     * @param label names the run's files
     * @param library the library's jar, rewritten or not
     * @param selectors which tests, as options of the console launcher; all where it is empty
     */
    public TestRun run(String label, Path library, List<String> selectors) throws IOException, InterruptedException {
        Path reports = Files.createTempDirectory(work, label + "-reports");
        Path counts = reports.resolve("counts");
        List<Path> classPath = new ArrayList<>(List.of(library, tests, launcher));
        classPath.addAll(others);
        long start = System.nanoTime();
        String end = jvm.run(
                classPath,
                List.of("-D" + Driver.COUNTS_FILE + "=" + counts),
                command(reports, selectors),
                work.resolve(label + ".log"));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        return new TestRun(Reports.read(reports), readCounts(counts), end, milliseconds);
    }

    private List<String> command(Path reports, List<String> selectors) {
        List<String> command = new ArrayList<>(List.of("org.junit.platform.console.ConsoleLauncher", "execute"));
        command.addAll(selectors.isEmpty() ? List.of("--scan-class-path=" + tests.toAbsolutePath()) : selectors);
        command.addAll(List.of("--reports-dir=" + reports, "--details=none", "--disable-banner"));
        command.addAll(launcherOptions);
        return command;
    }

    private static long[] readCounts(Path file) throws IOException {
        if (!Files.exists(file)) return new long[0];
        return Files.readAllLines(file).stream().mapToLong(Long::parseLong).toArray();
    }
}
