package io.generator.transformer.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Writes files so that at every moment each is there whole, in its old form or in its new one. */
final class AtomicWriter {
    /** One name for all, so that what a killed run leaves behind can be told from other files. */
    static final String TEMPORARY = ".generator-transform.tmp";

    private AtomicWriter() {}

    /** Writes a file; one that holds these bytes already is not touched. */
    static void write(Path file, byte[] bytes) {
        try {
            boolean exists = Files.exists(file);
            if (exists && Arrays.equals(Files.readAllBytes(file), bytes)) return;
            Path temporary = file.resolveSibling(TEMPORARY);
            Files.write(temporary, bytes);
            if (exists) copyPermissions(file, temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ClassFiles.failure("cannot write", file, e);
        }
    }

    /** Writes a file below a directory; folders that are missing are made. */
    static void writeInto(Path directory, String path, byte[] bytes) {
        Path file = directory.resolve(path);
        try {
            Files.createDirectories(file.resolveSibling(""));
        } catch (IOException e) {
            throw ClassFiles.failure("cannot write", file, e);
        }
        write(file, bytes);
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source == null || target == null) return;
        target.setPermissions(source.readAttributes().permissions());
    }

    /** Deletes what a killed run has left behind. */
    static void removeLeftovers(ClassFiles files) {
        files.named(TEMPORARY).forEach(AtomicWriter::delete);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw ClassFiles.failure("cannot delete", file, e);
        }
    }
}
