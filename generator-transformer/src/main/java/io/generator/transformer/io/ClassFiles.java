package io.generator.transformer.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds and reads the files of a directory, always in the same order. */
final class ClassFiles {
    private static final String SUFFIX = ".class";
    private static final Set<String> WITHOUT_CODE = Set.of("module-info.class", "package-info.class");

    private final Path root;

    private ClassFiles(Path root) {
        this.root = root;
    }

    /** The files of a directory, which may be given as a link to it. */
    static ClassFiles in(Path root) {
        try {
            return new ClassFiles(root.toRealPath());
        } catch (IOException e) {
            throw failure("cannot find", root, e);
        }
    }

    /** The class files that can hold code. */
    List<Path> classes() {
        return find(name -> name.endsWith(SUFFIX) && !WITHOUT_CODE.contains(name));
    }

    /** The files of a name, in whatever folder. */
    List<Path> named(String fileName) {
        return find(fileName::equals);
    }

    private List<Path> find(Predicate<String> name) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> name.test(fileName(path)))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw failure("cannot list", root, e);
        }
    }

    /** The path below the root, with slashes and without the suffix. */
    String relativeName(Path classFile) {
        String path = root.relativize(classFile).toString().replace('\\', '/');
        return path.substring(0, path.length() - SUFFIX.length());
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure("cannot read", file, e);
        }
    }

    /** The class file that lies, or would lie, beside another one of the same package. */
    static Path sibling(Path classFile, String name) {
        int packageEnd = Math.max(name.lastIndexOf('/'), name.lastIndexOf('.'));
        return classFile.resolveSibling(name.substring(packageEnd + 1) + SUFFIX);
    }

    static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    static UncheckedIOException failure(String what, Path file, IOException cause) {
        return new UncheckedIOException(what + " " + file + ": " + cause, cause);
    }
}
