package io.generator.conformance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command run in this JVM: how it ended, and what it printed. */
record CommandRun(int exitCode, String output) {
    static CommandRun of(List<String> arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Conformance.commandLine().execute(arguments.toArray(String[]::new));
            return new CommandRun(exitCode, output.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
