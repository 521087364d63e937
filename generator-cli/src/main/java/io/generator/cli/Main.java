package io.generator.cli;

import io.generator.transformer.Transformer;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. It ends with 0 if all went well; with 1 if a class or a source has an error, which is told; with 2 if it was called
 * in a wrong way or a file cannot be read or written; and with 3 if the transformer itself fails.
 */
@Command(
        name = "generator",
        description =
                "Checks generators, shows what the build makes of them, rewrites them without a build tool, modernises sources.",
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            ExplainCommand.class,
            InspectCommand.class,
            TransformCommand.class,
            FramesCommand.class,
            ModernizeCommand.class
        })
public final class Main implements Runnable {
    @Spec
    CommandSpec spec;

    private Main() {}

    /** Runs a command, and exits. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new Failures());
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: check, explain, inspect, transform, frames or modernize.");
    }

    /** The version of the transformer. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"generator " + Transformer.version()};
        }
    }

    static void printLine(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
