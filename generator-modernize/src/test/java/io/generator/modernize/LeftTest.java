package io.generator.modernize;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.modernize.rewriting.Rewriting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left is told, as a comment on the line before says it; the source stays as it is. */
class LeftTest {
    private static final String MARK = "// left by ";

    static List<String> samples() throws IOException {
        return Samples.names("left");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isLeft(String sample) {
        String text = Samples.text("left/" + sample + ".java");
        Modernized result = new Modernizer(Rewriting.all()).modernize(text);
        assertThat(result.text()).isEqualTo(text);
        assertThat(result.findings().stream().map(LeftTest::told)).containsExactlyElementsOf(expected(text));
    }

    private static String told(Finding finding) {
        return finding.line() + ": left by " + finding.rewriting() + ": " + finding.message();
    }

    private static List<String> expected(String text) {
        List<String> expected = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(MARK)) expected.add((i + 2) + ": " + line.substring("// ".length()));
        }
        return expected;
    }
}
