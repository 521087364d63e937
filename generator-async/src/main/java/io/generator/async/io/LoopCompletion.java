package io.generator.async.io;

import io.generator.async.EventLoop;
import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Takes the outcome of an operation from the thread that it was done in to the loop. Used again for each operation of a stream,
 * of which there is one at a time.
 */
final class LoopCompletion implements CompletionHandler<Integer, @Nullable Void>, Runnable {
    private final EventLoop loop;
    private @Nullable CompletionHandler<Integer, @Nullable Void> handler;
    private int count;
    private @Nullable Throwable failure;

    LoopCompletion(EventLoop loop) {
        this.loop = loop;
    }

    /** The operation that begins is told to this handler, in the loop. */
    LoopCompletion to(CompletionHandler<Integer, @Nullable Void> inLoop) {
        handler = inLoop;
        return this;
    }

    @Override
    public void completed(Integer bytes, @Nullable Void attachment) {
        count = bytes;
        failure = null;
        LoopExecutor.tell(loop, this);
    }

    @Override
    public void failed(Throwable exception, @Nullable Void attachment) {
        failure = exception;
        LoopExecutor.tell(loop, this);
    }

    /** In the loop. */
    @Override
    public void run() {
        CompletionHandler<Integer, @Nullable Void> told = handler;
        if (told == null) return;
        if (failure == null) told.completed(count, null);
        else told.failed(failure, null);
    }
}
