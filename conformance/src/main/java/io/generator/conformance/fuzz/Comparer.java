package io.generator.conformance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs programs in both languages, side by side. */
final class Comparer {
    private final PythonSide python;
    private final JavaSide java;

    Comparer(PythonSide python, JavaSide java) {
        this.python = python;
        this.java = java;
    }

    JavaSide java() {
        return java;
    }

    /** What each of the programs did, in their order. */
    List<Comparison> compare(List<Program> programs) throws IOException, InterruptedException {
        FutureTask<Map<String, List<String>>> inPython = new FutureTask<>(() -> python.run(programs));
        Thread thread = new Thread(inPython, "python");
        thread.setDaemon(true);
        thread.start();
        Map<String, List<String>> inJava = java.run(programs);
        Map<String, List<String>> traces = result(inPython);
        List<Comparison> compared = new ArrayList<>();
        for (Program program : programs)
            compared.add(new Comparison(
                    program,
                    traces.getOrDefault(program.name(), List.of()),
                    inJava.getOrDefault(program.name(), List.of())));
        return compared;
    }

    private static Map<String, List<String>> result(FutureTask<Map<String, List<String>>> task)
            throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            throw new UncheckedIOException(new IOException("cannot run Python", e));
        }
    }
}
