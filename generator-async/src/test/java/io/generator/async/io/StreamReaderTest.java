package io.generator.async.io;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.async.EventLoop;
import io.generator.async.Task;
import io.generator.async.VirtualClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamReaderTest {
    private final ScriptedSource source = new ScriptedSource();

    private static <T> T run(Awaitable<T> main) {
        try (EventLoop loop = EventLoop.create(new VirtualClock())) {
            return loop.runUntilComplete(main);
        }
    }

    private static StreamReader reader(ScriptedSource source) {
        return new StreamReader(source, StreamReader.DEFAULT_LIMIT);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void readsLines() {
        StreamReader reader = reader(
                ScriptedSource.of("one\ntw", "o\r\n", "\n", "a\rb\n", "grün").end());
        List<String> lines = new ArrayList<>();
        run(async(() -> {
            for (String line : each(reader)) lines.add(line);
        }));
        assertThat(lines).containsExactly("one", "two", "", "a\rb", "grün");
        assertThat(reader.atEof()).isTrue();
        assertThat(run(async(() -> await(reader.readLine())))).isNull();
    }

    @Test
    void readsWhatIsThere() {
        StreamReader reader = reader(ScriptedSource.of("abc", "def").end());
        List<String> parts = new ArrayList<>();
        run(async(() -> {
            parts.add(text(await(reader.read(2))));
            parts.add(text(await(reader.read(10))));
            parts.add(text(await(reader.read(0))));
            parts.add(text(await(reader.read(10))));
            parts.add(text(await(reader.read(10))));
        }));
        assertThat(parts).containsExactly("ab", "c", "", "def", "");
    }

    @Test
    void readsIntoABufferOfTheCaller() throws IOException {
        StreamReader reader = reader(ScriptedSource.of("abcde").end());
        ByteBuffer into = ByteBuffer.allocate(3);
        List<Integer> counts = new ArrayList<>();
        run(async(() -> {
            counts.add(await(reader.read(into)));
            counts.add(await(reader.read(into)));
            into.clear();
            counts.add(await(reader.read(into)));
            counts.add(await(reader.read(into)));
        }));
        assertThat(counts).containsExactly(3, 0, 2, -1);
        assertThat(into.array()).asString(StandardCharsets.UTF_8).isEqualTo("dec");
    }

    @Test
    void readsExactlySoMany() {
        StreamReader reader = reader(ScriptedSource.of("abc", "def", "g").end());
        assertThat(run(async(() -> text(await(reader.readExactly(5)))))).isEqualTo("abcde");
        assertThatThrownBy(() -> run(reader.readExactly(3)))
                .isInstanceOfSatisfying(IncompleteReadError.class, e -> assertThat(text(e.partial()))
                        .isEqualTo("fg"))
                .hasMessage("2 bytes read on a total of 3 expected bytes");
    }

    @Test
    void readsMoreThanTheLimitIfItIsAskedForExactly() {
        byte[] large = new byte[1_000_000];
        new Random(1).nextBytes(large);
        source.feed(large);
        StreamReader reader = new StreamReader(source.end(), 1000);
        assertThat(run(async(() -> await(reader.readExactly(large.length))))).isEqualTo(large);
    }

    @Test
    void readsToTheEnd() {
        StreamReader reader = reader(ScriptedSource.of("abc", "def").end());
        assertThat(run(async(() -> text(await(reader.read()))))).isEqualTo("abcdef");
        assertThat(reader.atEof()).isTrue();
    }

    @Test
    void readsUpToASeparator() {
        StreamReader reader =
                reader(ScriptedSource.of("a--", "-", "-b", "--", "c").end());
        byte[] separator = "---".getBytes(StandardCharsets.US_ASCII);
        assertThat(run(async(() -> text(await(reader.readUntil(separator)))))).isEqualTo("a---");
        assertThatThrownBy(() -> run(reader.readUntil(separator)))
                .isInstanceOfSatisfying(IncompleteReadError.class, e -> assertThat(text(e.partial()))
                        .isEqualTo("-b--c"));
        assertThatThrownBy(() -> run(reader.readUntil())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeparatorBeyondTheLimitStaysInTheStream() {
        StreamReader reader =
                new StreamReader(ScriptedSource.of("0123456789|", "rest").end(), 4);
        assertThatThrownBy(() -> run(reader.readUntil((byte) '|')))
                .isInstanceOf(LimitOverrunError.class)
                .hasMessageContaining("is not found");
        assertThat(run(async(() -> text(await(reader.readExactly(11)))))).isEqualTo("0123456789|");
        assertThatThrownBy(
                        () -> run(new StreamReader(ScriptedSource.of("01234|").end(), 4).readUntil((byte) '|')))
                .isInstanceOfSatisfying(
                        LimitOverrunError.class, e -> assertThat(e.consumed()).isEqualTo(5));
    }

    @Test
    void aLineThatIsTooLongIsDropped() {
        StreamReader reader = new StreamReader(
                ScriptedSource.of("ok\n", "toolong", "\n", "next\n").end(), 4);
        assertThat(run(async(() -> await(reader.readLine())))).isEqualTo("ok");
        assertThatThrownBy(() -> run(reader.readLine())).isInstanceOf(LimitOverrunError.class);
        List<String> left = new ArrayList<>();
        run(async(() -> {
            for (String line : each(reader)) left.add(line);
        }));
        assertThat(left.get(left.size() - 1)).isEqualTo("next");
    }

    @Test
    void whoIsCancelledLosesNoByte() {
        StreamReader reader = reader(source);
        List<String> log = new ArrayList<>();
        run(async(() -> {
            Task<byte[]> first = createTask(reader.readExactly(4));
            await(sleep(Duration.ZERO));
            source.feed("ab");
            await(sleep(Duration.ZERO));
            first.cancel("enough");
            await(sleep(Duration.ZERO));
            log.add(first.isCancelled() ? "cancelled" : "went on");
            log.add("reads: " + source.reads + (source.isRead() ? ", one goes on" : ""));
            source.feed("cd");
            log.add(text(await(reader.readExactly(4))));
        }));
        assertThat(log).containsExactly("cancelled", "reads: 2, one goes on", "abcd");
    }

    @Test
    void whoIsCancelledInTheTurnInWhichBytesComeLosesNone() {
        StreamReader reader = reader(source);
        List<String> log = new ArrayList<>();
        run(async(() -> {
            Task<byte[]> first = createTask(reader.read(10));
            await(sleep(Duration.ZERO));
            source.feed("ab");
            first.cancel(null);
            try {
                await(first);
            } catch (CancelledError e) {
                log.add("cancelled");
            }
            log.add(text(await(reader.read(10))));
        }));
        assertThat(log).containsExactly("cancelled", "ab");
    }

    @Test
    void onlyOneMayWait() {
        StreamReader reader = reader(source);
        run(async(() -> {
            Task<byte[]> first = createTask(reader.read(1));
            await(sleep(Duration.ZERO));
            Task<byte[]> second = createTask(reader.read(1));
            await(sleep(Duration.ZERO));
            assertThatIllegalStateException().isThrownBy(second::result).withMessageContaining("already waiting");
            source.feed("x");
            assertThat(text(await(first))).isEqualTo("x");
        }));
    }

    @Test
    void whatHasComeBeforeAnErrorIsRead() {
        StreamReader reader = reader(ScriptedSource.of("a\nb").fail("reset"));
        List<Object> log = new ArrayList<>();
        run(async(() -> {
            log.add(await(reader.readLine()));
            for (int i = 0; i < 2; i++) {
                try {
                    log.add(await(reader.readLine()));
                } catch (IOException e) {
                    log.add(e.getMessage());
                }
            }
            log.add(text(await(reader.readExactly(1))));
        }));
        assertThat(log).containsExactly("a", "reset", "reset", "b");
    }

    @Test
    void asksForNothingBeforeSomebodyWaits() throws IOException {
        StreamReader reader = reader(source);
        var unused = reader.readLine();
        assertThat(source.reads).isZero();
        unused.close();
    }

    /** Random pieces, read by random calls: all bytes come, in order. */
    @Test
    void allBytesComeInOrder() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            ScriptedSource pieces = new ScriptedSource();
            for (int at = 0, next; at < bytes.length; at = next) {
                next = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 10 : 3000));
                pieces.feed(Arrays.copyOfRange(bytes, at, next));
            }
            StreamReader reader = new StreamReader(pieces.end(), 1 + random.nextInt(5000));
            ByteBuffer read = ByteBuffer.allocate(bytes.length);
            run(async(() -> {
                while (!reader.atEof()) {
                    int left = read.remaining();
                    byte[] some = random.nextBoolean() || left == 0
                            ? await(reader.read(1 + random.nextInt(4000)))
                            : await(reader.readExactly(1 + random.nextInt(Math.min(left, 4000))));
                    read.put(some);
                }
            }));
            assertThat(read.array()).as("seed %d", seed).isEqualTo(bytes);
            assertThat(read.hasRemaining()).isFalse();
        }
    }
}
