package io.generator.examples.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Gen;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPipelineTest {
    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("log.gz");
        LogWriter.write(file, 42, 5_000, more -> {});
        log = new LogFile(file);
    }

    @Test
    void linesAreThoseOfTheHandWrittenIterator() throws IOException {
        try (LineReader in = log.open()) {
            assertThat(listOf(LogPipeline.readLines(log)))
                    .hasSize(5_000)
                    .isEqualTo(listOf(HandWrittenStages.readLines(in)));
        }
    }

    @Test
    void recordsAreThoseOfTheHandWrittenIterator() throws IOException {
        Tally tally = new Tally();
        Tally tallyByHand = new Tally();
        List<Line> lines = listOf(LogPipeline.readLines(log));
        assertThat(listOf(LogPipeline.parse(lines, tally)))
                .hasSize(4_995)
                .isEqualTo(listOf(HandWrittenStages.parse(lines.iterator(), tallyByHand)));
        assertThat(tally.totals()).isEqualTo(tallyByHand.totals());
    }

    @Test
    void errorsAreThoseOfTheHandWrittenIterator() throws IOException {
        List<LogEntry> entries = listOf(LogPipeline.parse(LogPipeline.readLines(log), new Tally()));
        assertThat(listOf(LogPipeline.filterErrors(entries)))
                .isNotEmpty()
                .isEqualTo(listOf(HandWrittenStages.filterErrors(entries.iterator())));
    }

    @Test
    void totalsAreThoseOfThePlainLoop() throws IOException {
        Tally byGenerators = new Tally();
        Tally byPlainLoop = new Tally();
        LogPipeline.run(log, byGenerators);
        PlainLoop.run(log, byPlainLoop);
        assertThat(byGenerators.totals()).isEqualTo(byPlainLoop.totals());
        assertThat(byGenerators.totals().lines()).isEqualTo(5_000);
    }

    @Test
    void totalsOfAFileThatBreaksOffAreThoseOfThePlainLoop() throws IOException {
        byte[] bytes = Files.readAllBytes(log.path());
        LogFile cut = new LogFile(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2)));
        Tally byGenerators = new Tally();
        Tally byPlainLoop = new Tally();
        assertThatThrownBy(() -> LogPipeline.run(cut, byGenerators)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> PlainLoop.run(cut, byPlainLoop)).isInstanceOf(EOFException.class);
        assertThat(byGenerators.totals()).isEqualTo(byPlainLoop.totals());
        assertThat(byGenerators.totals().lines()).isBetween(1_000L, 4_000L);
    }

    @Test
    void takesOneLineAtATime() {
        List<Integer> taken = new ArrayList<>();
        Iterable<Line> lines = () -> endless(taken);
        Gen<LogEntry> errors = LogPipeline.filterErrors(LogPipeline.parse(lines, new Tally()));
        assertThat(taken).isEmpty();
        assertThat(errors.next().latencyMillis()).isEqualTo(3);
        assertThat(taken).containsExactly(1, 2, 3);
        assertThat(errors.next().latencyMillis()).isEqualTo(6);
        assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void opensTheFileAtTheFirstLine() throws IOException {
        LogFile missing = new LogFile(folder.resolve("missing"));
        Gen<Line> lines = LogPipeline.readLines(missing);
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchFileException.class);
        assertThat(lines.hasNext()).isFalse();
    }

    @Test
    void closingEndsTheReading() throws IOException {
        Gen<Line> lines = LogPipeline.readLines(log);
        assertThat(lines.next().number()).isEqualTo(1);
        lines.close();
        assertThat(lines.hasNext()).isFalse();
    }

    /** Lines of which every third is an error, with its number as the latency. */
    private static Iterator<Line> endless(List<Integer> taken) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Line next() {
                int number = taken.size() + 1;
                taken.add(number);
                String level = number % 3 == 0 ? "ERROR" : "INFO";
                return new Line(number, "{\"level\":\"" + level + "\",\"latencyMs\":" + number + "}");
            }
        };
    }

    private static <T> List<T> listOf(Iterator<T> values) {
        List<T> list = new ArrayList<>();
        values.forEachRemaining(list::add);
        return list;
    }
}
