package io.generator.async.io;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, from a position on. */
final class FileSource implements ByteSource, CompletionHandler<Integer, @Nullable Void> {
    private final AsynchronousFileChannel channel;
    private final LoopCompletion completion;
    private long position;
    private @Nullable CompletionHandler<Integer, @Nullable Void> handler;

    FileSource(AsynchronousFileChannel channel, LoopCompletion completion, long position) {
        this.channel = channel;
        this.completion = completion;
        this.position = position;
    }

    @Override
    public void read(ByteBuffer into, CompletionHandler<Integer, @Nullable Void> told) {
        handler = told;
        channel.read(into, position, null, completion.to(this));
    }

    @Override
    public void completed(Integer count, @Nullable Void attachment) {
        if (count > 0) position += count;
        if (handler != null) handler.completed(count, null);
    }

    @Override
    public void failed(Throwable exception, @Nullable Void attachment) {
        if (handler != null) handler.failed(exception, null);
    }
}
