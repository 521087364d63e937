package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.Task;
import io.generator.async.TimerHandle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends what a writer is given, one piece at a time, and keeps who has to wait for that. */
final class Sending implements CompletionHandler<Integer, @Nullable Void> {
    private static final int HIGH = 64 * 1024;

    private final ByteSink sink;
    private final SendBuffer buffer = new SendBuffer();
    private @Nullable Queue<CompletableFuture<@Nullable Void>> waiters;
    private @Nullable Throwable failure;
    private int high = HIGH;
    private int low = HIGH / 4;
    private Duration closeTimeout = Duration.ofSeconds(30);
    private boolean writing;
    private boolean paused;
    private boolean ended;
    private boolean endSent;
    private boolean closing;
    private boolean closed;

    Sending(ByteSink sink) {
        this.sink = sink;
    }

    // ---- writing

    void send(byte[] bytes, int from, int count) {
        if (!accepts()) return;
        buffer.add(bytes, from, count);
        go();
    }

    void send(ByteBuffer bytes) {
        if (accepts()) {
            buffer.add(bytes);
            go();
        } else {
            bytes.position(bytes.limit());
        }
    }

    private boolean accepts() {
        if (ended) throw new IllegalStateException("Cannot call write() after write_eof()");
        return !closing && failure == null;
    }

    private void go() {
        ByteBuffer next = writing ? null : buffer.next();
        if (next != null) {
            writing = true;
            sink.write(next, this);
        }
        paused = buffer.size() > (paused ? low : high);
    }

    @Override
    public void completed(Integer count, @Nullable Void attachment) {
        writing = false;
        if (closed) return;
        go();
        if (ended && size() == 0) sendEnd();
        if (!paused || closing) wake();
    }

    @Override
    public void failed(Throwable exception, @Nullable Void attachment) {
        writing = false;
        if (failure == null) failure = exception;
        buffer.clear();
        paused = false;
        wake();
    }

    int size() {
        return buffer.size();
    }

    void setLimits(int highest, int lowest) {
        if (lowest < 0 || highest < lowest)
            throw new IllegalArgumentException("high (" + highest + ") must be >= low (" + lowest + ") must be >= 0");
        high = highest;
        low = lowest;
        paused = size() > high;
    }

    void setCloseTimeout(Duration timeout) {
        closeTimeout = timeout;
    }

    // ---- waiting

    /** Whether {@link #drained} has anything to wait for, or to fail with. */
    boolean mustWait() {
        return paused || failure != null || closed;
    }

    @Async
    Coroutine<@Nullable Void> drained() throws IOException {
        while (paused) await(waiter());
        if (failure != null) throw Failures.again(failure);
        if (closed) throw new ClosedChannelException();
        return Coroutine.done();
    }

    private CompletableFuture<@Nullable Void> waiter() {
        CompletableFuture<@Nullable Void> waiter = EventLoop.runningLoop().createFuture();
        if (waiters == null) waiters = new ArrayDeque<>(1);
        waiters.add(waiter);
        return waiter;
    }

    private void wake() {
        Queue<CompletableFuture<@Nullable Void>> waiting = waiters;
        waiters = null;
        if (waiting != null) waiting.forEach(waiter -> waiter.complete(null));
    }

    // ---- ending

    void end() {
        if (ended || closing) return;
        ended = true;
        if (size() == 0) sendEnd();
    }

    private void sendEnd() {
        if (endSent || closed || failure != null) return;
        endSent = true;
        try {
            sink.end();
        } catch (IOException e) {
            failed(e, null);
        }
    }

    boolean isClosing() {
        return closing || failure != null;
    }

    @Async
    Coroutine<@Nullable Void> close() {
        closing = true;
        try {
            if (!isCancelled()) await(flushed());
        } finally {
            abort();
        }
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> flushed() {
        while (size() > 0) {
            int before = size();
            TimerHandle patience = EventLoop.runningLoop().callLater(closeTimeout, () -> abortUnlessLess(before));
            try {
                await(waiter());
            } finally {
                patience.cancel();
            }
        }
        return Coroutine.done();
    }

    private void abortUnlessLess(int before) {
        if (size() == before) abort();
    }

    private static boolean isCancelled() {
        Task<?> task = EventLoop.runningLoop().currentTask();
        return task != null && task.cancelling() > 0;
    }

    void abort() {
        if (closed) return;
        closing = true;
        closed = true;
        paused = false;
        buffer.clear();
        try {
            sink.close();
        } catch (IOException e) {
            if (failure == null) failure = e;
        }
        wake();
    }
}
