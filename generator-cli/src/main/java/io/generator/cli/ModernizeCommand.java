package io.generator.cli;

import io.generator.modernize.Modernized;
import io.generator.modernize.Modernizer;
import io.generator.modernize.Report;
import io.generator.modernize.SourceTree;
import io.generator.modernize.rewriting.Rewriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rewrites old style to new in Java sources. */
@Command(
        name = "modernize",
        description =
                "Rewrites hand-written iterators, and generators and coroutines of other libraries, in Java sources.",
        footer = {
            "",
            "Files are rewritten in place, each as a whole or not at all; what is not understood",
            "is left as it is, and told. The rewritings: driven-generator, ea-async, jyield,",
            "abstract-iterator, iterator.",
            "",
            "  generator modernize --dry-run src/main/java",
            "  generator modernize --only=abstract-iterator,iterator src/main/java"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ModernizeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Java sources, and directories of such.")
    List<Path> roots;

    @Option(names = "--dry-run", description = "Change nothing; print what would change, as a unified diff.")
    boolean isDryRun;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Make only these rewritings.")
    List<String> only = List.of();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Modernizer modernizer = new Modernizer(rewritings());
        for (Path root : roots) if (!Files.exists(root)) throw new NoSuchFileException(root.toString());
        SourceTree.Summary summary = new SourceTree(roots).modernize(modernizer, isDryRun, this::tell);
        Main.printLine(spec.commandLine().getErr(), summary.describe(isDryRun));
        return 0;
    }

    private List<Rewriting> rewritings() {
        try {
            return Rewriting.named(only);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--only: " + e.getMessage(), e);
        }
    }

    /** The diff alone is on standard output, so that it can be applied. */
    private void tell(Path file, String before, Modernized after) {
        Report.findings(file.toString(), after)
                .forEach(line -> Main.printLine(spec.commandLine().getErr(), line));
        if (!isDryRun) return;
        String name = file.toString().replace('\\', '/');
        Report.diff(name, before, after).forEach(line -> {
            spec.commandLine().getOut().print(line + "\n");
            spec.commandLine().getOut().flush();
        });
    }
}
