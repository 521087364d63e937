package io.generator.maven;

import io.generator.inspect.ClassInput;
import io.generator.inspect.Inspection;
import io.generator.inspect.Originals;
import io.generator.inspect.ProjectReport;
import io.generator.inspect.ProjectReport.Format;
import io.generator.inspect.Selection;
import io.generator.inspect.Sources;
import io.generator.transformer.TransformerBugException;
import io.generator.transformer.inspect.InspectedClass;
import io.generator.transformer.inspect.InspectedClass.Origin;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes pages that show what becomes of each generator of the project, of main and of test classes: its states, what is
 * saved in them, the control flow, and the bytecode before and after. Nothing else is changed. It shows classes that are
 * compiled, whether rewritten already or not: {@code mvn process-classes generator:inspect}.
 */
@Mojo(name = "inspect", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class InspectMojo extends AbstractMojo {
    /** Where to write the pages; {@code index.html} leads to all others. */
    @Parameter(
            property = "generator.inspect.outputDirectory",
            defaultValue = "${project.build.directory}/generator-inspect",
            required = true)
    File outputDirectory;

    /**
     * What to write: {@code html} (an index, and a page for each class), {@code json} ({@code inspect.json}) and
     * {@code text} ({@code inspect.txt}).
     */
    @Parameter(property = "generator.inspect.formats", defaultValue = "html")
    List<String> formats = List.of("html");

    /** Where {@code transform} keeps the classes that it rewrites, as they were compiled. */
    @Parameter(defaultValue = "${project.build.directory}/generator-originals", readonly = true, required = true)
    File originalsDirectory;

    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    File classesDirectory;

    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true, required = true)
    File testClassesDirectory;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    List<String> classpathElements;

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    List<String> sourceRoots;

    @Parameter(defaultValue = "${project.testCompileSourceRoots}", readonly = true, required = true)
    List<String> testSourceRoots;

    @Parameter(defaultValue = "${project.name}", readonly = true, required = true)
    String title;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Set<Format> chosen = chosenFormats();
        try {
            List<InspectedClass> classes = new ArrayList<>(inspect(classesDirectory));
            classes.addAll(inspect(testClassesDirectory));
            report().write(classes, chosen);
            log(classes);
        } catch (IOException | UncheckedIOException | TransformerBugException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Set<Format> chosenFormats() throws MojoFailureException {
        try {
            Set<Format> chosen = EnumSet.noneOf(Format.class);
            formats.forEach(name -> chosen.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT))));
            return chosen;
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("formats can be html, json and text, and not " + formats, e);
        }
    }

    private List<InspectedClass> inspect(File directory) throws IOException {
        if (!directory.isDirectory()) return List.of();
        List<Path> classPath = classpathElements.stream().map(Path::of).toList();
        Originals originals = new Originals(originalsDirectory.toPath().resolve(directory.getName()));
        try (ClassInput input = ClassInput.open(directory.toPath())) {
            return new Inspection(classPath, Optional.of(originals), Selection.ALL).of(input);
        }
    }

    private ProjectReport report() {
        List<Path> roots = Stream.of(sourceRoots, testSourceRoots)
                .flatMap(List::stream)
                .map(Path::of)
                .toList();
        return new ProjectReport(outputDirectory.toPath(), title, new Sources(roots));
    }

    private void log(List<InspectedClass> classes) {
        for (InspectedClass inspected : classes) {
            inspected.diagnostics().forEach(diagnostic -> getLog().warn(diagnostic.toString()));
            if (inspected.origin() == Origin.REWRITTEN)
                getLog().warn(inspected.name()
                        + " was rewritten, and its original is not there (any more), so that less is"
                        + " to be seen of it: build from scratch, mvn clean process-classes generator:inspect");
        }
        long methods = classes.stream().mapToLong(each -> each.methods().size()).sum();
        getLog().info("Inspected " + methods + (methods == 1 ? " method in " : " methods in ") + classes.size()
                + (classes.size() == 1 ? " class: " : " classes: ") + outputDirectory);
    }
}
