package io.generator.cli;

import io.generator.inspect.ClassInput;
import io.generator.inspect.HtmlRendering;
import io.generator.inspect.Inspection;
import io.generator.inspect.JsonRendering;
import io.generator.inspect.Originals;
import io.generator.inspect.Selection;
import io.generator.inspect.Sources;
import io.generator.inspect.TextRendering;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedClass.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the transformer makes of generator methods. */
@Command(
        name = "inspect",
        description = "Shows what becomes of generator methods: states, saved locals, bytecode before and after.",
        footer = {
            "",
            "Classes are rewritten in memory; nothing is changed. Of a class that a build",
            "has rewritten before, the original is looked for where the Maven plugin keeps",
            "it: in target/generator-originals.",
            "",
            "  generator inspect target/classes",
            "  generator inspect --format html --output numbers.html target/classes"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    private static final String REWRITTEN =
            "Some classes were rewritten before, so that less is to be seen of them. Inspect"
                    + " the classes as the compiler has written them, or say where the originals are (--originals DIR) and with which"
                    + " class path they were compiled.";

    enum Format {
        TEXT,
        HTML,
        JSON
    }

    @Parameters(paramLabel = "FILE", description = "A directory of class files, a jar or a class file.")
    Path file;

    @Option(names = "--format", paramLabel = "text|html|json", description = "What to write; text by default.")
    Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it; standard output by default.")
    Optional<Path> output = Optional.empty();

    @Option(names = "--class", paramLabel = "NAME", description = "Only this class, such as Outer$$Inner.")
    String className = "";

    @Option(names = "--method", paramLabel = "NAME", description = "Only the methods of this name.")
    String methodName = "";

    @Mixin
    ClassPathOption classPath;

    @Option(
            names = "--source-path",
            paramLabel = "PATH",
            description = "The directories of the sources; for target/classes, src/main/java beside target by default.")
    String sourcePath = "";

    @Option(
            names = "--originals",
            paramLabel = "DIR",
            description = "Where the originals of rewritten classes are, if not where the Maven plugin keeps them.")
    Optional<Path> originals = Optional.empty();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        MavenLayout layout = MavenLayout.around(file);
        List<Path> path = classPath.entries();
        List<Path> sources =
                sourcePath.isEmpty() ? layout.sources() : ClassPathOption.paths("--source-path", sourcePath);
        Optional<Originals> kept = originals.or(layout::originals).map(Originals::new);
        try (ClassInput input = ClassInput.open(file)) {
            return show(
                    new Inspection(path, kept, Selection.named(className, methodName)).of(input), new Sources(sources));
        }
    }

    private int show(List<InspectedClass> classes, Sources sources) throws IOException {
        Stream<Diagnostic> all = classes.stream().flatMap(inspected -> inspected.diagnostics().stream());
        List<Diagnostic> errors = all.filter(Diagnostic::isError).toList();
        if (format != Format.TEXT)
            errors.forEach(error -> Main.printLine(spec.commandLine().getErr(), error.toString()));
        if (classes.isEmpty() && format == Format.TEXT) write(nothing());
        else write(rendered(classes, sources));
        if (classes.isEmpty() && format != Format.TEXT)
            Main.printLine(spec.commandLine().getErr(), nothing());
        if (classes.stream().anyMatch(inspected -> inspected.origin() == Origin.REWRITTEN))
            Main.printLine(spec.commandLine().getErr(), REWRITTEN);
        return errors.isEmpty() ? 0 : 1;
    }

    private String nothing() {
        boolean all = className.isEmpty() && methodName.isEmpty();
        return "No generators in " + file + (all ? "" : " of that name; without --class and --method all are shown");
    }

    private String rendered(List<InspectedClass> classes, Sources sources) {
        return switch (format) {
            case TEXT -> new TextRendering(sources).of(classes);
            case JSON -> JsonRendering.of(classes);
            case HTML -> new HtmlRendering(sources).of(classes, title(classes));
        };
    }

    private String title(List<InspectedClass> classes) {
        return classes.size() == 1 ? classes.get(0).name() : String.valueOf(file.getFileName());
    }

    private void write(String text) throws IOException {
        if (output.isPresent()) {
            Files.writeString(output.get(), text);
        } else {
            spec.commandLine().getOut().print(text.endsWith("\n") ? text : text + System.lineSeparator());
            spec.commandLine().getOut().flush();
        }
    }
}
