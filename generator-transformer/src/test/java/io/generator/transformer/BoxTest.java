package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each class of the box package whose name ends in Box is ordinary Java source; it is transformed, verified by the JVM, and
 * its method {@code box()} must return "OK". So also where it was compiled with other debug information.
 */
class BoxTest {
    private static final String BOXES = "io.generator.box";
    private static final Path SOURCES = Path.of("src/test/java", BOXES.replace('.', '/'));

    @TempDir
    static Path directory;

    static List<String> boxes() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Box.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void returnsOk(String box) throws ReflectiveOperationException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            assertReturnsOk(load(box, new TransformingLoader(BOXES, hierarchy)));
        }
    }

    @Hazard("loc-no-lvt")
    @TestFactory
    @Hazard("dbg-none")
    Stream<DynamicTest> withoutDebugInformation() throws IOException {
        return tests(compiledWith("-g:none").filter(box -> !needsDebugInfo(box)));
    }

    @TestFactory
    @Hazard("dbg-none")
    Stream<DynamicTest> withSomeDebugInformation() throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        for (String option : List.of("-g:lines", "-g:vars", "-g:source"))
            compiledWith(option).forEach(classes::add);
        return tests(classes.stream().filter(box -> !needsDebugInfo(box)));
    }

    /** The JVM loads no class that declares a variable twice, or its generic type without itself. */
    @TestFactory
    @Hazard("dbg-lvt-duplicate")
    Stream<DynamicTest> withAllDebugInformation() throws IOException {
        return tests(compiledWith("-g"));
    }

    @TestFactory
    Stream<DynamicTest> withParameterNames() throws IOException {
        return tests(compiledWith("-g", "-parameters"));
    }

    @Test
    void eachClassIsTransformedTheSameWayEachTimeAndOnlyOnce() throws IOException {
        try (Compilation compilation = compile("-g:lines,vars")) {
            for (String name : compilation.classNames()) {
                TransformResult result = compilation.transformer().transform(compilation.classFile(name));
                TransformResult again = compilation.transformer().transform(compilation.classFile(name));
                assertThat(again).usingRecursiveComparison().isEqualTo(result);
                assertThat(compilation
                                .transformer()
                                .transform(result.classFile())
                                .classFile())
                        .isSameAs(result.classFile());
            }
        }
    }

    private static Stream<Class<?>> compiledWith(String... options) throws IOException {
        ClassLoader loader = compile(options).transforming();
        return boxes().stream().map(box -> load(box, loader));
    }

    private static Compilation compile(String... options) throws IOException {
        Path output =
                Files.createDirectory(directory.resolve(String.join("", options).replace(':', '-')));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return Compilation.ofFiles(output, sources, options);
        }
    }

    private static Class<?> load(String box, ClassLoader loader) {
        try {
            return Class.forName(BOXES + "." + box, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(box, e);
        }
    }

    private static boolean needsDebugInfo(Class<?> box) {
        return Arrays.stream(box.getInterfaces())
                .anyMatch(marker -> marker.getSimpleName().equals("NeedsDebugInfo"));
    }

    private static Stream<DynamicTest> tests(Stream<Class<?>> boxes) {
        return boxes.map(box -> DynamicTest.dynamicTest(box.getSimpleName(), () -> assertReturnsOk(box)));
    }

    private static void assertReturnsOk(Class<?> box) throws ReflectiveOperationException {
        assertThat(box.getMethod("box").invoke(null)).isEqualTo("OK");
    }
}
