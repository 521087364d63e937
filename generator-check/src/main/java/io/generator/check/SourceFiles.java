package io.generator.check;

import io.generator.check.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files and directories → the sources to look at. */
public final class SourceFiles {
    private SourceFiles() {}

    /**
     * All {@code .java} files among some files and below some directories, each once; they keep the names under which they are
     * found.
     *
     * @throws NoSuchFileException if one of the paths does not exist
     * @throws IOException if a directory cannot be read
     */
    public static List<SourceFile> in(List<Path> paths) throws IOException {
        return in(paths, Path.of(""));
    }

    /**
     * The same, with names that are relative to a directory where they lie below it.
     *
     * @param base the directory; may be relative, as the empty path is
     * @throws NoSuchFileException if one of the paths does not exist
     * @throws IOException if a directory cannot be read
     */
    public static List<SourceFile> in(List<Path> paths, Path base) throws IOException {
        Map<Path, SourceFile> files = new LinkedHashMap<>();
        for (Path path : paths)
            for (Path file : javaFiles(path))
                files.putIfAbsent(file.toAbsolutePath().normalize(), new SourceFile(name(file, base), file));
        return new ArrayList<>(files.values());
    }

    private static List<Path> javaFiles(Path path) throws IOException {
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file, Path base) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }
}
