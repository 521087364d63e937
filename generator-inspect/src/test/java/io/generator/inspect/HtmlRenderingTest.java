package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.inspect.ControlFlow;
import io.generator.transformer.inspect.ControlFlow.Block;
import io.generator.transformer.inspect.ControlFlow.Edge;
import io.generator.transformer.inspect.ControlFlow.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlRenderingTest {
    @TempDir
    private Path directory;

    private String page(String source, String title) throws IOException {
        Path file = Files.createDirectories(directory.resolve("src/demo")).resolve("Sample.java");
        Files.writeString(file, source);
        Samples samples = Samples.compile(Files.createDirectories(directory.resolve("classes")), List.of(file));
        return new HtmlRendering(new Sources(List.of(directory.resolve("src")))).of(samples.inspect(), title);
    }

    @Test
    void noTextEndsTheElementThatItIsIn() throws IOException {
        String page = page("""
                package demo;
                class Sample {
                    @io.generator.annotation.Generator
                    static io.generator.Gen<String> f() {
                        io.generator.Gen.yield("</script><script>alert(1)</script><!--");
                        return io.generator.Gen.done();
                    }
                }
                """, "a <b> & \"c\"");
        assertThat(page).contains("\\u003c/script>").doesNotContain("<script>alert");
        assertThat(page).contains("<title>a &lt;b&gt; &amp; &quot;c&quot;: generator inspection</title>");
        assertThat(page.split("</script>", -1)).as("the data and the script").hasSize(3);
        assertThat(page).doesNotContain("{{");
    }

    @Test
    void refersToNothingOutside() throws IOException {
        String page = new HtmlRendering(new Sources(List.of())).of(List.of(), "none");
        String withoutNames = page.replace("http://www.w3.org/2000/svg", "");
        assertThat(Pattern.compile("https?:|src=|@import|url\\(|<link")
                        .matcher(withoutNames)
                        .find())
                .isFalse();
    }

    @Test
    void aLayoutHasThePlaceOfEachBlockBelowTheOneBefore() {
        ControlFlow flow = new ControlFlow(
                List.of(
                        new Block(0, 0, 0, 0, List.of()),
                        new Block(1, 1, 1, 1, List.of()),
                        new Block(2, 2, 2, 0, List.of())),
                List.of(
                        new Edge(0, 1, Kind.NEXT, ""),
                        new Edge(1, 1, Kind.RESUME, ""),
                        new Edge(1, 2, Kind.JUMP, ""),
                        new Edge(0, 2, Kind.EXCEPTION, "any")));
        GraphLayout layout = GraphLayout.of(flow, List.of(List.of("one"), List.of("two", "rows"), List.of("three")));
        assertThat(layout.nodes()).extracting(GraphLayout.Node::y).isSorted().doesNotHaveDuplicates();
        assertThat(layout.nodes().get(1).height())
                .isGreaterThan(layout.nodes().get(0).height());
        assertThat(layout.edges()).allSatisfy(edge -> assertThat(edge.points()).hasSizeGreaterThanOrEqualTo(4));
        assertThat(layout.edges().get(3).label()).hasSize(2);
        assertThat(layout.height()).isGreaterThan(layout.nodes().get(2).y());
    }

    @Test
    void noBlocksNeedNoPlace() {
        assertThat(GraphLayout.of(new ControlFlow(List.of(), List.of()), List.of())
                        .nodes())
                .isEmpty();
    }
}
