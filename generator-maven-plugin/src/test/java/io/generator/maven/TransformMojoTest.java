package io.generator.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformMojoTest {
    @TempDir
    Path classes;

    @TempDir
    Path originals;

    private final TransformMojo mojo = new TransformMojo();
    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void configure() {
        mojo.setLog(log);
        mojo.classesDirectory = classes.toFile();
        mojo.originalsDirectory = originals.toFile();
        mojo.classpathElements = List.of(classes.toString());
    }

    @Test
    void anEmptyDirectoryHasNothingToTransform() throws AbstractMojoExecutionException {
        mojo.execute();
        assertThat(log.lines).singleElement().asString().contains("in 0 of 0 classes, in ");
    }

    @Test
    void aMissingDirectoryIsMentionedAtDebugOnly() throws AbstractMojoExecutionException {
        mojo.classesDirectory = classes.resolve("missing").toFile();
        mojo.execute();
        assertThat(log.lines).singleElement().asString().startsWith("DEBUG Nothing to transform");
    }

    @Test
    void skips() throws AbstractMojoExecutionException {
        mojo.skip = true;
        mojo.execute();
        assertThat(log.lines).containsExactly("INFO Generators are not transformed: generator.skip is set");
    }

    @Test
    void doesNotChangeAClassWithoutGenerators() throws IOException, AbstractMojoExecutionException {
        byte[] bytes;
        try (var in = TransformMojoTest.class.getResourceAsStream("RecordingLog.class")) {
            bytes = in.readAllBytes();
        }
        Path file = Files.write(classes.resolve("RecordingLog.class"), bytes);
        mojo.execute();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(log.lines).singleElement().asString().contains("in 0 of 1 class, in ");
    }

    @Test
    void theTestGoalLooksAtTheTestClasses() throws AbstractMojoExecutionException {
        TestTransformMojo testMojo = new TestTransformMojo();
        testMojo.setLog(log);
        testMojo.testClassesDirectory = classes.toFile();
        testMojo.originalsDirectory = originals.toFile();
        testMojo.classpathElements = List.of();
        testMojo.execute();
        assertThat(log.lines).singleElement().asString().startsWith("INFO Transformed 0");
    }

    @Test
    void anInputOutputErrorIsNoFailureOfTheUsers() {
        String missing = classes.resolve("missing").toString();
        mojo.classesDirectory = new File(missing) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isDirectory() {
                return true; // as if it were deleted at the wrong moment
            }
        };
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("cannot find " + missing);
    }
}
