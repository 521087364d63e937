package io.generator.examples.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void readsPlainText() throws IOException {
        assertThat(textOf(file("one\ntwo\r\n\nfour"))).containsExactly("one", "two", "", "four");
    }

    @Test
    void readsTheSameWithAndWithoutFinalLineEnd() throws IOException {
        assertThat(textOf(file("one\ntwo\n"))).isEqualTo(textOf(file("one\ntwo")));
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(textOf(file(""))).isEmpty();
    }

    @Test
    void dropsTheByteOrderMarkOfTheFile() throws IOException {
        assertThat(textOf(file("\uFEFFone\n\uFEFFtwo\n"))).containsExactly("one", "\uFEFFtwo");
    }

    @Test
    void replacesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xe4, '\n', 'b'});
        assertThat(textOf(file)).containsExactly("a\uFFFD", "b");
    }

    @Test
    void knowsGzipByItsFirstBytesNotByItsName() throws IOException {
        Path zipped = Files.write(folder.resolve("named.txt"), Gzip.zip("one\ntwo\n"));
        Path plain = Files.writeString(folder.resolve("named.gz"), "one\ntwo\n");
        assertThat(textOf(zipped)).containsExactly("one", "two");
        assertThat(textOf(plain)).containsExactly("one", "two");
    }

    @Test
    void readsSeveralGzipFilesInOne() throws IOException {
        Path file = folder.resolve("two.gz");
        Files.write(file, Gzip.zip("one\ntwo\n"));
        Files.write(file, Gzip.zip("three\n"), java.nio.file.StandardOpenOption.APPEND);
        assertThat(textOf(file)).containsExactly("one", "two", "three");
    }

    @Test
    void numbersTheLines() throws IOException {
        try (LineReader in = new LogFile(file("a\n\nb\n")).open()) {
            assertThat(Arrays.asList(in.read(), in.read(), in.read(), in.read()))
                    .containsExactly(new Line(1, "a"), new Line(2, ""), new Line(3, "b"), null);
        }
    }

    @Test
    void linesAcrossBuffersAreWhole() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int length = 0; length < 40_000; length += 997) lines.add("x".repeat(length));
        assertThat(textOf(file(String.join("\n", lines)))).isEqualTo(lines);
    }

    @Test
    void cutsALineThatIsTooLong() throws IOException {
        Path file = file("x".repeat(LineReader.MAX_LENGTH + 100_000) + "\nshort\n");
        assertThat(textOf(file)).containsExactly("x".repeat(LineReader.MAX_LENGTH), "short");
    }

    @Test
    void returnsAllWholeLinesBeforeAFileBreaksOff() throws IOException {
        byte[] zipped = Gzip.zip(numbers(50_000));
        Path file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(zipped, zipped.length / 2));
        List<String> read = new ArrayList<>();
        assertThatThrownBy(() -> read(file, read)).isInstanceOf(EOFException.class);
        assertThat(String.join("\n", read) + "\n").isEqualTo(Gzip.wholeLinesOf(file));
    }

    @Test
    void tellsItsProgress() throws IOException {
        Path file = file(numbers(100_000));
        AtomicLong read = new AtomicLong();
        try (LineReader in = new LogFile(file, read::addAndGet).open()) {
            assertThat(in.read()).isEqualTo(new Line(1, "0"));
            assertThat(read.get()).isLessThan(Files.size(file));
            while (in.read() != null) assertThat(read.get()).isPositive();
        }
        assertThat(read).hasValue(Files.size(file));
    }

    private Path file(String text) throws IOException {
        return Files.write(Files.createTempFile(folder, "log", ".txt"), text.getBytes(UTF_8));
    }

    private static String numbers(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(i).append('\n');
        return text.toString();
    }

    private static List<String> textOf(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        read(file, lines);
        return lines;
    }

    private static void read(Path file, List<String> into) throws IOException {
        try (LineReader in = new LogFile(file).open()) {
            for (Line line; (line = in.read()) != null; ) into.add(line.text());
        }
    }
}
