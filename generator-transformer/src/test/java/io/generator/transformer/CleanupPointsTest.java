package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.annotation.FrameLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which yields stand where something has still to be cleaned up: those that say so in a comment. */
class CleanupPointsTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.io.*;
            public class Shapes {
                @Generator static Gen<Integer> shapes(Gen<Integer> other, Reader resource, int n) throws IOException {
                    Gen.yield(1);
                    try {
                        Gen.yield(2);                                                    // cleanup
                    } finally {
                        Gen.yield(3);
                    }
                    try (resource) {
                        Gen.yieldFrom(other);                                            // cleanup
                    }
                    try {
                        Gen.yield(5);
                    } catch (IllegalStateException e) {
                        Gen.yield(6);
                    }
                    try {
                        Gen.yield(7);                                                    // cleanup
                    } catch (IllegalStateException e) {
                        Gen.yield(8);                                                    // cleanup
                    } finally {
                        n++;
                    }
                    try {
                        try {
                            Gen.yield(9);                                                // cleanup
                        } catch (IllegalStateException e) {
                            Gen.yield(10);                                               // cleanup
                        }
                        for (int i = 0; i < n; i++)
                            if (i > 3) Gen.yield(i);                                     // cleanup
                    } finally {
                        if (n > 2) Gen.yield(11);
                        n = switch (n) {
                            case 1 -> 2;
                            default -> 3;
                        };
                    }
                    try {
                        Gen.yield(12);                                                   // cleanup
                    } catch (Throwable t) {
                        Gen.yield(13);
                    }
                    try {
                        Gen.yield(14);
                    } catch (Exception | Error e) {
                        n++;
                    }
                    synchronized (other) {
                        n++;
                    }
                    Gen.yield(15);
                    return Gen.done();
                }
            }
            """;

    @TempDir
    Path directory;

    static List<SourceCompiler> compilers() {
        return List.of(SourceCompiler.javac(17), SourceCompiler.ecj(17));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void areThoseOfWhichTheSourceSaysSo(SourceCompiler compiler) throws ClassNotFoundException {
        try (Compilation compilation = Compilation.of(directory, compiler, Map.of("p.Shapes", SOURCE), "-g")) {
            ClassLoader loader = compilation.transforming();
            loader.loadClass("p.Shapes");
            FrameLayout layout = loader.loadClass("p.Shapes$shapes$Frame").getAnnotation(FrameLayout.class);
            List<Integer> lines = Arrays.stream(layout.cleanup())
                    .map(state -> layout.lines()[state])
                    .distinct()
                    .boxed()
                    .toList();
            assertThat(lines).isEqualTo(marked()).hasSize(8);
        }
    }

    private static List<Integer> marked() {
        List<String> lines = SOURCE.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).endsWith("// cleanup"))
                .mapToObj(index -> index + 1)
                .toList();
    }
}
