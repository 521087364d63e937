package io.generator.modernize;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.modernize.rewriting.Rewriting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each source is rewritten as expected, and does then what it did before. */
class BehaviourTest {
    private static final Modernizer MODERNIZER = new Modernizer(Rewriting.all());

    @TempDir
    private Path directory;

    static Stream<String> samples() throws IOException {
        Stream.Builder<String> samples = Stream.builder();
        for (Rewriting rewriting : Rewriting.all())
            for (String name : Samples.names("samples/" + rewriting.name() + "/before"))
                samples.add(rewriting.name() + ":" + name);
        return samples.build();
    }

    private static String source(String sample, String when) {
        return Samples.text("samples/" + sample.replace(":", "/" + when + "/") + ".java");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isRewrittenAsExpected(String sample) {
        Modernized result = MODERNIZER.modernize(source(sample, "before"));
        assertThat(result.text()).isEqualTo(source(sample, "after"));
        assertThat(result.findings())
                .filteredOn(finding -> !finding.isRewritten())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isNotRewrittenTwice(String sample) {
        String after = source(sample, "after");
        Modernized again = MODERNIZER.modernize(after);
        assertThat(again.text()).isEqualTo(after);
        assertThat(again.findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void doesTheSame(String sample) throws Exception {
        List<?> before = trace(sample, "before");
        assertThat(before).isNotEmpty();
        assertThat(trace(sample, "after")).isEqualTo(before);
    }

    private List<?> trace(String sample, String when) throws Exception {
        String name = sample.substring(sample.indexOf(':') + 1);
        Program program = new Program(directory.resolve(when)).with(name, source(sample, when));
        for (String support : Samples.names("support"))
            program.with(support, Samples.text("support/" + support + ".java"));
        return program.trace(name);
    }
}
