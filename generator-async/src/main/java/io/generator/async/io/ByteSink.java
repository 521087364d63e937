package io.generator.async.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** Where a {@link StreamWriter} has its bytes go. */
interface ByteSink {

    /**
     * Begins to write some of the bytes.
     *
     * @param from not touched by anyone else until the handler is called
     * @param handler is told the number of bytes; in the thread of the loop, maybe within this call
     */
    void write(ByteBuffer from, CompletionHandler<Integer, @Nullable Void> handler);

    /** Tells the other side that nothing more comes. */
    void end() throws IOException;

    /** Closes it, and aborts what is being written. */
    void close() throws IOException;
}
