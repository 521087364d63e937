package io.generator.cli;

import io.generator.cli.live.JvmList;
import io.generator.cli.live.LiveJson;
import io.generator.cli.live.LiveProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the generators, coroutines and event loops of a program stand at that runs. */
@Command(
        name = "frames",
        description = "Shows where the generators and coroutines of a running program stand.",
        footer = {
            "",
            "Without PID it lists the programs that it can look at. Event loops and their",
            "tasks are always seen; other generators if the program was started with",
            "-Dio.generator.live=true, and where they were made if it was with",
            "-Dio.generator.live=stacks.",
            "",
            "Looking at a program advances nothing in it.",
            "",
            "  generator frames",
            "  generator frames --tree 4711",
            "  generator frames --method com.acme.Crawler --limit 20 4711"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FramesCommand implements Callable<Integer> {
    private static final int DEFAULT_LIMIT = 100;

    @Parameters(arity = "0..1", paramLabel = "PID", description = "The process, as jps or ps tells it.")
    Optional<Long> pid = Optional.empty();

    @Option(names = "--tree", description = "Only tasks, each below the one that awaits it.")
    boolean tree;

    @Option(names = "--json", description = "Everything as JSON, for other programs.")
    boolean json;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many tasks and frames to describe of each kind; 100 by default.")
    int limit = DEFAULT_LIMIT;

    @Option(
            names = "--method",
            paramLabel = "PREFIX",
            description = "Only those with a method whose class and name begin so, such as com.acme.Crawler.")
    String method = "";

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (limit <= 0) throw new ParameterException(spec.commandLine(), "--limit must be positive, and is " + limit);
        if (tree && json) throw new ParameterException(spec.commandLine(), "Give either --tree or --json.");
        requireAttach();
        PrintWriter out = spec.commandLine().getOut();
        if (pid.isEmpty()) JvmList.find().forEach(line -> Main.printLine(out, line));
        else show(pid.get(), out);
        return 0;
    }

    private static void requireAttach() throws IOException {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty())
            throw new IOException(
                    "This Java cannot attach to other programs, as it lacks the module jdk.attach: run the"
                            + " command with the java of a JDK.");
    }

    private void show(long process, PrintWriter out) throws IOException {
        try (LiveProgram program = LiveProgram.attach(process)) {
            if (json) Main.printLine(out, LiveJson.of(program, limit, method));
            else if (tree) Main.printLine(out, program.tree(limit, method));
            else Main.printLine(out, program.dump(limit, method));
        }
    }
}
