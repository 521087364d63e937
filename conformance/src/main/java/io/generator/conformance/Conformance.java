package io.generator.conformance;

import io.generator.conformance.fuzz.FuzzCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of torture mode. */
@Command(
        name = "torture",
        description =
                "Rewrites a library so that its methods suspend nearly everywhere, and shows that nobody notices.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            VerifyCommand.class,
            BisectCommand.class,
            TableCommand.class,
            TimeCommand.class,
            FuzzCommand.class
        })
public final class Conformance {
    private Conformance() {}

    /** Runs a command; exits with 1 if something differs or fails. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Conformance()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
