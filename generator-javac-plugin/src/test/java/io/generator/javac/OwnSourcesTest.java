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

/** The transformer's box tests hold what can be written in a generator: the plugin has nothing to say of it. */
class OwnSourcesTest {
    private static final Path BOXES = Path.of("../generator-transformer/src/test/java/io/generator/box");

    @TempDir
    Path output;

    @Test
    void isSilentOnTheBoxes() throws IOException {
        Compilation compilation = Compilation.of(output, sources());
        assertThat(compilation.stream().map(diagnostic -> diagnostic.getSource().getName() + " " + diagnostic))
                // A Gen<String> there delegates to a Gen<Object>, which yields a number.
                .filteredOn(found -> !found.startsWith("InterfaceBox.java") || !found.contains("GEN008"))
                .isEmpty();
    }

    private static List<SourceFile> sources() throws IOException {
        try (Stream<Path> files = Files.walk(BOXES)) {
            List<SourceFile> sources = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String name =
                        BOXES.relativize(file).toString().replace('\\', '/').replace(".java", "");
                sources.add(new SourceFile("io/generator/box/" + name, Files.readString(file)));
            }
            assertThat(sources).hasSizeGreaterThan(50);
            return sources;
        }
    }
}
