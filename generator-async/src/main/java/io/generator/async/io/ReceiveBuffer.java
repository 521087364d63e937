package io.generator.async.io;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * Bytes that have come and that nobody has taken yet. There is one array, in which they move only when there is no room for
 * more behind them; it grows for a source that fills it.
 */
final class ReceiveBuffer {
    private static final int SMALLEST = 512;

    private final int largest;
    private ByteBuffer bytes;
    private int start;
    private int end;

    /**
     * Makes an empty one.
     *
     * @param largest how large the array gets by reading ahead; what is asked for in one piece may be larger
     */
    ReceiveBuffer(int largest) {
        this.largest = largest;
        this.bytes = ByteBuffer.allocate(Math.min(SMALLEST, largest));
    }

    int size() {
        return end - start;
    }

    // ---- filling

    /** Room for at least one byte more, to be filled by the next call of {@link #filled}. */
    ByteBuffer space() {
        if (start == end) start = end = 0;
        if (end == bytes.capacity()) makeRoom();
        return bytes.limit(bytes.capacity()).position(end);
    }

    private void makeRoom() {
        if (start > bytes.capacity() / 2) move(bytes.capacity());
        else move(bytes.capacity() * 2);
    }

    private void move(int capacity) {
        byte[] from = bytes.array();
        if (capacity != from.length) bytes = ByteBuffer.allocate(capacity);
        System.arraycopy(from, start, bytes.array(), 0, size());
        end -= start;
        start = 0;
    }

    /** So many bytes have been put into {@link #space}. */
    void filled(int count) {
        end += count;
        boolean full = end == bytes.capacity();
        if (full && start == 0 && bytes.capacity() < largest) move(Math.min(largest, bytes.capacity() * 2));
    }

    // ---- taking

    byte[] take(int count) {
        byte[] taken = new byte[count];
        System.arraycopy(bytes.array(), start, taken, 0, count);
        start += count;
        return taken;
    }

    void take(ByteBuffer into, int count) {
        into.put(bytes.array(), start, count);
        start += count;
    }

    String take(int count, Charset charset) {
        String taken = new String(bytes.array(), start, count, charset);
        start += count;
        return taken;
    }

    void drop(int count) {
        start += count;
    }

    byte at(int index) {
        return bytes.array()[start + index];
    }

    // ---- searching

    /** Where a separator begins, counted from the first byte; negative if it is not there. */
    int indexOf(byte[] separator, int from) {
        byte[] array = bytes.array();
        int last = end - separator.length;
        for (int i = start + from; i <= last; i++)
            if (array[i] == separator[0] && matches(array, i, separator)) return i - start;
        return -1;
    }

    private static boolean matches(byte[] array, int at, byte[] separator) {
        for (int i = 1; i < separator.length; i++) if (array[at + i] != separator[i]) return false;
        return true;
    }
}
