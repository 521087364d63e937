package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document is a promise to tools: what is in it, and that all of it is documented. */
class JsonRenderingTest {
    @TempDir
    private static Path directory;

    private static JsonNode document;

    @BeforeAll
    static void render() throws IOException {
        Path wrong = Files.writeString(directory.resolve("Wrong.java"), """
                package demo;
                class Wrong { void f() { io.generator.Gen.yield(1); } }
                """);
        Path orders = Samples.SOURCES.resolve("demo/Orders.java");
        Path classes = Files.createDirectory(directory.resolve("classes"));
        document = new ObjectMapper()
                .readTree(JsonRendering.of(
                        Samples.compile(classes, List.of(orders, wrong)).inspect()));
    }

    @Test
    void hasWhatTheTextHas() {
        assertThat(document.at("/schema").asInt()).isEqualTo(1);
        assertThat(document.at("/classes/0/name").asText()).isEqualTo("demo.Orders");
        assertThat(document.at("/classes/0/origin").asText()).isEqualTo("compiled");
        JsonNode all = document.at("/classes/0/methods/0");
        assertThat(all.at("/displayName").asText()).isEqualTo("all(BufferedReader)");
        assertThat(all.at("/frame/extends").asText()).isEqualTo("io.generator.frame.GeneratorFrame");
        assertThat(all.at("/states/2/kind").asText()).isEqualTo("delegate");
        assertThat(all.at("/states/3/locals/0/storing").asText()).isEqualTo("kept");
        assertThat(all.at("/states/3/next/2/to").asInt()).isEqualTo(-1);
        assertThat(all.at("/flow/edges/0/kind").asText()).isEqualTo("resume");
        assertThat(all.at("/original/0/opcode").asText()).isEqualTo("new");
    }

    @Test
    void hasDiagnosticsWithTheirCodes() {
        JsonNode finding = document.at("/classes/1/diagnostics/0");
        assertThat(finding.at("/code").asText()).isEqualTo("GEN001");
        assertThat(finding.at("/severity").asText()).isEqualTo("error");
        assertThat(finding.at("/line").asInt()).isEqualTo(2);
        assertThat(finding.at("/remedy").asText()).startsWith("Annotate the method");
    }

    @Test
    void everyNameIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/inspect.md"));
        String table = page.substring(page.indexOf("## JSON"));
        assertThat(names(document, new TreeSet<>()))
                .allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
    }

    private static Set<String> names(JsonNode node, Set<String> names) {
        for (Map.Entry<String, JsonNode> field : node.properties()) names.add(field.getKey());
        node.forEach(child -> names(child, names));
        return names;
    }
}
