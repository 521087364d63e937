package io.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.generator.check.source.SourceFile;
import io.generator.transformer.diagnostic.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports keep the schema of OASIS. */
class SarifRenderingTest {
    private static final String WRONG = "class Wrong {\n  void f() {\n    io.generator.Gen.yield(1);\n  }\n}\n";

    @TempDir
    Path directory;

    private JsonNode check(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("Some.java"), text);
        return check(new SourceFile(name, file));
    }

    private static JsonNode check(SourceFile... files) throws IOException {
        JsonNode document = new ObjectMapper().readTree(SarifRendering.of(SourceCheck.of(List.of(files))));
        assertThat(schema().validate(document)).isEmpty();
        return document;
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = SarifRenderingTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws IOException {
        assertThat(schema().validate(new ObjectMapper().readTree("{\"version\": \"2.1.0\"}")))
                .isNotEmpty();
    }

    @Test
    void aFindingHasItsRuleAndItsRegion() throws IOException {
        JsonNode result = check("src/Wrong.java", WRONG).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("GEN001");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText())
                .startsWith("A method yields that is not annotated with @Generator. Annotate the method");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("src/Wrong.java");
        assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
        assertThat(place.at("/region").toString()).isEqualTo("{\"startLine\":3,\"startColumn\":5,\"endColumn\":30}");
    }

    @Test
    void everyRuleIsDescribed() throws IOException {
        JsonNode run = check("Wrong.java", WRONG).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules).hasSameSizeAs(Catalogue.codes());
        int index = run.at("/results/0/ruleIndex").asInt();
        JsonNode rule = rules.get(index);
        assertThat(rule.at("/id").asText()).isEqualTo("GEN001");
        assertThat(rule.at("/name").asText()).isEqualTo("YieldOutsideGenerator");
        assertThat(rule.at("/shortDescription/text").asText()).isEqualTo(Catalogue.title("GEN001") + ".");
        assertThat(rule.at("/help/markdown").asText()).isEqualTo(Catalogue.page("GEN001"));
    }

    @Test
    void aPathIsEscaped() throws IOException {
        String location = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation";
        assertThat(check("a b/Größe#.java", WRONG).at(location + "/uri").asText())
                .isEqualTo("a%20b/Gr%C3%B6%C3%9Fe%23.java");
        JsonNode absolute = check("/a b/C.java", WRONG).at(location);
        assertThat(absolute.toString()).isEqualTo("{\"uri\":\"file:///a%20b/C.java\"}");
    }

    @Test
    void aFileThatIsNoJavaIsANote() throws IOException {
        JsonNode run = check("Broken.java", "class Broken {\n  int x = ;\n}\n").at("/runs/0");
        assertThat(run.at("/results")).isEmpty();
        JsonNode note = run.at("/invocations/0/toolExecutionNotifications/0");
        assertThat(note.at("/level").asText()).isEqualTo("note");
        assertThat(note.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(2);
    }

    @Test
    void aFileThatIsMissingIsANote() throws IOException {
        JsonNode run = check(new SourceFile("None.java", directory.resolve("None.java")))
                .at("/runs/0");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("Not checked: cannot be read");
    }
}
