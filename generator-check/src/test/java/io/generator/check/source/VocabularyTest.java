package io.generator.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Async;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names that the check knows are those that are there. */
class VocabularyTest {
    @Test
    void knowsThePublicTypes() throws IOException {
        assertThat(publicTypes("generator-runtime", "io.generator")).isEqualTo(Vocabulary.TYPES);
        assertThat(publicTypes("generator-annotations", "io.generator.annotation"))
                .isEqualTo(Vocabulary.ANNOTATION_TYPES);
    }

    @Test
    void knowsTheStaticMethodsThatAreImported() {
        assertThat(Arrays.stream(Async.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(Vocabulary.ASYNC_METHODS);
    }

    private static Set<String> publicTypes(String module, String packageName) throws IOException {
        Path sources = Path.of("..", module, "src/main/java", packageName.replace('.', '/'));
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\w*\\.java"))
                    .map(name -> name.replace(".java", ""))
                    .filter(name -> isPublic(packageName + "." + name))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
