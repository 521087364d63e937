package io.generator.cli;

import io.generator.check.CheckReport;
import io.generator.check.FailOn;
import io.generator.check.SarifRendering;
import io.generator.check.SourceCheck;
import io.generator.check.SourceFiles;
import io.generator.check.TextRendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in sources. */
@Command(
        name = "check",
        description = "Looks for mistakes in generators and coroutines in sources, without compiling them.",
        footer = {
            "",
            "Give all sources of a project together: what one file declares the others know.",
            "Where the sources do not decide what a name means, nothing is reported.",
            "",
            "  generator check src/main/java src/test/java",
            "  generator check --sarif check.sarif --fail-on warning src"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Java files, and directories to look for them in.")
    List<Path> paths = List.of();

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Where to write the findings in the format SARIF too, with paths relative to this directory.")
    Optional<Path> sarif = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|never",
            description = "Which findings make the command end with 1; error by default.")
    FailOn failOn = FailOn.ERROR;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CheckReport report = SourceCheck.of(SourceFiles.in(paths));
        if (sarif.isPresent()) Files.writeString(sarif.get(), SarifRendering.of(report));
        spec.commandLine().getOut().print(TextRendering.of(report));
        spec.commandLine().getOut().flush();
        return failOn.isFailed(report) ? 1 : 0;
    }
}
