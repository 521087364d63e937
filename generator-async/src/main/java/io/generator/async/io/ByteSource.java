package io.generator.async.io;

import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** Where a {@link StreamReader} has its bytes from. */
interface ByteSource {

    /**
     * Begins to read.
     *
     * @param into where to; not touched by anyone else until the handler is called
     * @param handler is told the number of bytes, -1 at the end; in the thread of the loop, maybe within this call
     */
    void read(ByteBuffer into, CompletionHandler<Integer, @Nullable Void> handler);
}
