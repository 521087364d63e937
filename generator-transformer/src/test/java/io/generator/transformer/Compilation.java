package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in this process, and gives what came out: class files, or classes that were transformed. */
final class Compilation implements Closeable {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

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

    /** Compiles source texts, by the binary names of their classes. */
    static Compilation of(Path directory, Map<String, String> sources, String... options) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new SourceText(name, text)));
        return run(directory, units, options);
    }

    /** Compiles source files. */
    static Compilation ofFiles(Path directory, Collection<Path> files, String... options) throws IOException {
        try (StandardJavaFileManager manager = JAVAC.getStandardFileManager(null, null, null)) {
            return run(directory, manager.getJavaFileObjectsFromPaths(files), options);
        }
    }

    private static Compilation run(Path directory, Iterable<? extends JavaFileObject> units, String... options) {
        List<String> all = new ArrayList<>(List.of("-d", directory.toString(), "-proc:none", "-nowarn"));
        all.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        all.addAll(List.of(options));
        if (!all.contains("--release")) all.addAll(List.of("--release", "17"));
        StringWriter output = new StringWriter();
        assertThat(JAVAC.getTask(output, null, null, all, null, units).call())
                .as(() -> "compiles: " + output)
                .isTrue();
        return new Compilation(directory);
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

    private Path file(String path) {
        return directory.resolve(path);
    }

    @Override
    public void close() {
        hierarchy.close();
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
