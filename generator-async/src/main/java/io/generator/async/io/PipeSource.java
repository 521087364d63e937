package io.generator.async.io;

import io.generator.async.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** What a process writes. The JDK can read it only by blocking a thread, which is taken for the time of a read. */
final class PipeSource implements ByteSource {
    private final InputStream pipe;
    private final LoopCompletion completion;
    private volatile boolean closed;

    PipeSource(EventLoop loop, InputStream pipe) {
        this.pipe = pipe;
        this.completion = new LoopCompletion(loop);
    }

    @Override
    public void read(ByteBuffer into, CompletionHandler<Integer, @Nullable Void> handler) {
        LoopCompletion told = completion.to(handler);
        Workers.execute(() -> {
            try {
                int at = into.arrayOffset() + into.position();
                told.completed(pipe.read(into.array(), at, into.remaining()), null);
            } catch (IOException e) {
                if (closed) told.completed(-1, null);
                else told.failed(e, null);
            }
        });
    }

    /** Closes the pipe; may block. Whoever reads just then is at the end, and not told of a failure. */
    void close() {
        closed = true;
        try {
            pipe.close();
        } catch (IOException e) {
            // nobody reads any more
        }
    }
}
