package io.generator.transformer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each hazard on the page is named by a test, in an annotation {@code Hazard} or, in other modules, a JUnit tag. */
class HazardsPageTest {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+)\\. \\*\\*");
    private static final Pattern NAME = Pattern.compile("\\*\\*([a-z0-9-]+)\\*\\*");
    private static final Pattern ANNOTATION =
            Pattern.compile("@(?:Hazard|Tag)\\(\\{?\\s*(\"[^\"]*\"(?:,\\s*\"[^\"]*\")*)\\s*}?\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @Test
    void eachHazardHasATestAndEachTestAHazard() throws IOException {
        List<String> hazards = found(NAME, page());
        assertThat(hazards).doesNotHaveDuplicates();
        assertThat(tested()).containsExactlyInAnyOrderElementsOf(hazards);
    }

    @Test
    void theLinesAreNumbered() throws IOException {
        List<Integer> numbers =
                found(LINE, page()).stream().map(Integer::valueOf).toList();
        assertThat(numbers)
                .isNotEmpty()
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static String page() throws IOException {
        return Page.of("docs/hazards.md").text();
    }

    private static List<String> tested() throws IOException {
        try (Stream<Path> modules = Files.list(Page.ROOT)) {
            return modules.map(module -> module.resolve("src/test"))
                    .filter(Files::isDirectory)
                    .flatMap(HazardsPageTest::sources)
                    .flatMap(source -> found(ANNOTATION, source).stream())
                    .flatMap(names -> found(QUOTED, names).stream())
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> sources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream().map(HazardsPageTest::read);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
