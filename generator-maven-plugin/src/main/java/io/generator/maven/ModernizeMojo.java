package io.generator.maven;

import io.generator.modernize.Modernized;
import io.generator.modernize.Modernizer;
import io.generator.modernize.Report;
import io.generator.modernize.SourceTree;
import io.generator.modernize.rewriting.Rewriting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Rewrites old style to new in the sources of the project, main and test, in place: hand-written iterators, and generators and
 * coroutines of other libraries. What it does not understand it leaves as it is, and tells: {@code mvn generator:modernize
 * -DdryRun} shows what it would do.
 */
@Mojo(name = "modernize", threadSafe = true)
public final class ModernizeMojo extends AbstractMojo {
    /** Whether to change nothing, and to log a unified diff of what would change. */
    @Parameter(property = "dryRun", defaultValue = "false")
    boolean dryRun;

    /** Which rewritings to make; all by default. */
    @Parameter(property = "generator.modernize.only")
    List<String> only = List.of();

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    List<String> sourceRoots;

    @Parameter(defaultValue = "${project.testCompileSourceRoots}", readonly = true, required = true)
    List<String> testSourceRoots;

    /** Sources in here are made by the build, and would be made anew. */
    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    File buildDirectory;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    File baseDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Modernizer modernizer = new Modernizer(rewritings());
        try {
            SourceTree.Summary summary = new SourceTree(roots()).modernize(modernizer, dryRun, this::tell);
            getLog().info(summary.describe(dryRun));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot rewrite the sources: " + e, e);
        }
    }

    private List<Rewriting> rewritings() throws MojoFailureException {
        try {
            return Rewriting.named(only);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("generator.modernize.only: " + e.getMessage(), e);
        }
    }

    private List<Path> roots() {
        return Stream.concat(sourceRoots.stream(), testSourceRoots.stream())
                .map(Path::of)
                .filter(Files::isDirectory)
                .filter(root -> !root.startsWith(buildDirectory.toPath()))
                .toList();
    }

    private void tell(Path file, String before, Modernized after) {
        Path base = baseDirectory.toPath();
        String name = (file.startsWith(base) ? base.relativize(file) : file)
                .toString()
                .replace('\\', '/');
        Report.findings(name, after).forEach(getLog()::info);
        if (dryRun) Report.diff(name, before, after).forEach(getLog()::info);
    }
}
