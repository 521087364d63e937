package io.generator.modernize;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.Transformer;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import io.generator.transformer.io.ClassDirectory;
import io.generator.transformer.io.DirectoryReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Sources that are compiled, transformed and run: {@code Main.trace()} tells what they do. */
final class Program {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Path directory;
    private final List<Path> sources = new ArrayList<>();

    /** @param directory empty */
    Program(Path directory) {
        this.directory = directory;
    }

    Program with(String name, String text) throws IOException {
        Path file = Files.createDirectories(directory.resolve("src")).resolve(name + ".java");
        sources.add(Files.writeString(file, text));
        return this;
    }

    /** What {@code static List<String> trace()} of a class returns. */
    List<?> trace(String className) throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(classes);
        transform(classes);
        transformAsync(classes);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var trace = loader.loadClass(className).getDeclaredMethod("trace");
            trace.setAccessible(true);
            return (List<?>) trace.invoke(null);
        }
    }

    /** With all warnings but those for other people's class files. */
    private void compile(Path classes) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(
                List.of("-g", "-proc:none", "--release", "11", "-cp", CLASS_PATH, "-d", classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int exit = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(exit).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** What ea-async's own plugin does in a build; it touches only classes that call its await. */
    private static void transformAsync(Path classes) throws IOException {
        for (Path file : files(classes)) {
            try (InputStream original = Files.newInputStream(file)) {
                byte[] instrumented =
                        new com.ea.async.instrumentation.Transformer().instrument(new OldClassFiles(), original);
                if (instrumented != null) Files.write(file, instrumented);
            }
        }
    }

    /** ea-async reads classes of the JDK, and is too old for those of today, but not for what it looks at in them. */
    private static final class OldClassFiles extends ClassLoader {
        private static final int VERSION_AT = 7;

        OldClassFiles() {
            super(Program.class.getClassLoader());
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            try (InputStream file = super.getResourceAsStream(name)) {
                if (file == null) return null;
                byte[] bytes = file.readAllBytes();
                bytes[VERSION_AT] = (byte) Math.min(bytes[VERSION_AT], 52);
                return new ByteArrayInputStream(bytes);
            } catch (IOException e) {
                return null;
            }
        }
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void transform(Path classes) throws IOException {
        List<Path> path = Stream.concat(
                        Stream.of(classes),
                        Arrays.stream(CLASS_PATH.split(java.io.File.pathSeparator))
                                .map(Path::of))
                .filter(Files::exists)
                .toList();
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(path)) {
            DirectoryReport report = new ClassDirectory(classes, name -> true, Optional.empty())
                    .transform(new Transformer(hierarchy)::transform, false);
            assertThat(report.diagnostics()).extracting(Diagnostic::toString).isEmpty();
        }
    }
}
