package io.generator.transformer.hierarchy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar, opened when it is first asked. */
final class JarSource implements ClassSource {
    private final Path path;
    private @Nullable ZipFile jar;
    /** Set before it is tried, so that a broken jar is not tried again for each class. */
    private boolean isTried;

    JarSource(Path path) {
        this.path = path;
    }

    @Override
    public synchronized Optional<byte[]> classFile(String internalName) {
        try {
            ZipFile open = open();
            return open == null ? Optional.empty() : read(open, internalName + ".class");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Null once it is closed, or if it could not be opened. */
    private @Nullable ZipFile open() throws IOException {
        if (!isTried) {
            isTried = true;
            jar = new ZipFile(path.toFile());
        }
        return jar;
    }

    private static Optional<byte[]> read(ZipFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) return Optional.empty();
        try (InputStream in = jar.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public synchronized void close() {
        isTried = true;
        if (jar == null) return;
        try {
            jar.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + path, e);
        }
        jar = null;
    }
}
