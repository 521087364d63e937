package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.inspect.InspectedClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    private Path directory;

    private Sources.Excerpt excerpt(String method, List<Path> roots) throws IOException {
        InspectedClass orders = Samples.compile(directory)
                .inspect(Selection.named("Orders", method))
                .get(0);
        return new Sources(roots).of(orders, orders.methods().get(0));
    }

    @Test
    void aMethodIsShownFromItsAnnotationToItsBrace() throws IOException {
        Sources.Excerpt total = excerpt("total", List.of(Path.of("missing"), Samples.SOURCES));
        assertThat(total.first()).isEqualTo(36);
        assertThat(total.lines().get(0)).isEqualTo("    @Generator");
        assertThat(total.lines().get(total.lines().size() - 1)).isEqualTo("    }");
        assertThat(total.line(40)).contains("so far");
        assertThat(total.line(35)).isEmpty();
    }

    @Test
    void aLambdaIsShownFromItsArrow() throws IOException {
        Sources.Excerpt squares = excerpt("squares", List.of(Samples.SOURCES));
        assertThat(squares.lines().get(0)).contains("Gen.of(() -> {");
        assertThat(squares.lines().get(squares.lines().size() - 1).strip()).isEqualTo("});");
    }

    @Test
    void aSourceThatIsMissingHasNoLines() throws IOException {
        assertThat(excerpt("total", List.of(directory))).isEqualTo(Sources.Excerpt.NONE);
    }
}
