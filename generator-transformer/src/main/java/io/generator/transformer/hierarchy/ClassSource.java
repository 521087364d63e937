package io.generator.transformer.hierarchy;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A place where class files are found by name. */
interface ClassSource extends Closeable {
    /** The class file of an internal name, or empty where there is none or it cannot be read. */
    Optional<byte[]> classFile(String internalName);

    @Override
    default void close() {}

    static ClassSource of(Path entry) {
        return Files.isDirectory(entry) ? new DirectorySource(entry) : new JarSource(entry);
    }
}
