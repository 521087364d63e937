package io.generator.async.io;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait to be written: those that the channel has, and those that have come meanwhile. The two buffers change places
 * when the channel has written all of its own.
 */
final class SendBuffer {
    private static final int SMALLEST = 512;

    /** A buffer that has grown larger than this is let go when it is empty. */
    private static final int KEPT = 16 * 1024;

    /** Never of more than one writer's use at a time, since it has no room. */
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private ByteBuffer written = NONE;
    private ByteBuffer filled = NONE;

    int size() {
        return written.remaining() + filled.position();
    }

    void add(byte[] bytes, int from, int count) {
        room(count).put(bytes, from, count);
    }

    void add(ByteBuffer bytes) {
        room(bytes.remaining()).put(bytes);
    }

    private ByteBuffer room(int count) {
        if (filled.remaining() < count) {
            int needed = Math.addExact(filled.position(), count);
            ByteBuffer larger = ByteBuffer.allocate(Math.max(SMALLEST, Integer.highestOneBit(needed - 1) << 1));
            filled = larger.put(filled.flip());
        }
        return filled;
    }

    /** What the channel is to write next; null if there is nothing. */
    @Nullable
    ByteBuffer next() {
        if (!written.hasRemaining()) {
            ByteBuffer empty = written.capacity() > KEPT ? NONE : written.clear();
            written = filled.flip();
            filled = empty;
        }
        return written.hasRemaining() ? written : null;
    }

    void clear() {
        written = NONE;
        filled = NONE;
    }
}
