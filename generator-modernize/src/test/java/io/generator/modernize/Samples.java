package io.generator.modernize;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the test resources. */
final class Samples {
    private Samples() {}

    static Path file(String path) {
        URL resource = Samples.class.getResource("/" + path);
        if (resource == null) throw new IllegalArgumentException("no such resource: " + path);
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the sources in a directory, without their ending. */
    static List<String> names(String directory) throws IOException {
        try (Stream<Path> files = Files.list(file(directory))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }
}
