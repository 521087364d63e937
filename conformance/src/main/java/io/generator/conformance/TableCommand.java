package io.generator.conformance;

import io.generator.conformance.findings.Findings;
import io.generator.conformance.findings.Tables;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what was found out, for {@code docs/conformance.md}. */
@Command(
        name = "table",
        description = "Prints the findings of `run` and `verify` as tables in Markdown.",
        mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
    @Parameters(description = "The directory that was given as --findings.")
    Path directory;

    @Override
    public Integer call() throws IOException {
        List<Findings> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.properties")) {
            for (Path file : files) all.add(Findings.read(file));
        }
        String program = LibraryOptions.program();
        if (all.removeIf(findings -> !findings.get(Findings.PROGRAM).equals(program)))
            Console.say("what another version of this program or of the transformer has found is left out");
        all.sort(Comparator.comparing(findings -> findings.get(Findings.NAME)));
        Tables.suites(all).forEach(System.out::println);
        Tables.jars(all).forEach(System.out::println);
        return 0;
    }
}
