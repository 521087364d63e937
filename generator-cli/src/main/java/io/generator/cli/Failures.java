package io.generator.cli;

import io.generator.transformer.TransformerBugException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What is told of what goes wrong: one line for what the user can mend, the whole stack for what only we can. */
final class Failures implements IExecutionExceptionHandler {
    static final int USER = 2;
    private static final int BUG = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        if (failure instanceof TransformerBugException) {
            Main.printLine(command.getErr(), "This is a mistake of the transformer, not of your code:");
            failure.printStackTrace(command.getErr());
            command.getErr().flush();
            return BUG;
        }
        if (!(failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof IllegalStateException)) throw failure;
        Main.printLine(command.getErr(), message(failure));
        return USER;
    }

    private static String message(Exception failure) {
        if (failure instanceof NoSuchFileException missing) return missing.getFile() + ": there is no such file";
        return String.valueOf(failure.getMessage());
    }
}
