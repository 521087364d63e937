package io.generator.async.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** A socket of the loop's group, so that handlers are called in the loop. */
record SocketBytes(AsynchronousSocketChannel channel) implements ByteSource, ByteSink {

    @Override
    public void read(ByteBuffer into, CompletionHandler<Integer, @Nullable Void> handler) {
        channel.read(into, null, handler);
    }

    @Override
    public void write(ByteBuffer from, CompletionHandler<Integer, @Nullable Void> handler) {
        channel.write(from, null, handler);
    }

    @Override
    public void end() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
