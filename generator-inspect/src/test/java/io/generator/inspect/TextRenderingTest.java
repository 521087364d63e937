package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.Transformer;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextRenderingTest {
    private static final Path PAGE = Path.of("../docs/inspect.md");
    private static final TextRendering RENDERING = new TextRendering(new Sources(List.of(Samples.SOURCES)));

    @TempDir
    private static Path directory;

    private static Samples samples;

    @BeforeAll
    static void compile() throws IOException {
        samples = Samples.compile(directory);
    }

    private static String text(String className, String method) throws IOException {
        return RENDERING.of(samples.inspect(Selection.named(className, method)));
    }

    /** What the documentation shows is what is printed. */
    @Test
    void theDocumentationShowsWhatIsPrinted() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains("```text\n" + text("Numbers", "evens") + "```\n");
        assertThat(page)
                .contains(Files.readString(Samples.SOURCES.resolve("demo/Numbers.java"))
                        .strip());
    }

    @Test
    void tellsOperandsAndWhatIsCleared() throws IOException {
        assertThat(text("Orders", "total"))
                .contains("saved      long total into field total")
                .contains("operands   long an operand into field stack$0")
                .contains("int an operand into field stack$1");
        assertThat(text("Orders", "all"))
                .contains("Orders this, which needs no field")
                .contains("3  yield, line 26, in a try that cleans up")
                .contains("2  delegate, line 22");
    }

    @Test
    void aLambdaIsShownUnderTheMethodThatItStandsIn() throws IOException {
        assertThat(text("Orders", "squares")).contains("squares: Gen, line 49").contains("Gen.yield(i * i)");
    }

    @Test
    void withoutSourcesThereAreLineNumbers() throws IOException {
        String text = new TextRendering(new Sources(List.of())).of(samples.inspect(Selection.named("Numbers", "")));
        assertThat(text).contains("\n  10 |\n").doesNotContain("for (int i");
    }

    @Test
    void saysWhatIsNotToBeSeenOfARewrittenClass(@TempDir Path other) throws IOException {
        Samples rewritten = Samples.compile(other);
        transform(other, Optional.empty());
        String text = RENDERING.of(rewritten.inspect());
        assertThat(text)
                .contains("class demo.Numbers (Numbers.java)\n  was rewritten before, and its original is not there")
                .contains(
                        "1  suspended, line 10\n       saved      int n in field n\n                  int i in field i\n")
                .contains("aload 0   <- resume 1".replace("   ", "  "))
                .doesNotContain("as compiled");
    }

    static void transform(Path classes, Optional<Path> originals) {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(List.of(classes))) {
            new ClassDirectory(classes, name -> true, originals)
                    .transform(new Transformer(hierarchy)::transform, false);
        }
    }
}
