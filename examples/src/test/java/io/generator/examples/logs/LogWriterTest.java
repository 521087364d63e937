package io.generator.examples.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {
    @TempDir
    Path folder;

    @Test
    void writesRecordsAndAFewBrokenLines() throws IOException {
        Totals totals = totalsOf(written(1, 10_000));
        assertThat(totals.lines()).isEqualTo(10_000);
        assertThat(totals.broken()).isEqualTo(5);
        assertThat(totals.records()).isEqualTo(9_995);
        assertThat(totals.errors()).isBetween(200L, 800L);
        assertThat(totals.characters() / totals.lines()).isBetween(190L, 230L);
    }

    @Test
    void theSeedDecides() throws IOException {
        assertThat(written(1, 500)).hasSameBinaryContentAs(written(1, 500));
        assertThat(totalsOf(written(1, 500))).isNotEqualTo(totalsOf(written(2, 500)));
    }

    @Test
    void tellsItsProgress() throws IOException {
        AtomicLong written = new AtomicLong();
        LogWriter.write(folder.resolve("log"), 1, 300, written::addAndGet);
        assertThat(written).hasValue(300);
    }

    private Path written(long seed, long lines) throws IOException {
        Path file = Files.createTempFile(folder, "log", ".gz");
        LogWriter.write(file, seed, lines, more -> {});
        return file;
    }

    private static Totals totalsOf(Path file) throws IOException {
        Tally tally = new Tally();
        PlainLoop.run(new LogFile(file), tally);
        return tally.totals();
    }
}
