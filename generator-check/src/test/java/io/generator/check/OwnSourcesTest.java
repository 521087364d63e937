package io.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sources of our own that there is nothing to say of. */
class OwnSourcesTest {
    /** What can be written in a generator and in an asynchronous method, the event loop, and the examples. */
    private static final List<Path> ROOTS = List.of(
            Path.of("../generator-transformer/src/test/java/io/generator/box"),
            Path.of("../generator-runtime/src/main/java"),
            Path.of("../generator-async/src/main/java"),
            Path.of("../examples/src"));

    @Test
    void isSilent() throws IOException {
        CheckReport report = SourceCheck.of(SourceFiles.in(ROOTS));
        assertThat(report.files()).isGreaterThan(200);
        assertThat(report.findings()).isEmpty();
        // The parser knows no enums inside methods.
        assertThat(report.unread()).singleElement().satisfies(problem -> assertThat(problem.file())
                .endsWith("EnclosingBox.java"));
    }
}
