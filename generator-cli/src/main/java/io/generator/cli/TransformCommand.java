package io.generator.cli;

import io.generator.check.SourceLocator;
import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import io.generator.transformer.io.DirectoryReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rewrites a directory of class files in place. */
@Command(
        name = "transform",
        description =
                "Rewrites the generator methods of a directory of class files in place, as the Maven plugin does.",
        footer = {
            "",
            "Each file is replaced as a whole or not at all. If one class has an error, none is changed.",
            "A class that is rewritten already stays as it is.",
            "",
            "  generator transform --class-path lib/generator-runtime.jar build/classes"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TransformCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The directory, in which the default package lies.")
    Path directory;

    @Mixin
    ClassPathOption classPath;

    @Option(
            names = "--source-path",
            paramLabel = "PATH",
            description =
                    "The directories of the sources, of which errors show a line; for target/classes, src/main/java beside target"
                            + " by default.")
    String sourcePath = "";

    @Option(
            names = "--keep-originals",
            paramLabel = "DIR",
            description = "Where to keep the classes as they were, for inspect.")
    Optional<Path> originals = Optional.empty();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(directory)) throw new NoSuchFileException(directory.toString());
        if (!Files.isDirectory(directory))
            throw new ParameterException(
                    spec.commandLine(), directory + " is no directory: give the one that the compiler has written to");
        List<Path> path = new ArrayList<>(List.of(directory));
        path.addAll(classPath.entries());
        List<Path> sources = sourcePath.isEmpty()
                ? MavenLayout.around(directory).sources()
                : ClassPathOption.paths("--source-path", sourcePath);
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(path)) {
            DirectoryReport report = new ClassDirectory(directory, name -> true, originals)
                    .transform(new Transformer(hierarchy)::transform, false);
            return report(report, new SourceLocator(sources));
        }
    }

    private int report(DirectoryReport report, SourceLocator sources) {
        PrintWriter err = spec.commandLine().getErr();
        report.diagnostics().forEach(diagnostic -> Main.printLine(err, sources.describe(diagnostic)));
        if (report.errors() > 0) {
            Main.printLine(err, "Nothing was rewritten, because of what is said above.");
            return 1;
        }
        Main.printLine(spec.commandLine().getOut(), summary(report));
        return 0;
    }

    private static String summary(DirectoryReport report) {
        return "Rewritten: " + report.methods() + " generator methods with " + report.suspensionPoints()
                + " suspension points, in " + report.rewritten().size() + " of " + report.classes() + " classes"
                + (report.alreadyTransformed() == 0 ? "" : "; rewritten before: " + report.alreadyTransformed());
    }
}
