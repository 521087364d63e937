package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each source says in comments what is to be warned of, and where; all else in it is fine. */
class LintsTest {
    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(strings = {"Dropped", "Swallowed", "Twice", "Open", "Coroutines"})
    void warnsOfWhatTheSourceSays(String name) throws IOException {
        SourceFile source = SourceFile.resource("lints/" + name);
        Compilation compilation = Compilation.of(output, List.of(source));
        compare(source, compilation);
        assertThat(compilation.success()).isTrue();
    }

    /** javac writes a class before it has looked at the next, unless it is told otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"simple", "todo", "byfile"})
    void doesNotDependOnTheOrder(String policy) throws IOException {
        SourceFile source = SourceFile.resource("lints/Open");
        compare(source, Compilation.of(output, List.of(source), "-XDcompilePolicy=" + policy));
    }

    @Test
    void canBeSwitchedOff() throws IOException {
        SourceFile source = SourceFile.resource("lints/Dropped");
        assertThat(Compilation.of(output, List.of(source), "-Xplugin:Generators lint=off")
                        .findings())
                .isEmpty();
    }

    private static void compare(SourceFile source, Compilation compilation) {
        assertThat(source.expected()).isNotEmpty();
        assertThat(compilation.findings().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        source.expected().stream().map(Object::toString).toList());
    }
}
