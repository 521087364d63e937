package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.diagnostic.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wrong example of each page that the plugin is named on is reported with its code, on the lines where the code stands in
 * a comment, and the right one is not.
 */
class PagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final String HEAD = "import io.generator.*; import io.generator.annotation.*; import java.util.*;"
            + " import io.generator.annotation.Async; import static io.generator.Async.*; class Snippet {\n";

    @TempDir
    Path output;

    static List<String> codes() {
        return Catalogue.codes().stream()
                .filter(code -> Catalogue.page(code).lines().toList().get(2).contains("Found by: javac plugin"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theWrongExampleIsReported(String code) throws IOException {
        String example = examples(code).get(0);
        List<SourceFile.Finding> findings = compile(example).findings();
        assertThat(findings).isNotEmpty().extracting(SourceFile.Finding::code).containsOnly(code);
        assertThat(findings.stream().map(SourceFile.Finding::line)).containsExactlyElementsOf(marked(example, code));
    }

    private static List<Long> marked(String example, String code) {
        List<String> lines = example.lines().toList();
        return LongStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get((int) line - 1).contains("// " + code))
                .map(line -> line + 1)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theRightExampleIsNot(String code) throws IOException {
        Compilation compilation = compile(examples(code).get(1));
        assertThat(compilation.stream()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }

    private static List<String> examples(String code) {
        return EXAMPLE.matcher(Catalogue.page(code))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private Compilation compile(String members) throws IOException {
        return Compilation.of(output, List.of(new SourceFile("Snippet", HEAD + members + "}\n")));
    }
}
