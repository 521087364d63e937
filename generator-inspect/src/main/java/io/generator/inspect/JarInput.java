package io.generator.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar. The classes for newer versions of Java, which some jars have too, are not looked at. */
final class JarInput implements ClassInput {
    private static final String SUFFIX = ".class";

    private final Path path;
    private final ZipFile jar;

    JarInput(Path path) throws IOException {
        this.path = path;
        try {
            this.jar = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new IOException(path + " is neither a class file, nor a directory, nor a jar: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> names() {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> find(String name) {
        ZipEntry entry = jar.getEntry(name + SUFFIX);
        try {
            return entry == null ? Optional.empty() : Optional.of(read(entry));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private byte[] read(ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public Path root() {
        return path;
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
