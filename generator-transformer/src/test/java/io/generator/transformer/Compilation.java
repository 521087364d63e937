package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;

/** Compiles sources in this process, and gives what came out: class files, or classes that were transformed. */
final class Compilation implements Closeable {
    private static final SourceCompiler JAVAC = SourceCompiler.javac(17);

    private final Path directory;
    private final ClassPathHierarchy hierarchy;

    private Compilation(Path directory) {
        this.directory = directory;
        List<Path> classPath = new ArrayList<>(List.of(directory));
        classPath.addAll(classPath());
        this.hierarchy = new ClassPathHierarchy(classPath);
    }

    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
    }

    /** Compiles source texts, by the binary names of their classes, with javac for Java 17. */
    static Compilation of(Path directory, Map<String, String> sources, String... options) {
        return of(directory, JAVAC, sources, options);
    }

    /** Compiles source texts, by the binary names of their classes. */
    static Compilation of(Path directory, SourceCompiler compiler, Map<String, String> sources, String... options) {
        try {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = directory.resolve("sources/" + source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            return ofFiles(directory, compiler, files, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles source files. */
    static Compilation ofFiles(Path directory, SourceCompiler compiler, Collection<Path> files, String... options)
            throws IOException {
        try (StandardJavaFileManager manager = compiler.tool().getStandardFileManager(null, null, null)) {
            List<String> all = new ArrayList<>(compiler.options());
            all.addAll(List.of("-d", directory.toString(), "-classpath", System.getProperty("java.class.path")));
            all.addAll(List.of(options));
            StringWriter output = new StringWriter();
            assertThat(compiler.tool()
                            .getTask(output, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
                            .call())
                    .as(() -> "compiles: " + output)
                    .isTrue();
            return new Compilation(directory);
        }
    }

    ClassPathHierarchy hierarchy() {
        return hierarchy;
    }

    Transformer transformer() {
        return new Transformer(hierarchy);
    }

    byte[] classFile(String name) {
        try {
            return Files.readAllBytes(file(name.replace('.', '/') + ".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The binary names of all classes, sorted. */
    List<String> classNames() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(directory.getFileSystem().getSeparator(), "."))
                    .sorted()
                    .toList();
        }
    }

    /** A loader of the classes, each transformed. */
    ClassLoader transforming() {
        return new TransformingLoader(
                hierarchy, path -> Files.exists(file(path)) ? Files.newInputStream(file(path)) : null);
    }

    /** Writes a class, transformed, in the place of the compiled one, for another JVM. */
    void replace(String name) throws IOException {
        TransformResult result = transformer().transform(classFile(name));
        Files.write(file(name.replace('.', '/') + ".class"), result.classFile());
        for (Map.Entry<String, byte[]> frame : result.frames().entrySet())
            Files.write(file(frame.getKey() + ".class"), frame.getValue());
    }

    private Path file(String path) {
        return directory.resolve(path);
    }

    @Override
    public void close() {
        hierarchy.close();
    }
}
