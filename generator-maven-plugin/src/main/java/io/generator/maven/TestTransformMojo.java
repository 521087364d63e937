package io.generator.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Rewrites the methods of the test classes that are annotated with {@code @Generator}, as {@code transform} does those
 * of the main classes.
 */
@Mojo(
        name = "test-transform",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestTransformMojo extends AbstractTransformMojo {
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", readonly = true, required = true)
    File testClassesDirectory;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    List<String> classpathElements;

    @Parameter(defaultValue = "${project.testCompileSourceRoots}", readonly = true, required = true)
    List<String> compileSourceRoots = List.of();

    @Override
    File directory() {
        return testClassesDirectory;
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
