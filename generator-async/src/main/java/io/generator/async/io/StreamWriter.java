package io.generator.async.io;

import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes bytes to a socket or a process. {@link #write} never waits: what cannot be sent at once is kept. Who has much to write
 * awaits {@link #drain} in between, which waits as long as too much is kept.
 *
 * <pre>{@code
 * writer.write("hello\n");
 * await(writer.drain());
 * }</pre>
 *
 * <p>Closing it writes what is kept, and waits for that; see {@link #aclose}. What goes wrong is told by {@link #drain}; what is
 * written afterwards is dropped.
 *
 * <p>Belongs to the thread of its loop. Mirrors {@code asyncio.StreamWriter}.
 */
public final class StreamWriter implements AwaitCloseable {
    private final Sending sending;

    StreamWriter(ByteSink sink) {
        sending = new Sending(sink);
    }

    /**
     * Writes bytes. The array may be changed afterwards.
     *
     * @throws IllegalStateException after {@link #writeEof}
     */
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** As {@link #write(byte[])}, a part of an array. */
    public void write(byte[] bytes, int from, int count) {
        sending.send(bytes, from, count);
    }

    /** As {@link #write(byte[])}, what remains in a buffer, which then is empty. */
    public void write(ByteBuffer bytes) {
        sending.send(bytes);
    }

    /** As {@link #write(byte[])}, a text in UTF-8. */
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Waits while more is kept than the high-water mark, until no more than the low-water mark is. Otherwise it does not wait.
     *
     * @throws IOException when awaited, if the connection is lost
     */
    public Awaitable<@Nullable Void> drain() throws IOException {
        return sending.mustWait() ? sending.drained() : Coroutine.done();
    }

    /**
     * The marks that {@link #drain} goes by; at first 64 KiB and 16 KiB.
     *
     * @param high how many bytes may be kept
     * @param low when those who wait go on
     * @throws IllegalArgumentException unless {@code high >= low >= 0}
     */
    public void setWriteBufferLimits(int high, int low) {
        sending.setLimits(high, low);
    }

    /**
     * How long {@link #aclose} waits for another side that reads nothing at all, before the rest is dropped; at first 30 seconds.
     *
     * @param timeout from the last byte that it has read
     */
    public void setCloseTimeout(Duration timeout) {
        sending.setCloseTimeout(Objects.requireNonNull(timeout, "timeout"));
    }

    /** How many bytes are kept. */
    public int writeBufferSize() {
        return sending.size();
    }

    /**
     * Tells the other side, when all is written, that nothing more comes. One can go on reading.
     */
    public void writeEof() {
        sending.end();
    }

    /** Whether it is closed, is being closed, or has lost its connection. */
    public boolean isClosing() {
        return sending.isClosing();
    }

    /** Closes the connection at once; what is kept is dropped. */
    public void abort() {
        sending.abort();
    }

    /**
     * Writes what is kept, and closes the connection. If the task that waits for this is cancelled, or is already being cancelled
     * as it begins to wait, the rest is dropped: a cancelled task does not wait for another side that does not read. Others wait as {@link #setCloseTimeout} says.
     *
     * @return what to await; it does not fail
     */
    @Override
    public Awaitable<@Nullable Void> aclose() {
        return sending.close();
    }
}
