package io.generator.conformance.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How JVMs are started for rewritten classes.
 *
 * @param javaHome the JDK
 * @param options more options for the JVM
 * @param directory where it is started
 * @param limitSeconds after how long it is ended
 */
public record ChildJvm(Path javaHome, List<String> options, Path directory, int limitSeconds) {
    private static final int PERIOD_SECONDS = 20;

    /** Someone who waits for the JVM. */
    public interface Watcher {
        void stillRunning(int seconds) throws IOException;
    }

    /**
     * Runs a main class.
     *
     * @param log where its output goes
     * @param watcher told again and again that it still runs
     * @return how it ended: its exit code, or that it took too long
     */
    public String run(
            List<Path> classPath, List<String> moreOptions, List<String> mainAndArguments, Path log, Watcher watcher)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin/java").toString(), "-Xss16m"));
        command.addAll(options);
        command.addAll(moreOptions);
        command.addAll(List.of("-cp", joined(classPath)));
        command.addAll(mainAndArguments);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            for (int waited = 0; waited < limitSeconds; waited += PERIOD_SECONDS) {
                if (waited > 0) watcher.stillRunning(waited);
                int period = Math.min(PERIOD_SECONDS, limitSeconds - waited);
                if (process.waitFor(period, TimeUnit.SECONDS)) return "exit code " + process.exitValue();
            }
            return "ended after the limit of " + limitSeconds + " s";
        } finally {
            process.destroyForcibly();
        }
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
