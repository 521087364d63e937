package io.generator.transformer.hierarchy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The classes of the running JDK, all modules of it, out of its run-time image. */
final class JdkSource implements ClassSource {
    private final Path packages = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/packages");

    @Override
    public Optional<byte[]> classFile(String internalName) {
        int packageEnd = internalName.lastIndexOf('/');
        if (packageEnd <= 0) return Optional.empty();
        String packageName = internalName.substring(0, packageEnd).replace('/', '.');
        try {
            Path modules = packages.resolve(packageName);
            return Files.isDirectory(modules) ? inModules(modules, internalName) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A directory here stands for a package and holds a link to each module that has a part of it. */
    private static Optional<byte[]> inModules(Path modules, String internalName) throws IOException {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(modules)) {
            for (Path link : links) {
                Path file = link.resolve(internalName + ".class");
                if (Files.exists(file)) return Optional.of(Files.readAllBytes(file));
            }
        }
        return Optional.empty();
    }
}
