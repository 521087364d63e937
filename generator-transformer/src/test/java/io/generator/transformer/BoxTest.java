package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.generator.box.Hazard;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each class of the box package whose name ends in Box is ordinary Java source; it is transformed, verified by the JVM, and
 * its method {@code box()} must return "OK". So also as other compilers make it, for other versions of Java, and with other
 * debug information.
 *
 * <p>A box is in the source root of the oldest Java that it is written in: {@code java8}, {@code java} (17), {@code java21},
 * {@code java25}. Those that need a newer Java than the one that runs the tests are skipped.
 */
class BoxTest {
    private static final BoxSources JAVA_8 = new BoxSources("java8");
    private static final BoxSources JAVA_17 = new BoxSources("java");
    private static final BoxSources JAVA_21 = new BoxSources("java21");
    private static final BoxSources JAVA_25 = new BoxSources("java25");

    @TempDir
    static Path directory;

    static List<String> boxes() throws IOException {
        return JAVA_17.boxes();
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void returnsOk(String box) throws ReflectiveOperationException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            assertReturnsOk(Class.forName(box, true, new TransformingLoader(BoxSources.PACKAGE, hierarchy)));
        }
    }

    /** The JVM loads no class that declares a variable twice, or its generic type without itself. */
    @TestFactory
    @Hazard({"loc-no-lvt", "dbg-none", "dbg-lvt-duplicate", "comp-javac-17", "comp-javac-25"})
    Stream<DynamicContainer> asJavacCompilesThem() {
        return Stream.of(
                boxes(JAVA_8, SourceCompiler.javac(8), "-g"),
                boxes(JAVA_8, SourceCompiler.javac(11), "-g:none"),
                boxes(JAVA_17, SourceCompiler.javac(17), "-g:none"),
                boxes(JAVA_17, SourceCompiler.javac(17), "-g"),
                boxes(JAVA_17, SourceCompiler.javac(17), "-g:lines", "-parameters"),
                boxes(JAVA_17, SourceCompiler.javac(17), "-g:vars"),
                boxes(JAVA_17, SourceCompiler.javac(17), "-g:source"),
                boxes(JAVA_17, SourceCompiler.javac(25), "-g"),
                boxes(JAVA_21, SourceCompiler.javac(21), "-g:none"),
                boxes(JAVA_21, SourceCompiler.javac(25), "-g"),
                boxes(JAVA_25, SourceCompiler.javac(25), "-g:none"),
                boxes(JAVA_25, SourceCompiler.javac(25), "-g"));
    }

    @TestFactory
    @Hazard("comp-ecj")
    Stream<DynamicContainer> asEclipseCompilesThem() {
        return Stream.of(
                boxes(JAVA_8, SourceCompiler.ecj(8), "-g:none"),
                boxes(JAVA_8, SourceCompiler.ecj(11), "-g"),
                boxes(JAVA_17, SourceCompiler.ecj(17), "-g:none"),
                boxes(JAVA_17, SourceCompiler.ecj(17), "-g"),
                boxes(JAVA_21, SourceCompiler.ecj(21), "-g:none"),
                boxes(JAVA_21, SourceCompiler.ecj(21), "-g"),
                boxes(JAVA_25, SourceCompiler.ecj(25), "-g:none"),
                boxes(JAVA_25, SourceCompiler.ecj(25), "-g"));
    }

    @Test
    void eachClassIsTransformedTheSameWayEachTimeAndOnlyOnce() throws IOException {
        try (Compilation compilation = JAVA_17.compile(newDirectory(), SourceCompiler.javac(17), "-g:lines,vars")) {
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

    private static DynamicContainer boxes(BoxSources sources, SourceCompiler compiler, String... options) {
        String name = sources.root() + ", " + compiler + " " + String.join(" ", options);
        if (compiler.release() > SourceCompiler.NEWEST)
            return dynamicContainer(name, Stream.of(dynamicTest("all", () -> abort("needs a newer JDK"))));
        return dynamicContainer(name, Stream.of(sources).flatMap(root -> compiled(root, compiler, options)));
    }

    private static Path newDirectory() throws IOException {
        return Files.createTempDirectory(directory, "boxes");
    }

    private static Stream<DynamicTest> compiled(BoxSources sources, SourceCompiler compiler, String... options) {
        try {
            ClassLoader loader =
                    sources.compile(newDirectory(), compiler, options).transforming();
            return sources.boxes().stream()
                    .map(box -> dynamicTest(box, () -> assertReturnsOk(box, loader, List.of(options))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertReturnsOk(String box, ClassLoader loader, List<String> options)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(box, true, loader);
        assumeTrue(options.contains("-g") || !needsDebugInfo(type), "needs debug information");
        assertReturnsOk(type);
    }

    private static boolean needsDebugInfo(Class<?> box) {
        return Arrays.stream(box.getInterfaces())
                .anyMatch(marker -> marker.getSimpleName().equals("NeedsDebugInfo"));
    }

    private static void assertReturnsOk(Class<?> box) throws ReflectiveOperationException {
        assertThat(box.getMethod("box").invoke(null)).isEqualTo("OK");
    }
}
