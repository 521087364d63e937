package io.generator.conformance.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares random programs with CPython. */
@Command(
        name = "fuzz",
        description = "Runs random programs as rewritten Java and as Python, and compares what they do.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FuzzCommand implements Callable<Integer> {
    @Option(names = "--programs", defaultValue = "10000", description = "How many; ${DEFAULT-VALUE}.")
    long programs;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The seed of the first program; each has the next one. ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--python", description = "A CPython of 3.8 or later; python3.13 or else python3.")
    @Nullable
    String python;

    @Option(
            names = "--async",
            description = "Programs of coroutines, in an event loop; needs a CPython of 3.13 or later.")
    boolean async;

    @Option(
            names = "--minimise",
            defaultValue = "3",
            description = "How many programs that differ are made smaller and printed; ${DEFAULT-VALUE}.")
    int minimised;

    @Option(names = "--print", description = "Prints every program with what it does.")
    boolean print;

    @Option(names = "--work", description = "Where programs are put for Python to read.")
    Path work = Path.of("target", "fuzz");

    @Override
    public Integer call() throws IOException, InterruptedException {
        int version = async ? 13 : 8;
        String command = PythonSide.find(python, version)
                .orElseThrow(() -> new IOException("no CPython of 3." + version + " or later works"));
        PythonSide side = new PythonSide(command, work);
        Comparer comparer = new Comparer(side, new JavaSide());
        Fuzzer fuzzer = new Fuzzer(async ? AsyncProgramMaker::make : ProgramMaker::make, comparer);
        fuzzer.run(seed, programs, this::progress);
        System.out.println(side.version() + ", Java " + Runtime.version() + ", programs of the seeds from " + seed);
        System.out.print(fuzzer.counts().report());
        report(comparer, fuzzer.different(), System.out);
        return fuzzer.different().isEmpty() ? 0 : 1;
    }

    private void progress(List<Comparison> batch, long done) {
        System.err.printf("[fuzz] %,d of %,d programs%n", done, programs);
        if (print) for (Comparison each : batch) System.out.println(Report.of(each, each));
    }

    private void report(Comparer comparer, List<Comparison> different, PrintStream output)
            throws IOException, InterruptedException {
        Minimiser minimiser = new Minimiser(comparer);
        for (Comparison each : different) if (!each.isValid()) output.println(Report.of(each, each));
        for (Comparison each :
                different.stream().filter(Comparison::isValid).limit(minimised).toList())
            output.println(Report.of(each, minimiser.minimise(each)));
        for (Comparison each : different)
            output.println("differs: " + each.program().name());
    }
}
