package io.generator.transformer.hierarchy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A directory of class files. */
record DirectorySource(Path directory) implements ClassSource {
    @Override
    public Optional<byte[]> classFile(String internalName) {
        try {
            Path file = directory.resolve(internalName + ".class");
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
