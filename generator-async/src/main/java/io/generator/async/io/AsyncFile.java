package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.AsyncGen;
import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.LoopFuture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read and written in threads of the JDK, while the loop goes on.
 *
 * <pre>{@code
 * try (AsyncFile file = AsyncFile.open(path, READ)) {
 *     for (String line : each(file.reader(0))) count(line);
 * }
 * }</pre>
 *
 * <p>Each operation says where in the file. An operation cannot be taken back: if who waits for a write is cancelled, it is done
 * all the same, and {@link #aclose} waits for it.
 *
 * <p>Belongs to the thread of its loop. asyncio has no files; the names are those of its streams.
 */
public final class AsyncFile implements AwaitCloseable {
    private static final FutureCompletion<Integer> DONE = new FutureCompletion<>();

    private final EventLoop loop;
    private final Path path;
    private final AsynchronousFileChannel channel;
    private int running;
    private @Nullable CompletableFuture<@Nullable Void> idle;

    private AsyncFile(EventLoop loop, Path path, AsynchronousFileChannel channel) {
        this.loop = loop;
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens a file, in this thread.
     *
     * @param path which
     * @param options as of {@link AsynchronousFileChannel#open}; none is to read
     * @throws IOException if it cannot be opened
     */
    public static AsyncFile open(Path path, OpenOption... options) throws IOException {
        return new AsyncFile(EventLoop.runningLoop(), path, AsynchronousFileChannel.open(path, options));
    }

    /**
     * The lines of a file, which is open from the first line asked for to the last one, or to the generator's end.
     *
     * <pre>{@code
     * try (AsyncGen<String> lines = AsyncFile.lines(path)) {
     *     for (String line : each(lines)) count(line);
     * }
     * }</pre>
     *
     * @param path which
     * @throws IOException when a line is awaited, if the file cannot be opened or read
     */
    @Async
    public static AsyncGen<String> lines(Path path) throws IOException {
        try (AsyncFile file = open(path, StandardOpenOption.READ)) {
            StreamReader reader = file.reader(0);
            for (String line = await(reader.readLine()); line != null; line = await(reader.readLine())) Gen.yield(line);
        }
        return AsyncGen.done();
    }

    // ---- reading

    /**
     * What is in the file from a position on, as a stream. There may be several.
     *
     * @param position where it begins
     */
    public StreamReader reader(long position) {
        return new StreamReader(
                new FileSource(channel, new LoopCompletion(loop), position), StreamReader.DEFAULT_LIMIT);
    }

    /**
     * Reads some bytes.
     *
     * @param into where to; not to be touched meanwhile
     * @param position where in the file
     * @return what to await for the number of bytes; -1 at the end of the file
     * @throws IOException when awaited, if it cannot be read
     */
    @Async
    public Coroutine<Integer> read(ByteBuffer into, long position) throws IOException {
        LoopFuture<Integer> done = begin();
        channel.read(into, position, done, DONE);
        return Coroutine.of(await(done.copy()));
    }

    // ---- writing

    /**
     * Writes all that remains in a buffer.
     *
     * @param from what; not to be touched meanwhile
     * @param position where in the file
     * @throws IOException when awaited, if it cannot be written
     */
    @Async
    public Coroutine<@Nullable Void> write(ByteBuffer from, long position) throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            LoopFuture<Integer> done = begin();
            channel.write(from, at, done, DONE);
            at += await(done.copy());
        }
        return Coroutine.done();
    }

    /** {@link #write(ByteBuffer, long)} of an array. */
    public Coroutine<@Nullable Void> write(byte[] bytes, long position) throws IOException {
        return write(ByteBuffer.wrap(bytes), position);
    }

    /**
     * How long the file is, in bytes.
     *
     * @throws IOException if it is closed
     */
    public long size() throws IOException {
        return channel.size();
    }

    // ---- closing

    private LoopFuture<Integer> begin() {
        LoopFuture<Integer> operation = loop.createFuture();
        running++;
        operation.addDoneCallback(this::ended);
        return operation;
    }

    private void ended(LoopFuture<Integer> operation) {
        if (--running == 0 && idle != null) idle.complete(null);
    }

    /**
     * Waits for the reads and writes that have begun, and closes the file. If who waits is cancelled, it is closed at once.
     *
     * @return what to await; fails with an {@link UncheckedIOException} if it cannot be closed
     */
    @Override
    public Awaitable<@Nullable Void> aclose() {
        return closeWhenIdle();
    }

    @Async
    private Coroutine<@Nullable Void> closeWhenIdle() {
        try {
            while (running > 0) await(idle());
        } finally {
            closeChannel();
        }
        return Coroutine.done();
    }

    private CompletableFuture<@Nullable Void> idle() {
        if (idle == null || idle.isDone()) idle = loop.createFuture();
        return idle;
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads like {@code AsyncFile[log.txt, open]}. */
    @Override
    public String toString() {
        return "AsyncFile[" + path + ", " + (channel.isOpen() ? "open" : "closed") + "]";
    }
}
