package io.generator.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A source root of boxes: those that are written in one version of Java, and need no newer one. */
record BoxSources(String root) {
    static final String PACKAGE = "io.generator.box";

    /** The root that Maven compiles; the others use its helpers. */
    private static final BoxSources MAIN = new BoxSources("java");

    /** The binary names of the boxes. */
    List<String> boxes() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(BoxSources::isBox)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .map(name -> PACKAGE + "." + name)
                    .sorted()
                    .toList();
        }
    }

    /** Compiles all of them, and what they use, into a directory. */
    Compilation compile(Path output, SourceCompiler compiler, String... options) throws IOException {
        try (Stream<Path> files = Files.walk(directory());
                Stream<Path> helpers = Files.list(MAIN.directory()).filter(file -> !isBox(file))) {
            List<Path> sources = Stream.concat(files, helpers)
                    .filter(file -> file.toString().endsWith(".java"))
                    .distinct()
                    .toList();
            return Compilation.ofFiles(output, compiler, sources, options);
        }
    }

    private Path directory() {
        return Path.of("src/test", root, PACKAGE.replace('.', '/'));
    }

    private static boolean isBox(Path file) {
        return file.toString().endsWith("Box.java");
    }
}
