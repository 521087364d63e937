package io.generator.async.io;

import io.generator.async.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousChannelGroup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The channels of a loop. They have a group of their own, whose handlers run in the loop: one thread of the JDK waits for all of
 * them and reads; what can be done at once is done in the thread of the loop, without a change of threads.
 */
final class LoopChannels implements AutoCloseable {
    private static final Map<EventLoop, LoopChannels> OF_LOOP = new ConcurrentHashMap<>();
    private static final long PATIENCE_SECONDS = 5;

    private final EventLoop loop;
    private final AsynchronousChannelGroup group;

    private LoopChannels(EventLoop loop) throws IOException {
        this.loop = loop;
        this.group = AsynchronousChannelGroup.withThreadPool(new LoopExecutor(loop));
    }

    /** The group of the loop that runs in this thread; made when it is first asked for. */
    static AsynchronousChannelGroup group() throws IOException {
        try {
            return OF_LOOP.computeIfAbsent(EventLoop.runningLoop(), LoopChannels::make).group;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static LoopChannels make(EventLoop loop) {
        try {
            LoopChannels channels = new LoopChannels(loop);
            loop.closeWith(channels);
            return channels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes all channels that are open, and waits for the group's thread to end. */
    @Override
    public void close() throws IOException {
        OF_LOOP.remove(loop);
        group.shutdownNow();
        try {
            group.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
