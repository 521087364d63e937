package io.generator.examples.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogDemoTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final LogDemo demo =
            new LogDemo(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);

    @Test
    void writesALogAndReportsItsTotals() {
        assertThat(demo.runOnWrittenLog(20_000)).isEqualTo(LogDemo.OK);
        assertThat(out.toString(UTF_8))
                .containsPattern("lines +20,000")
                .containsPattern("records +19,995")
                .containsPattern("broken lines +5\\R +line \\d+: ")
                .containsPattern("peak heap \\d+ MB")
                .contains("same totals: yes");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void readsTheFileOfAnybody() throws IOException {
        Path file = Files.writeString(folder.resolve("app.log"), """
                {"level": "error", "service": "a", "latencyMs": 7, "message": "first"}
                Exception in thread "main"

                {"severity": 3}
                {"level": "ERROR", "latencyMs": 70, "user": {"id": 1}}
                """);
        assertThat(demo.run(file.toString())).isEqualTo(LogDemo.OK);
        assertThat(out.toString(UTF_8))
                .containsPattern("lines +5\\R")
                .containsPattern("records +3\\R")
                .containsPattern("errors +2\\R")
                .contains("line 2: Unrecognized token 'Exception'")
                .containsPattern("slowest error +70 ms");
    }

    @Test
    void doesNothingToTheTerminalThatAFileAsksFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("evil.log"),
                "{\"level\": \"ERROR\", \"service\": \"\\u001b[2J\", \"message\": \"\\u0007\"}\n\u001b[2J\n");
        assertThat(demo.run(file.toString())).isEqualTo(LogDemo.OK);
        assertThat(out.toString(UTF_8)).containsPattern("broken lines +1\\R").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void anEmptyFileHasTotalsToo() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));
        assertThat(demo.run(file.toString())).isEqualTo(LogDemo.OK);
        assertThat(out.toString(UTF_8)).containsPattern("lines +0\\R").contains("same totals: yes");
    }

    @Test
    void saysHowFarATruncatedFileWasRead() throws IOException {
        Path whole = folder.resolve("whole");
        LogWriter.write(whole, 1, 20_000, more -> {});
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(demo.run(file.toString())).isEqualTo(LogDemo.FAILED);
        long lines = Gzip.wholeLinesOf(file).lines().count();
        String number = String.format(java.util.Locale.ROOT, "%,d", lines);
        assertThat(out.toString(UTF_8)).containsPattern("lines +" + number + "\\R");
        assertThat(err.toString(UTF_8).strip())
                .isEqualTo(file + ": cannot be read beyond line " + number + ": its compressed data end too early");
    }

    @Test
    void aGzipFileOfTwoBytesIsTruncatedToo() throws IOException {
        Path file = Files.write(folder.resolve("head"), new byte[] {0x1f, (byte) 0x8b});
        assertThat(demo.run(file.toString())).isEqualTo(LogDemo.FAILED);
        assertThat(err.toString(UTF_8).strip())
                .isEqualTo(file + ": cannot be read beyond line 0: its compressed data end too early");
    }

    @Test
    void complainsInOneLineOfAFileThatIsMissing() {
        Path file = folder.resolve("missing.log");
        assertThat(demo.run(file.toString())).isEqualTo(LogDemo.WRONG_USE);
        assertThat(err.toString(UTF_8).strip()).isEqualTo(file + ": there is no such file");
    }

    @Test
    void complainsInOneLineOfADirectory() {
        assertThat(demo.run(folder.toString())).isEqualTo(LogDemo.WRONG_USE);
        assertThat(err.toString(UTF_8).strip()).isEqualTo(folder + ": this is a directory, not a log file");
    }

    @Test
    void complainsOfTwoFiles() {
        assertThat(demo.run("a", "b")).isEqualTo(LogDemo.WRONG_USE);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }
}
