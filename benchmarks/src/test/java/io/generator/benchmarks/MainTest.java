package io.generator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The options that ask JMH for a list run nothing. */
class MainTest {
    private static String output(String... arguments) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            Main.main(arguments);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsOptions() throws Exception {
        assertThat(output("-h")).contains("-wi <int>").doesNotContain("# Run progress");
    }

    @Test
    void listsBenchmarks() throws Exception {
        assertThat(output("-l", "ChainOn"))
                .contains("ChainOnCompletedBenchmark.async", "ChainOnPendingBenchmark.kotlin")
                .doesNotContain("PingPong", "# Run progress");
    }

    @Test
    void listsProfilersAndFormats() throws Exception {
        assertThat(output("-lprof")).contains("gc").doesNotContain("# Run progress");
        assertThat(output("-lrf")).contains("json").doesNotContain("# Run progress");
    }
}
