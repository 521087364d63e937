package readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of the pages; each prints what stands in its comments. */
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
        assertEquals(words(Files.readString(example)), words(run(Class.forName("readme." + name[0]), name[1])));
    }

    private static String run(Class<?> page, String method) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            page.getMethod(method).invoke(null);
        } finally {
            System.setOut(console);
        }
        return printed.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
