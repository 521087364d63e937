package io.generator.async.io;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.sleep;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.AsyncGen;
import io.generator.async.EventLoop;
import io.generator.async.Task;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AsyncFileTest {
    private static final List<String> LINES =
            IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList();

    @TempDir
    Path folder;

    private Path file;
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(folder.resolve("lines.txt"), LINES);
    }

    @Test
    void givesItsLines() {
        EventLoop.run(async(() -> {
            try (AsyncGen<String> lines = AsyncFile.lines(file)) {
                for (String line : each(lines)) read.add(line);
            }
        }));
        assertThat(read).isEqualTo(LINES);
    }

    @Test
    void isClosedWithTheGeneratorOfItsLines() throws IOException {
        EventLoop.run(async(() -> {
            try (AsyncGen<String> lines = AsyncFile.lines(file)) {
                read.add(await(lines.next()));
            }
            assertThat(openFiles()).isZero();
        }));
        assertThat(read).containsExactly("line 0");
    }

    private long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) return 0;
        try (var open = Files.list(descriptors)) {
            return open.filter(descriptor -> {
                        try {
                            return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    @Test
    void isReadInSeveralPlacesAtATime() {
        EventLoop.run(async(() -> {
            try (AsyncFile open = AsyncFile.open(file, READ)) {
                StreamReader whole = open.reader(0);
                StreamReader end = open.reader(open.size() - 5);
                read.addAll(await(gather(end.readLine(), whole.readLine())));
                ByteBuffer bytes = ByteBuffer.allocate(4);
                assertThat(await(open.read(bytes, 7))).isEqualTo(4);
                read.add(new String(bytes.array()));
                assertThat(await(open.read(bytes.clear(), open.size()))).isEqualTo(-1);
            }
        }));
        assertThat(read).containsExactly("9999", "line 0", "line");
    }

    @Test
    void isWritten() throws IOException {
        Path written = folder.resolve("new");
        EventLoop.run(async(() -> {
            try (AsyncFile open = AsyncFile.open(written, WRITE, CREATE)) {
                assertThat(open).hasToString("AsyncFile[" + written + ", open]");
                await(open.write("world".getBytes(), 6));
                await(open.write("hello ".getBytes(), 0));
            }
        }));
        assertThat(written).hasContent("hello world");
    }

    @Test
    void aCancelledWriteIsDoneBeforeTheFileIsClosed() throws IOException {
        Path written = folder.resolve("new");
        byte[] large = new byte[10_000_000];
        EventLoop.run(async(() -> {
            try (AsyncFile open = AsyncFile.open(written, WRITE, CREATE)) {
                Task<Void> writing = createTask(open.write(large, 0));
                await(sleep(Duration.ZERO));
                writing.cancel(null);
                await(sleep(Duration.ZERO));
                assertThat(writing.isCancelled() || writing.isDone()).isTrue();
            }
        }));
        assertThat(written).hasSize(large.length);
    }

    @Test
    void whatGoesWrongIsThrown() {
        assertThatThrownBy(() -> EventLoop.run(async(() -> {
                    try (AsyncGen<String> lines = AsyncFile.lines(folder.resolve("none"))) {
                        await(lines.next());
                    }
                })))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> EventLoop.run(async(() -> {
                    AsyncFile open = AsyncFile.open(file);
                    await(open.aclose());
                    await(open.read(ByteBuffer.allocate(1), 0));
                })))
                .isInstanceOf(ClosedChannelException.class);
    }
}
