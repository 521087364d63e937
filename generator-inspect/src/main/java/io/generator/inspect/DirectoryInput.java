package io.generator.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of class files, as a compiler fills it. */
record DirectoryInput(Path root) implements ClassInput {
    private static final String SUFFIX = ".class";

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .map(this::name)
                    .sorted()
                    .toList();
        }
    }

    private String name(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - SUFFIX.length());
    }

    @Override
    public Optional<byte[]> find(String name) {
        Path file = root.resolve(name + SUFFIX);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
