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

/** Runs JMH, then the same in Python if there is one, and prints the comparisons as tables. */
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
        if (!tells(options)) run(options);
    }

    /** The options that ask JMH for a list: it leaves them to its own main class. */
    private static boolean tells(CommandLineOptions options) throws IOException {
        if (options.shouldHelp()) options.showHelp();
        else if (options.shouldList()) new Runner(options).list();
        else if (options.shouldListWithParams()) new Runner(options).listWithParams(options);
        else if (options.shouldListProfilers()) options.listProfilers();
        else if (options.shouldListResultFormats()) options.listResultFormats();
        else return false;
        return true;
    }

    private static void run(CommandLineOptions options) throws RunnerException, IOException {
        Runner runner = new Runner(new OptionsBuilder()
                .parent(options)
                .addProfiler(GCProfiler.class)
                .exclude(Runtime.version().feature() < 21 ? "virtualThreads" : "none")
                .build());
        Collection<RunResult> results = runner.run();
        for (Ways ways : Ways.values())
            print(
                    ways,
                    results.stream().filter(result -> Ways.of(result) == ways).toList());
    }

    private static void print(Ways ways, Collection<RunResult> results) throws IOException {
        if (!results.isEmpty())
            System.out.println(new Table(results, ways, PythonPeers.measure(ways.script(), comparisons(results))));
    }

    private static List<String> comparisons(Collection<RunResult> results) {
        return results.stream()
                .map(result -> result.getParams().getBenchmark().split("\\.", -1))
                .map(name -> name[name.length - 2].replace("Benchmark", ""))
                .distinct()
                .toList();
    }
}
