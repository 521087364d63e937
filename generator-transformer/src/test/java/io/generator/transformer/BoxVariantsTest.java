package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes that depend on an option of the compiler, or on one of the JVM. */
class BoxVariantsTest {
    private static final String BOXES = "io.generator.box";
    private static final Path SOURCES = Path.of("src/test/java", BOXES.replace('.', '/'));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Hazard("stk-assert")
    void assertionsAreOnOrOff(boolean enabled) throws ReflectiveOperationException {
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            ClassLoader loader = new TransformingLoader(BOXES, hierarchy);
            loader.setDefaultAssertionStatus(enabled);
            Class<?> box = Class.forName(BOXES + ".AssertBox", true, loader);
            assertThat(box.desiredAssertionStatus()).isEqualTo(enabled);
            assertReturnsOk(box);
        }
    }

    /** As compilers did before Java 9, and some still do. */
    @Test
    @Hazard("stk-concat-stringbuilder")
    void stringsAreJoinedByStringBuilders() throws IOException, ReflectiveOperationException {
        List<String> boxes = List.of("ConcatenationBox", "AssignmentBox", "StackTypesBox", "AllocationBox");
        Stream<Path> sources =
                Stream.concat(boxes.stream(), Stream.of("Check")).map(name -> SOURCES.resolve(name + ".java"));
        try (Compilation compilation = Compilation.ofFiles(
                directory, SourceCompiler.javac(17), sources.toList(), "-g", "-XDstringConcat=inline")) {
            ClassLoader loader = compilation.transforming();
            for (String box : boxes) {
                byte[] classFile = compilation.classFile(BOXES + "." + box);
                assertThat(new String(classFile, StandardCharsets.ISO_8859_1))
                        .contains("java/lang/StringBuilder")
                        .doesNotContain("makeConcat");
                assertReturnsOk(Class.forName(BOXES + "." + box, true, loader));
            }
        }
    }

    /** Eclipse's compiler writes a class file that no JVM loads. */
    @Test
    @Hazard("new-string-switch-in-arg")
    void javacMovesTheObjectToALocalWhereAnArgumentHasAHandler() throws ReflectiveOperationException {
        String source = """
                import io.generator.*;
                import io.generator.annotation.Generator;
                import java.util.*;
                public class Handler {
                    @Generator static TwoWayGen<String, String, Object> made(List<String> selectors) {
                        List<Object> all = new ArrayList<>();
                        for (String selector : selectors)
                            all.add(new AbstractMap.SimpleEntry<String, Object>(selector + Gen.yield("key"), switch (selector) {
                                case "parse" -> {
                                    try {
                                        yield Integer.parseInt(Gen.yield("number"));
                                    } catch (NumberFormatException e) {
                                        yield Gen.<String>yield("no number");
                                    }
                                }
                                default -> selector.length();
                            }));
                        return TwoWayGen.returning(all);
                    }
                    public static String box() {
                        TwoWayGen<String, String, Object> gen = made(List.of("parse", "other", "parse"));
                        String seen = gen.next();
                        for (String sent : List.of("A", "7", "B", "C", "x")) seen += " " + gen.send(sent);
                        try {
                            return seen + gen.send("y");
                        } catch (StopIteration e) {
                            String expected = "key number key key number no number[parseA=7, otherB=5, parseC=y]";
                            return expected.equals(seen + e.value()) ? "OK" : seen + e.value();
                        }
                    }
                }
                """;
        try (Compilation compilation = Compilation.of(directory, Map.of("Handler", source))) {
            assertReturnsOk(Class.forName("Handler", true, compilation.transforming()));
        }
    }

    private static void assertReturnsOk(Class<?> box) throws ReflectiveOperationException {
        assertThat(box.getMethod("box").invoke(null)).isEqualTo("OK");
    }
}
