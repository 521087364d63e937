package io.generator.check.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to look at.
 *
 * @param name the name by which it is called in what is reported, with {@code /}
 * @param path where it is
 */
public record SourceFile(String name, Path path) {

    /**
     * Reads it, whatever its encoding is: a wrong letter in a text or a comment changes nothing.
     *
     * @throws IOException if it cannot be read
     */
    public String text() throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    }
}
