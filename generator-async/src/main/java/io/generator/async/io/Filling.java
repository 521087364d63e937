package io.generator.async.io;

import io.generator.async.EventLoop;
import java.io.IOException;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Fills a reader's buffer from its source, one read at a time. A read is never taken back: if whoever asked for it waits no more,
 * its bytes are there for the next one.
 */
final class Filling implements CompletionHandler<Integer, @Nullable Void> {
    private static final CompletableFuture<@Nullable Void> AT_ONCE = CompletableFuture.completedFuture(null);

    private final ByteSource source;
    private final ReceiveBuffer buffer;
    private @Nullable CompletableFuture<@Nullable Void> waiter;
    private @Nullable Throwable failure;
    private boolean reading;
    private boolean ended;

    Filling(ByteSource source, ReceiveBuffer buffer) {
        this.source = source;
        this.buffer = buffer;
    }

    /** Whether nothing more comes, because the source has ended. */
    boolean hasEnded() {
        return ended;
    }

    /**
     * Done when there is more than before, or the end has come.
     *
     * @throws IOException if the source has failed, as the future does
     * @throws IllegalStateException if somebody waits already
     */
    CompletableFuture<@Nullable Void> more() throws IOException {
        if (waiter != null && !waiter.isDone())
            throw new IllegalStateException("another coroutine is already waiting for incoming data");
        if (failure != null) throw Failures.again(failure);
        if (ended) return AT_ONCE;
        if (!reading) {
            reading = true;
            source.read(buffer.space(), this);
            if (!reading && failure == null) return AT_ONCE;
            if (failure != null) throw Failures.again(failure);
        }
        waiter = EventLoop.runningLoop().createFuture();
        return waiter;
    }

    @Override
    public void completed(Integer count, @Nullable Void attachment) {
        reading = false;
        if (count < 0) ended = true;
        else buffer.filled(count);
        CompletableFuture<@Nullable Void> waiting = waiter;
        waiter = null;
        if (waiting != null) waiting.complete(null);
    }

    @Override
    public void failed(Throwable exception, @Nullable Void attachment) {
        reading = false;
        failure = exception;
        CompletableFuture<@Nullable Void> waiting = waiter;
        waiter = null;
        if (waiting != null) waiting.completeExceptionally(exception);
    }
}
