package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.AsyncGen;
import io.generator.AsyncIterable;
import io.generator.AsyncIterator;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.annotation.Async;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that come from a socket, a file or a process. It asks for bytes only when somebody waits for some, so that who sends
 * faster than is read is slowed down.
 *
 * <pre>{@code
 * for (String line = await(reader.readLine()); line != null; line = await(reader.readLine())) handle(line);
 * }</pre>
 *
 * <p>A coroutine that is cancelled while it waits loses nothing: what comes is there for the next one. Only one may wait at a
 * time. After an error of the connection, what has come before can still be read; then each call fails with it.
 *
 * <p>Belongs to the thread of its loop. Mirrors {@code asyncio.StreamReader}.
 */
public final class StreamReader implements AsyncIterable<String> {
    static final int DEFAULT_LIMIT = 64 * 1024;
    private static final byte[] LINE_END = {'\n'};

    private final ReceiveBuffer buffer;
    private final Filling filling;
    private final int limit;

    StreamReader(ByteSource source, int limit) {
        if (limit <= 0) throw new IllegalArgumentException("Limit cannot be <= 0");
        this.buffer = new ReceiveBuffer(limit);
        this.filling = new Filling(source, buffer);
        this.limit = limit;
    }

    /** Whether the end has come and all has been read. */
    public boolean atEof() {
        return filling.hasEnded() && buffer.size() == 0;
    }

    private boolean isDrained() {
        return buffer.size() == 0 && !filling.hasEnded();
    }

    /**
     * Some bytes: what is there; if nothing is, it waits.
     *
     * @param most how many at most; not negative
     * @return what to await for at least one byte; none at the end, or if none is asked for
     * @throws IOException when awaited, if the source has failed
     */
    @Async
    public Coroutine<byte[]> read(int most) throws IOException {
        if (most < 0) throw new IllegalArgumentException("negative number of bytes: " + most);
        while (most > 0 && isDrained()) await(filling.more());
        return Coroutine.of(buffer.take(Math.min(most, buffer.size())));
    }

    /**
     * Some bytes, as {@link #read(int)}, into a buffer of the caller.
     *
     * @param into where to; as many bytes as it has room for, at most
     * @return what to await for the number of bytes; -1 at the end
     * @throws IOException when awaited, if the source has failed
     */
    @Async
    public Coroutine<Integer> read(ByteBuffer into) throws IOException {
        while (into.hasRemaining() && isDrained()) await(filling.more());
        int count = Math.min(into.remaining(), buffer.size());
        if (count == 0 && into.hasRemaining()) return Coroutine.of(-1);
        buffer.take(into, count);
        return Coroutine.of(count);
    }

    /**
     * All bytes up to the end, however many.
     *
     * @throws IOException when awaited, if the source has failed; what has come before can then be read
     */
    @Async
    public Coroutine<byte[]> read() throws IOException {
        while (!filling.hasEnded()) await(filling.more());
        return Coroutine.of(buffer.take(buffer.size()));
    }

    /**
     * A number of bytes.
     *
     * @param count how many; not negative; may be more than the limit
     * @throws IncompleteReadError when awaited, if the end comes before
     * @throws IOException when awaited, if the source has failed; what has come before can then be read
     */
    @Async
    public Coroutine<byte[]> readExactly(int count) throws IOException {
        if (count < 0) throw new IllegalArgumentException("readexactly size can not be less than zero");
        while (buffer.size() < count) {
            if (filling.hasEnded()) throw new IncompleteReadError(buffer.take(buffer.size()), Integer.toString(count));
            await(filling.more());
        }
        return Coroutine.of(buffer.take(count));
    }

    /**
     * All bytes up to a separator, with it.
     *
     * @param separator one byte or more
     * @throws IncompleteReadError when awaited, if the end comes before the separator
     * @throws LimitOverrunError when awaited, if there is more in front of it than the limit; it then stays in the stream
     * @throws IOException when awaited, if the source has failed; what has come before can then be read
     */
    @Async
    public Coroutine<byte[]> readUntil(byte... separator) throws IOException {
        int at = await(find(separator));
        if (at < 0) throw new IncompleteReadError(buffer.take(buffer.size()), "unknown");
        return Coroutine.of(buffer.take(at + separator.length));
    }

    /**
     * A line of UTF-8, without its {@code \n} or {@code \r\n}.
     *
     * @return what to await for the line; the last one need have no end; null when there is none
     * @throws LimitOverrunError when awaited, if the line is longer than the limit; what of it has come is dropped
     * @throws IOException when awaited, if the source has failed; what has come before can then be read
     */
    @Async
    public Coroutine<@Nullable String> readLine() throws IOException {
        int at;
        try {
            at = await(find(LINE_END));
        } catch (LimitOverrunError e) {
            boolean found = e.consumed() < buffer.size() && buffer.at(e.consumed()) == '\n';
            buffer.drop(found ? e.consumed() + 1 : buffer.size());
            throw e;
        }
        return orNull(at < 0 ? lastLine() : line(at));
    }

    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    private static Coroutine<@Nullable String> orNull(@Nullable String line) {
        return Coroutine.of(line);
    }

    private String line(int length) {
        int end = length > 0 && buffer.at(length - 1) == '\r' ? length - 1 : length;
        String line = buffer.take(end, StandardCharsets.UTF_8);
        buffer.drop(length - end + 1);
        return line;
    }

    private @Nullable String lastLine() {
        return buffer.size() == 0 ? null : buffer.take(buffer.size(), StandardCharsets.UTF_8);
    }

    /** Waits for a separator; negative if the end comes first. */
    @Async
    private Coroutine<Integer> find(byte[] separator) throws IOException {
        if (separator.length == 0) throw new IllegalArgumentException("Separator should be at least one-byte string");
        int from = 0;
        while (true) {
            int at = buffer.indexOf(separator, from);
            if (at > limit) throw new LimitOverrunError("Separator is found, but chunk is longer than limit", at);
            if (at >= 0) return Coroutine.of(at);
            from = Math.max(0, buffer.size() - separator.length + 1);
            if (from > limit) throw new LimitOverrunError("Separator is not found, and chunk exceed the limit", from);
            if (filling.hasEnded()) return Coroutine.of(-1);
            await(filling.more());
        }
    }

    /** The lines that are left; each can be asked for once. */
    @Async
    public AsyncGen<String> lines() throws IOException {
        for (String line = await(readLine()); line != null; line = await(readLine())) Gen.yield(line);
        return AsyncGen.done();
    }

    /** That of {@link #lines}. */
    @Override
    public AsyncIterator<String> asyncIterator() {
        try {
            return lines();
        } catch (IOException e) {
            throw new AssertionError("nothing is read before it is awaited", e);
        }
    }
}
