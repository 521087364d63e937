package io.generator.maven;

import io.generator.check.SourceLocator;
import io.generator.transformer.Transformer;
import io.generator.transformer.TransformerBugException;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import io.generator.transformer.io.DirectoryReport;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common: all but the directory and the class path. */
abstract class AbstractTransformMojo extends AbstractMojo {
    /** Skips the goal. The generators then fail at run time, with a message that says so. */
    @Parameter(property = "generator.skip", defaultValue = "false")
    boolean skip;

    /**
     * Whether an error in a generator fails the build. If not, errors are logged as warnings, and the classes that have
     * one stay untransformed: their generators fail at run time.
     */
    @Parameter(property = "generator.failOnError", defaultValue = "true")
    boolean failOnError = true;

    /**
     * Patterns of the classes to look at; by default all. A pattern is a binary class name or a path, in which
     * {@code ?} stands for one character, {@code *} for any number of them within a package, and {@code **} for any
     * number of packages. A nested class is called {@code Outer$Nested}. Examples:
     *
     * <ul>
     *   <li>{@code com.example.parser.**}: a package with its subpackages
     *   <li>{@code com/example/parser/*}: the package alone
     *   <li>{@code **.*Generators}: all classes whose names end so
     *   <li>{@code com.example.Tree} and {@code com.example.Tree$*}: a class, and the classes nested in it
     * </ul>
     */
    @Parameter(property = "generator.includes")
    List<String> includes = List.of();

    /** Patterns of the classes to leave out, written as the includes are; they win over the includes. */
    @Parameter(property = "generator.excludes")
    List<String> excludes = List.of();

    /**
     * Whether to keep each class that is rewritten, as it was compiled, in {@code target/generator-originals}. The goal
     * {@code inspect} shows less without it.
     */
    @Parameter(property = "generator.keepOriginals", defaultValue = "true")
    boolean keepOriginals = true;

    @Parameter(defaultValue = "${project.build.directory}/generator-originals", readonly = true, required = true)
    File originalsDirectory;

    abstract File directory();

    abstract List<String> classPath();

    abstract List<String> sourceRoots();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Generators are not transformed: generator.skip is set");
        } else if (!directory().isDirectory()) {
            getLog().debug("Nothing to transform: there is no directory " + directory());
        } else {
            run(ClassFilter.of(includes, excludes));
        }
    }

    private void run(ClassFilter filter) throws MojoExecutionException, MojoFailureException {
        long start = System.nanoTime();
        DirectoryReport report = transform(filter);
        new ReportLogger(getLog(), failOnError, sources()).log(report, Duration.ofNanos(System.nanoTime() - start));
    }

    private SourceLocator sources() {
        return new SourceLocator(sourceRoots().stream().map(Path::of).toList());
    }

    private DirectoryReport transform(ClassFilter filter) throws MojoExecutionException {
        ClassDirectory classes = new ClassDirectory(directory().toPath(), filter, originals());
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(searchPath())) {
            return classes.transform(new Transformer(hierarchy)::transform, !failOnError);
        } catch (TransformerBugException | UncheckedIOException | IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Optional<Path> originals() {
        return keepOriginals
                ? Optional.of(originalsDirectory.toPath().resolve(directory().getName()))
                : Optional.empty();
    }

    /** The directory itself comes first, whatever the class path says. */
    private List<Path> searchPath() {
        List<Path> path = new ArrayList<>();
        path.add(directory().toPath());
        classPath().forEach(entry -> path.add(Path.of(entry)));
        return path;
    }
}
