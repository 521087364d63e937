package io.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.check.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check reports what the javac plugin reports, at the same lines and columns; what it leaves to it is said here. */
class AgreementTest {
    private static final Path RESOURCES = Path.of("../generator-javac-plugin/src/test/resources");

    /** All that the plugin alone reports: whether a value fits is a question of types, which only a compiler knows. */
    private static final Set<String> OF_TYPES = Set.of("GEN008", "GEN009");

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void reportsWhatTheSourceSays(Path file) throws IOException {
        String name = file.getFileName().toString();
        CheckReport report = SourceCheck.of(List.of(new SourceFile(name, file)));
        List<String> expected = Expectations.in(Files.readString(file)).stream()
                .filter(line -> !OF_TYPES.contains(line.substring(line.length() - 6)))
                .toList();
        assertThat(report.unread()).isEmpty();
        assertThat(Expectations.reported(report)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** All files of the directories are looked at: none is forgotten. */
    @Test
    void thereAreSources() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(18);
    }
}
