package io.generator.maven;

import io.generator.check.CheckReport;
import io.generator.check.FailOn;
import io.generator.check.Finding;
import io.generator.check.SarifRendering;
import io.generator.check.SourceCheck;
import io.generator.check.SourceFiles;
import io.generator.check.TextRendering;
import io.generator.check.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Looks for mistakes in the generators and coroutines of the project's sources, main and test, without compiling them, and
 * writes a report in the format SARIF. It is bound to no phase: {@code mvn generator:check}, or an execution in the phase
 * {@code verify}.
 */
@Mojo(name = "check", threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** Skips the goal. */
    @Parameter(property = "generator.check.skip", defaultValue = "false")
    boolean skip;

    /** Which findings fail the build: {@code error}, {@code warning} (errors too) or {@code never}. */
    @Parameter(property = "generator.check.failOn", defaultValue = "error")
    String failOn = "error";

    /** Where to write the report in the format SARIF. */
    @Parameter(
            property = "generator.check.sarif",
            defaultValue = "${project.build.directory}/generator-check.sarif",
            required = true)
    File sarif;

    /**
     * Patterns of the files to report on; by default all. They are written like those of {@code transform}, and match the name
     * of a file's outermost class, such as {@code com.example.parser.**}. Files that are left out are still read, for what
     * others use of them.
     */
    @Parameter(property = "generator.check.includes")
    List<String> includes = List.of();

    /** Patterns of the files to leave out, written as the includes are; they win over the includes. */
    @Parameter(property = "generator.check.excludes")
    List<String> excludes = List.of();

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    List<String> sourceRoots = List.of();

    @Parameter(defaultValue = "${project.testCompileSourceRoots}", readonly = true, required = true)
    List<String> testSourceRoots = List.of();

    /** The root of the whole build, which names of files are relative to. */
    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    File root;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Sources are not checked: generator.check.skip is set");
            return;
        }
        FailOn chosen = chosen();
        ClassFilter filter = ClassFilter.of(includes, excludes);
        try {
            List<SourceFile> files = SourceFiles.in(roots(), root.toPath());
            CheckReport report = filtered(SourceCheck.of(files), files, filter);
            Path file = sarif.toPath();
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, SarifRendering.of(report));
            log(report, chosen);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private FailOn chosen() throws MojoFailureException {
        try {
            return FailOn.valueOf(failOn.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("failOn can be error, warning or never, and not " + failOn, e);
        }
    }

    private List<Path> roots() {
        return Stream.concat(sourceRoots.stream(), testSourceRoots.stream())
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    private CheckReport filtered(CheckReport report, List<SourceFile> files, ClassFilter filter) {
        Set<String> chosen = new HashSet<>();
        for (SourceFile file : files) if (filter.test(className(file.path()))) chosen.add(file.name());
        return new CheckReport(
                chosen.size(),
                report.findings().stream()
                        .filter(finding -> chosen.contains(finding.file()))
                        .toList(),
                report.unread().stream()
                        .filter(problem -> chosen.contains(problem.file()))
                        .toList());
    }

    private String className(Path file) {
        String path = roots().stream()
                .filter(file::startsWith)
                .map(each -> each.relativize(file).toString())
                .findFirst()
                .orElseGet(file::toString);
        return path.replace('\\', '/').replaceFirst("\\.java$", "");
    }

    private void log(CheckReport report, FailOn chosen) throws MojoFailureException {
        report.unread().forEach(problem -> getLog().info(TextRendering.of(problem)));
        for (Finding finding : report.findings())
            if (finding.isError() && chosen != FailOn.NEVER) getLog().error(TextRendering.of(finding));
            else getLog().warn(TextRendering.of(finding));
        if (chosen.isFailed(report)) throw new MojoFailureException(report.summary() + ", see above");
        getLog().info(report.summary());
    }
}
