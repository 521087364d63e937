package io.generator.conformance.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delegation takes neither Java stack nor, by tail delegation, memory: proven by JVMs that have little of either. */
class DepthTest {
    private static final int BYTES_PER_FRAME = 56;

    private static List<String> run(String heap, String method) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                DeepChains.class.getName(),
                method);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            List<String> out = lines.toList();
            process.waitFor();
            return out;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "send", "raise", "close", "failure"})
    void aMillionDeep(String method) throws IOException, InterruptedException {
        assertThat(run("120m", method)).containsExactly("done");
    }

    @Test
    void dump() throws IOException, InterruptedException {
        assertThat(run("400m", "dump")).containsExactly("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handingOver", "handingOverAtOnce", "handingOverBelow"})
    void tenMillionHops(String method) throws IOException, InterruptedException {
        assertThat(run("8m", method)).containsExactly("done");
    }

    /** With compressed references, as JVMs have by default. */
    @Test
    void bytesPerFrame() throws IOException, InterruptedException {
        List<String> out = run("200m", "bytesPerFrame");
        assertThat(out).hasSize(2);
        assertThat(Integer.parseInt(out.get(0))).isBetween(16, BYTES_PER_FRAME);
    }
}
