package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each source says in comments what the plugin has to report, and where; it reports nothing else. */
class ChecksTest {
    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outside",
                "Lambdas",
                "GeneratorLambdas",
                "Initialisers",
                "Locks",
                "Heads",
                "Yielded",
                "Sent",
                "Awaits",
                "AsyncHeads",
                "AsyncYields",
                "AsyncLambdas",
                "AsyncLocks"
            })
    void reportsWhatTheSourceSays(String name) throws IOException {
        SourceFile source = SourceFile.resource("checks/" + name);
        Compilation compilation = Compilation.of(output, List.of(source));
        assertThat(source.expected()).isNotEmpty();
        assertThat(compilation.findings().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        source.expected().stream().map(Object::toString).toList());
        assertThat(compilation.success()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Poly", "Asynchronous"})
    void isSilentWhereNothingIsWrong(String name) throws IOException {
        Compilation compilation = Compilation.of(output, List.of(SourceFile.resource("fine/" + name)));
        assertThat(compilation.stream()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }
}
