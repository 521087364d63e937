package io.generator.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Rewrites the methods of the main classes that are annotated with {@code @Generator}, in place, right after they have
 * been compiled. Classes that are rewritten already stay as they are. A method that cannot be rewritten is reported with
 * its file and line, and then nothing at all is written.
 */
@Mojo(
        name = "transform",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class TransformMojo extends AbstractTransformMojo {
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    File classesDirectory;

    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    List<String> classpathElements;

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    List<String> compileSourceRoots = List.of();

    @Override
    File directory() {
        return classesDirectory;
    }

    @Override
    List<String> classPath() {
        return classpathElements;
    }

    @Override
    List<String> sourceRoots() {
        return compileSourceRoots;
    }
}
