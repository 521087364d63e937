package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each class of the box package whose name ends in Box is ordinary Java source; it is transformed, verified by the JVM, and
 * its method {@code box()} must return "OK".
 */
class BoxTest {
    private static final String BOXES = "io.generator.box";

    static Stream<String> boxes() throws IOException {
        Path directory = Path.of("target/test-classes", BOXES.replace('.', '/'));
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Box.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void returnsOk(String box) throws ReflectiveOperationException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(classPath())) {
            TransformingLoader loader = new TransformingLoader(BOXES, hierarchy);
            Class<?> transformed = Class.forName(BOXES + "." + box, true, loader);
            assertThat(transformed.getMethod("box").invoke(null)).isEqualTo("OK");
        }
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
    }
}
