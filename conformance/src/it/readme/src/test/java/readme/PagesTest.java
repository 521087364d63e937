package readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the examples of the pages; each prints what stands in its comments. Each has a JVM of its own, as at a reader's: what an
 * example leaves behind, as a generator that nobody closes, would print among the output of another.
 */
class PagesTest {
    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/examples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatItsCommentsSay(Path example) throws Exception {
        String[] name = example.getFileName().toString().split("\\.");
        assertEquals(words(Files.readString(example)), words(run(name[0], name[1])));
    }

    private static String run(String page, String example) throws Exception {
        Path printed = Files.createTempFile("printed", null);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Example.class.getName(),
                        page,
                        example)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, java.waitFor());
        return Files.readString(printed);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
