package io.generator.conformance.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs programs with CPython, many in one process. */
final class PythonSide {
    /** What the trace of a program that CPython refuses ends with. */
    static final String NOT_PYTHON = "not Python: ";

    private static final String RUNNER = "runner.py";
    private static final List<String> FILES = List.of(RUNNER, "async_world.py", "virtual_time.py");

    private final String command;
    private final Path directory;

    /**
     * Makes one.
     *
     * @param command the Python to start
     * @param directory where programs are put
     */
    PythonSide(String command, Path directory) throws IOException {
        this.command = command;
        this.directory = Files.createDirectories(directory);
        for (String file : FILES) {
            try (InputStream in = PythonSide.class.getResourceAsStream(file)) {
                if (in == null) throw new IOException("no " + file + " beside " + PythonSide.class);
                Files.copy(in, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    // ---- which Python

    /**
     * The Python to use: the one asked for, by an option or by the system property {@code python}; or else
     * {@code python3.13}, or else {@code python3}, if it is a CPython.
     *
     * @param wanted the command; null for any
     * @param version of which version 3 it has to be at least, such as 13
     */
    static Optional<String> find(@Nullable String wanted, int version) {
        String asked = wanted != null ? wanted : System.getProperty("python", "");
        Stream<String> candidates = asked.isEmpty() ? Stream.of("python3.13", "python3") : Stream.of(asked);
        return candidates.filter(candidate -> works(candidate, version)).findFirst();
    }

    private static boolean works(String command, int version) {
        String test =
                "import sys; sys.exit(sys.implementation.name != 'cpython' or sys.version_info < (3, " + version + "))";
        try {
            Process process = new ProcessBuilder(command, "-c", test)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The version, in words. */
    String version() throws IOException {
        Process process = new ProcessBuilder(command, "-c", "import sys; print(sys.version.split()[0])").start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            return "CPython " + output.readLine();
        }
    }

    // ---- running

    /** What a program reads like. */
    static String print(Program program) {
        return new PythonPrinter().print(program);
    }

    /** The traces of programs, by their names. One that takes too long ends the process, and another goes on behind it. */
    Map<String, List<String>> run(List<Program> programs) throws IOException {
        for (Program program : programs) Files.writeString(file(program), print(program));
        Map<String, List<String>> traces = new HashMap<>();
        List<Program> open = programs;
        while (!open.isEmpty()) {
            traces.putAll(start(open));
            List<Program> left = open.stream()
                    .filter(program -> !traces.containsKey(program.name()))
                    .toList();
            if (!left.isEmpty()) traces.put(left.get(0).name(), List.of("takes too long in Python"));
            open = left.isEmpty() ? left : left.subList(1, left.size());
        }
        for (Program program : programs) Files.delete(file(program));
        return traces;
    }

    private Path file(Program program) {
        return directory.resolve(program.name() + ".py");
    }

    private Map<String, List<String>> start(List<Program> programs) throws IOException {
        Process process = new ProcessBuilder(
                        command, "-W", "ignore", directory.resolve(RUNNER).toString(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(programs.stream().map(Program::name).collect(Collectors.joining("\n")));
        }
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return read(output);
        } finally {
            process.destroy();
        }
    }

    /** Leaves away what is not complete. */
    private static Map<String, List<String>> read(BufferedReader output) throws IOException {
        Map<String, List<String>> traces = new HashMap<>();
        String name = "";
        List<String> trace = new ArrayList<>();
        for (String line; (line = output.readLine()) != null; ) {
            if (line.startsWith("@")) {
                name = line.substring(1);
                trace = new ArrayList<>();
            } else if (line.equals(".")) {
                traces.put(name, List.copyOf(trace));
            } else {
                trace.add(line);
            }
        }
        return traces;
    }
}
