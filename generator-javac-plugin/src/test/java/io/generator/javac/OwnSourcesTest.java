package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of our own that there is nothing to say of. */
class OwnSourcesTest {
    private static final Path BOXES = Path.of("../generator-transformer/src/test/java/io/generator/box");
    private static final Path ASYNCHRONOUS = Path.of("../generator-async/src/main/java/io/generator/async");

    @TempDir
    Path output;

    /** The transformer's box tests hold what can be written in a generator and in an asynchronous method. */
    @Test
    void isSilentOnTheBoxes() throws IOException {
        assertThat(findings(BOXES, "io/generator/box/"))
                // A Gen<String> there delegates to a Gen<Object>, which yields a number.
                .filteredOn(found -> !found.startsWith("InterfaceBox.java") || !found.contains("GEN008"))
                .isEmpty();
    }

    @Test
    void isSilentOnTheEventLoop() throws IOException {
        assertThat(findings(ASYNCHRONOUS, "io/generator/async/")).isEmpty();
    }

    private List<String> findings(Path root, String packageName) throws IOException {
        return Compilation.of(output, sources(root, packageName)).stream()
                .map(diagnostic -> diagnostic.getSource().getName() + " " + diagnostic)
                .toList();
    }

    private static List<SourceFile> sources(Path root, String packageName) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<SourceFile> sources = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String name =
                        root.relativize(file).toString().replace('\\', '/').replace(".java", "");
                sources.add(new SourceFile(packageName + name, Files.readString(file)));
            }
            assertThat(sources).hasSizeGreaterThan(50);
            return sources;
        }
    }
}
