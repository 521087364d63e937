package io.generator.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.Async;
import io.generator.Gen;
import io.generator.annotation.Generator;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
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
    void knowsThePublicTypes() throws IOException, URISyntaxException {
        assertThat(publicTypes(Gen.class)).isEqualTo(Vocabulary.TYPES);
        assertThat(publicTypes(Generator.class)).isEqualTo(Vocabulary.ANNOTATION_TYPES);
    }

    @Test
    void knowsTheStaticMethodsThatAreImported() {
        assertThat(Arrays.stream(Async.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(Vocabulary.ASYNC_METHODS);
    }

    private static Set<String> publicTypes(Class<?> sibling) throws IOException, URISyntaxException {
        Path classes =
                Path.of(sibling.getResource(sibling.getSimpleName() + ".class").toURI());
        try (Stream<Path> files = Files.list(classes.resolveSibling(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\w*\\.class"))
                    .map(name -> name.substring(0, name.length() - 6))
                    .filter(name -> isPublic(sibling.getPackageName() + "." + name))
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
