package io.generator.inspect;

import io.generator.transformer.hierarchy.HeaderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One class file, in the directory of its package. */
record SingleInput(String name, byte[] bytes, DirectoryInput around) implements ClassInput {

    static SingleInput open(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path absolute = file.toAbsolutePath();
        String name = name(absolute, bytes);
        int packages = (int) name.chars().filter(c -> c == '/').count();
        Path root = absolute.resolve("../".repeat(packages + 1)).normalize();
        return new SingleInput(name, bytes, new DirectoryInput(root));
    }

    /** The class's name; where the file does not lie in the directory of its package, that of the file. */
    private static String name(Path file, byte[] bytes) throws IOException {
        try {
            String name = HeaderReader.read(bytes).name();
            return file.endsWith(name + ".class") ? name : fileName(file);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no class file: " + e.getMessage(), e);
        }
    }

    private static String fileName(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".class".length());
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Optional<byte[]> find(String other) {
        return other.equals(name) ? Optional.of(bytes) : around.find(other);
    }

    @Override
    public Path root() {
        return around.root();
    }
}
