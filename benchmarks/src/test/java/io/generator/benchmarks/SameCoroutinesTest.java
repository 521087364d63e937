package io.generator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Benchmark;

/** All ways of a comparison of coroutines do the same work. */
class SameCoroutinesTest {
    @ParameterizedTest
    @CsvSource({
        "AsyncFor, 499500",
        "AwaitCompleted, 1000",
        "AwaitPending, 499500",
        "ChainOnCompleted, 1001",
        "ChainOnPending, 1001",
        "PingPong, 499500",
        "Spawn, 1000"
    })
    void sameResult(String comparison, long expected) throws ReflectiveOperationException {
        Object benchmark = Class.forName("io.generator.benchmarks.async." + comparison + "Benchmark")
                .getConstructor()
                .newInstance();
        for (Method way : benchmark.getClass().getMethods())
            if (way.isAnnotationPresent(Benchmark.class) && isRunnable(way))
                assertThat(((Number) way.invoke(benchmark)).longValue())
                        .as(way.getName())
                        .isEqualTo(expected);
    }

    private static boolean isRunnable(Method way) {
        return !way.getName().equals("virtualThreads") || Runtime.version().feature() >= 21;
    }
}
