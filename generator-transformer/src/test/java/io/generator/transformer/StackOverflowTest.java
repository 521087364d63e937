package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recursion without an end, in a JVM of its own: it is the first thing there that fails. */
class StackOverflowTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Async;
            import java.util.concurrent.*;
            import static io.generator.Async.await;
            public class Endless {
                @Async static CompletableFuture<Integer> hot(int n) {
                    return CompletableFuture.completedFuture(await(hot(n + 1)) + 1);
                }
                @Async static Coroutine<Integer> cold(int n) {
                    return Coroutine.of(await(driven(n + 1)) + 1);
                }
                static Coroutine<Integer> driven(int n) {
                    if (n % 3 != 0) return cold(n);
                    try {
                        cold(n).send(null);
                    } catch (StopIteration e) {
                        return Coroutine.of((Integer) e.value());
                    }
                    throw new AssertionError();
                }
                @Async static Coroutine<Integer> outer() { return Coroutine.of(await(inner()) + 1); }
                @Async static Coroutine<Integer> inner() { throw new IllegalArgumentException("ordinary"); }
                @Async static CompletableFuture<Integer> outerHot() {
                    return CompletableFuture.completedFuture(await(innerHot()) + 1);
                }
                @Async static CompletableFuture<Integer> innerHot() { throw new IllegalArgumentException("ordinary"); }
                static Throwable thrownBy(Callable<?> body) {
                    try {
                        body.call();
                        return null;
                    } catch (ExecutionException e) {
                        return e.getCause();
                    } catch (Throwable t) {
                        return t;
                    }
                }
                static void show(Throwable thrown) {
                    System.out.print(thrown);
                    for (StackTraceElement line : thrown.getStackTrace()) System.out.print(" " + line.getMethodName());
                    System.out.println();
                }
                public static void main(String[] args) {
                    Callable<?> endless = args[0].equals("hot") ? () -> hot(0).get() : () -> driven(0).send(null);
                    for (int i = 0; i < 50; i++) System.out.println(thrownBy(endless).getClass().getSimpleName());
                    show(thrownBy(() -> outer().send(null)));
                    show(thrownBy(() -> outerHot().get()));
                }
            }
            """;

    @TempDir
    Path directory;

    /** Without the guard, the class that mends stack traces could not be initialised, and was lost to the JVM. */
    @ParameterizedTest
    @ValueSource(strings = {"hot", "cold"})
    void isThrownAndSpoilsNothing(String kind) throws Exception {
        try (Compilation compilation = Compilation.of(directory, Map.of("p.Endless", SOURCE), "-g")) {
            compilation.replace("p.Endless");
        }
        List<String> lines = OtherJvm.run(directory, List.of("-Xss512k"), "p.Endless", kind)
                .lines()
                .toList();
        assertThat(lines).hasSize(52);
        assertThat(lines.subList(0, 50)).containsOnly("StackOverflowError");
        assertThat(lines.get(50)).startsWith("java.lang.IllegalArgumentException: ordinary inner outer ");
        assertThat(lines.get(51)).startsWith("java.lang.IllegalArgumentException: ordinary innerHot outerHot ");
    }
}
