package io.generator.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.inspect.ProjectReport.Format;
import io.generator.transformer.inspect.InspectedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReportTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path classes;

    private void write(List<InspectedClass> inspected, Set<Format> formats) throws IOException {
        Sources sources = new Sources(List.of(Samples.SOURCES));
        new ProjectReport(directory.resolve("report"), "demo", sources).write(inspected, formats);
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve("report").resolve(name));
    }

    @Test
    void theIndexLeadsToThePages() throws IOException {
        write(Samples.compile(classes).inspect(), Set.of(Format.HTML));
        assertThat(read("index.html"))
                .contains("<h1>demo<span>4 generators</span></h1>")
                .contains("href=\"demo.Numbers.html#demo.Numbers.evens(I)Lio%2Fgenerator%2FGen%3B/0\"")
                .doesNotContain("{{");
        assertThat(read("demo.Numbers.html")).contains("evens(int)").doesNotContain("demo.Orders");
        assertThat(read("demo.Orders.html")).contains("total(long)");
    }

    @Test
    void writesWhatIsAskedFor() throws IOException {
        write(Samples.compile(classes).inspect(), EnumSet.of(Format.TEXT, Format.JSON));
        assertThat(directory.resolve("report")).isDirectoryNotContaining("glob:**.html");
        assertThat(read("inspect.txt")).contains("class demo.Numbers");
        assertThat(read("inspect.json")).contains("\"name\" : \"demo.Numbers\"");
    }

    @Test
    void aProjectWithoutGeneratorsHasAnIndexThatSaysSo() throws IOException {
        write(List.of(), Set.of(Format.HTML));
        assertThat(read("index.html")).contains("There are no generators here.");
    }
}
