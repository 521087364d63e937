package io.generator.inspect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where class files are: a directory, a jar, or one of them alone. */
public interface ClassInput extends Closeable {

    /**
     * Opens an input.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws IOException if it is neither a directory, nor a class file, nor a jar
     */
    static ClassInput open(Path path) throws IOException {
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        if (Files.isDirectory(path)) return new DirectoryInput(path);
        return path.toString().endsWith(".class") ? SingleInput.open(path) : new JarInput(path);
    }

    /** The classes to look at: their paths below the root without the suffix, such as {@code pkg/Outer$Inner}. */
    List<String> names() throws IOException;

    /** A class file by such a path, also one that is not to be looked at. */
    Optional<byte[]> find(String name);

    /** What stands for it on a class path. */
    Path root();

    @Override
    default void close() throws IOException {}
}
