package io.generator.javac;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.transformer.Transformer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.analysis.Analyzer;

/** As a user runs it, on the command line. */
class PlainJavacTest {
    /** What the jar holds, by itself. */
    private static final String PLUGIN = Jdk.path(
            GeneratorsPlugin.class,
            Transformer.class,
            ClassReader.class,
            ClassNode.class,
            Analyzer.class,
            Remapper.class);

    private static final String PATH = Jdk.runtime() + File.pathSeparator + PLUGIN;

    @TempDir
    Path directory;

    static List<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void printsMistakesAsJavacDoes(Jdk jdk) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("Bad.java"), """
                import io.generator.Gen;
                import io.generator.annotation.Generator;
                import java.util.List;

                class Bad {
                    @Generator
                    static Gen<List<Integer>> bad(List<String> strings) {
                        Gen.yield(strings);
                        return Gen.done();
                    }

                    void dropped() {
                        bad(List.of());
                    }
                }
                """);
        Jdk.Result result = jdk.run(directory, "javac", "-proc:none", "-cp", PATH, "Bad.java");
        assertThat(result.output()).isEqualTo("""
                Bad.java:8: error: GEN008: a generator of java.util.List<java.lang.Integer> yields java.util.List<java.lang.String>
                        Gen.yield(strings);
                                  ^
                      Yield a value of the type that the method's return type names, or change that type.
                Bad.java:13: warning: GEN030: a generator is created and never iterated: Bad.bad
                        bad(List.of());
                           ^
                      Calling a generator runs nothing of it: iterate it, yieldFrom it, or remove the call.
                1 error
                1 warning
                """);
        assertThat(result.status()).isEqualTo(1);
    }

    /** Not also that the method lacks the annotation, which stands there. */
    @ParameterizedTest
    @MethodSource("jdks")
    void aMissingImportIsToldByJavacAlone(Jdk jdk) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("Bad.java"), """
                import static io.generator.Async.await;

                import io.generator.Coroutine;
                import io.generator.Gen;

                class Bad {
                    @Generator
                    static Gen<Integer> numbers() {
                        Gen.yield(1);
                        return Gen.done();
                    }

                    @Async
                    static Coroutine<Integer> same(Coroutine<Integer> other) {
                        return Coroutine.of(await(other));
                    }
                }
                """);
        Jdk.Result result = jdk.run(directory, "javac", "-proc:none", "-cp", PATH, "Bad.java");
        assertThat(result.output())
                .contains("class Generator")
                .contains("class Async")
                .doesNotContain("GEN0");
        assertThat(result.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void rewritesWhatItCompiles(Jdk jdk) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("Good.java"), """
                import io.generator.Gen;
                import io.generator.annotation.Generator;

                public class Good {
                    @Generator
                    static Gen<String> words() {
                        Gen.yield("rewritten");
                        return Gen.done();
                    }

                    public static void main(String[] args) {
                        for (String word : words()) System.out.println(word);
                    }
                }
                """);
        for (int run = 0; run < 2; run++) {
            Jdk.Result compiled = jdk.run(
                    directory,
                    "javac",
                    "-proc:none",
                    "-cp",
                    PATH,
                    "-Xplugin:Generators out=classes",
                    "-d",
                    "classes",
                    "Good.java");
            assertThat(compiled.output()).isEmpty();
            assertThat(compiled.status()).isZero();
        }
        String path = Jdk.runtime() + File.pathSeparator + "classes";
        assertThat(jdk.run(directory, "java", "-cp", path, "Good").output().strip())
                .isEqualTo("rewritten");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void saysWhichOptionItDoesNotKnow(Jdk jdk) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("Good.java"), "class Good {}");
        Jdk.Result result =
                jdk.run(directory, "javac", "-proc:none", "-cp", PATH, "-Xplugin:Generators to=classes", "Good.java");
        assertThat(result.output()).contains("-Xplugin:Generators does not know the option to=classes");
        assertThat(result.status()).isNotZero();
    }
}
