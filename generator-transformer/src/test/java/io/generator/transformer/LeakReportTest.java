package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in JVMs of their own, run with the switch that reports generators which nobody has closed. */
class LeakReportTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.stream.*;
            public class Leaking {
                @Generator static Gen<Integer> lines(int n) {
                    try {
                        for (int i = 0; i < n; i++)
                            Gen.yield(i);
                    } finally {
                        System.out.println("closed " + n);
                    }
                    return Gen.done();
                }
                @Generator static IntStream ints(int n) {
                    try {
                        for (int i = 0; i < n; i++)
                            Gen.yield(i);
                    } finally {
                        System.out.println("closed " + n);
                    }
                    return IntStream.empty();
                }
                @Generator static Gen<Integer> outer(int n) { Gen.yieldFrom(lines(n)); return Gen.done(); }
                @Generator(closeWhenUnreachable = true) static Gen<Integer> closing(int n) {
                    Gen.yieldFrom(lines(n));
                    return Gen.done();
                }
                static void leak() {
                    for (int i = 0; i < 3; i++) outer(10).next();
                }
                static int leakInts() {
                    return ints(20).findFirst().orElseThrow();
                }
                static int harmless() {
                    closing(30).next();
                    lines(40);
                    try (Gen<Integer> gen = lines(50)) {
                        return gen.next() + lines(2).stream().mapToInt(n -> n).sum();
                    }
                }
                public static void main(String[] args) throws Exception {
                    leak();
                    leakInts();
                    harmless();
                    Gen<Integer> kept = lines(60);
                    kept.next();
                    for (int i = 0; i < 20; i++) {
                        System.gc();
                        Thread.sleep(10);
                    }
                    System.out.println("kept " + kept.next());
                }
            }
            """;

    @TempDir
    Path directory;

    private String run(String... options) throws IOException, InterruptedException {
        try (Compilation compilation = Compilation.of(directory, Map.of("p.Leaking", SOURCE), "-g")) {
            compilation.replace("p.Leaking");
        }
        return OtherJvm.run(directory, List.of(options), "p.Leaking");
    }

    private static int lineOf(String code) {
        return (int) SOURCE.lines().takeWhile(line -> !line.contains(code)).count() + 1;
    }

    @Test
    void tellsEachLeakOnce() throws Exception {
        String output = run("-Dio.generator.leaks=report");
        assertThat(output).containsOnlyOnce("p.Leaking.lines(Leaking.java:9) was never closed");
        assertThat(output).containsOnlyOnce("p.Leaking.ints(Leaking.java:18) was never closed");
        assertThat(output.split("was never closed", -1)).as(output).hasSize(3);
        assertThat(output)
                .contains("    at p.Leaking.leakInts(Leaking.java:" + lineOf("return ints(20)") + ")")
                .contains("    at p.Leaking.leak(Leaking.java:" + lineOf("outer(10)") + ")")
                .contains("WARNING")
                .contains("closed 30", "closed 50", "closed 2", "kept 1")
                .doesNotContain("closed 10", "closed 20", "closed 40", "closed 60");
    }

    @Test
    void saysNothingWithoutTheSwitch() throws Exception {
        assertThat(run().lines()).containsExactlyInAnyOrder("closed 50", "closed 2", "closed 30", "kept 1");
    }

    @Test
    void saysSoWhenTheSwitchIsMisspelt() throws Exception {
        String output = run("-Dio.generator.leaks=yes");
        assertThat(output)
                .containsOnlyOnce("-Dio.generator.leaks=yes is not known; write -Dio.generator.leaks=report")
                .doesNotContain("was never closed");
    }

    /** All boxes behave the same when their generators are watched. */
    @Test
    void changesNothingElse() throws Exception {
        assertThat(OtherJvm.run(directory, List.of("-Dio.generator.leaks=report"), WatchedBoxes.class.getName()))
                .doesNotContain("FAILED")
                .contains("OK: " + new BoxSources("java").boxes().size());
    }
}
