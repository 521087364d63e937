package io.generator.async.io;

import io.generator.async.EventLoop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** What a process reads. As for {@link PipeSource}, a thread is taken for the time of a write. */
final class PipeSink implements ByteSink {
    private final OutputStream pipe;
    private final LoopCompletion completion;

    PipeSink(EventLoop loop, OutputStream pipe) {
        this.pipe = pipe;
        this.completion = new LoopCompletion(loop);
    }

    @Override
    public void write(ByteBuffer from, CompletionHandler<Integer, @Nullable Void> handler) {
        LoopCompletion told = completion.to(handler);
        Workers.execute(() -> {
            int count = from.remaining();
            try {
                pipe.write(from.array(), from.arrayOffset() + from.position(), count);
                pipe.flush();
                from.position(from.limit());
                told.completed(count, null);
            } catch (IOException e) {
                told.failed(e, null);
            }
        });
    }

    @Override
    public void end() {
        close();
    }

    /** In another thread, since a write that hangs holds the stream's lock. */
    @Override
    public void close() {
        Workers.execute(() -> {
            try {
                pipe.close();
            } catch (IOException e) {
                // the process has ended: there is nobody to tell
            }
        });
    }
}
