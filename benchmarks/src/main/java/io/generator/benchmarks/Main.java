package io.generator.benchmarks;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs JMH, then the same generators in Python if there is one, and prints the comparisons as a table. */
public final class Main {
    private Main() {}

    /**
     * Runs.
     *
     * @param args those of JMH
     * @throws CommandLineOptionException if these are wrong
     * @throws RunnerException if a benchmark fails
     * @throws IOException if Python cannot be run
     */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
        CommandLineOptions options = new CommandLineOptions(args);
        Runner runner = new Runner(new OptionsBuilder()
                .parent(options)
                .addProfiler(GCProfiler.class)
                .build());
        Collection<RunResult> results = runner.run();
        System.out.print(new Table(results, PythonPeers.measure(comparisons(results))));
    }

    private static List<String> comparisons(Collection<RunResult> results) {
        return results.stream()
                .map(result -> result.getParams().getBenchmark().split("\\.", -1))
                .map(name -> name[name.length - 2].replace("Benchmark", ""))
                .distinct()
                .toList();
    }
}
