package io.generator.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The same in CPython, measured by a process of its own.
 *
 * @param version what CPython calls itself, or why there are no numbers
 * @param medians nanoseconds per element by comparison
 */
record PythonPeers(String version, Map<String, Double> medians) {
    /**
     * Runs those comparisons of a script that have a peer there. The environment variable {@code PYTHON} names the
     * command, by default {@code python3}.
     */
    static PythonPeers measure(String name, List<String> comparisons) throws IOException {
        String python = Objects.requireNonNullElse(System.getenv("PYTHON"), "python3");
        Path script = Files.createTempFile("peers", ".py");
        try (InputStream source = Objects.requireNonNull(PythonPeers.class.getResourceAsStream(name))) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
            return run(python, script, comparisons);
        } finally {
            Files.delete(script);
        }
    }

    private static PythonPeers run(String python, Path script, List<String> comparisons) throws IOException {
        List<String> command = new ArrayList<>(List.of(python, script.toString()));
        command.addAll(comparisons);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return new PythonPeers("no CPython: there is no " + python, Map.of());
        }
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return read(out.lines().toList());
        }
    }

    private static PythonPeers read(List<String> lines) {
        if (lines.isEmpty()) return new PythonPeers("no CPython: it said nothing", Map.of());
        Map<String, Double> medians = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.trim().split(" +", -1);
            medians.put(words[0], Double.valueOf(words[1]));
        }
        return new PythonPeers(lines.get(0), medians);
    }

    /** Nanoseconds per element, or NaN where there is no peer. */
    double median(String comparison) {
        return medians.getOrDefault(comparison, Double.NaN);
    }
}
