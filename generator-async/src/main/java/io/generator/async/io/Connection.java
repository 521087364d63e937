package io.generator.async.io;

import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.NetworkChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection: what comes, and what goes. Made by {@link Streams#openConnection}.
 *
 * <pre>{@code
 * try (Connection connection = await(openConnection("localhost", 7))) {
 *     connection.writer().write("hello\n");
 *     String echo = await(connection.reader().readLine());
 * }
 * }</pre>
 *
 * <p>Belongs to the thread of its loop. A connection that nobody has closed is closed with the loop.
 */
public final class Connection implements AwaitCloseable {
    private final AsynchronousSocketChannel channel;
    private final StreamReader reader;
    private final StreamWriter writer;

    Connection(AsynchronousSocketChannel channel, int limit) {
        SocketBytes bytes = new SocketBytes(channel);
        this.channel = channel;
        this.reader = new StreamReader(bytes, limit);
        this.writer = new StreamWriter(bytes);
    }

    /** As asyncio does: small messages are not held back. */
    static void prepare(AsynchronousSocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** What comes from the other side. */
    public StreamReader reader() {
        return reader;
    }

    /** What goes to the other side. */
    public StreamWriter writer() {
        return writer;
    }

    /**
     * The address of the other side.
     *
     * @throws IOException if it is closed
     */
    public SocketAddress remoteAddress() throws IOException {
        return channel.getRemoteAddress();
    }

    /** Closes it at once; what is not written yet is dropped. */
    public void abort() {
        writer.abort();
    }

    /** Closes it; see {@link StreamWriter#aclose}. */
    @Override
    public Awaitable<@Nullable Void> aclose() {
        return writer.aclose();
    }

    /** Reads like {@code Connection[/127.0.0.1:43210 to /127.0.0.1:8080]}. */
    @Override
    public String toString() {
        return "Connection[" + (channel.isOpen() ? local(channel) + " to " + remote() : "closed") + "]";
    }

    private String remote() {
        try {
            return String.valueOf(channel.getRemoteAddress());
        } catch (IOException e) { // it has just been closed
            return "closed";
        }
    }

    /** The address of this side, to be read. */
    static String local(NetworkChannel channel) {
        try {
            return String.valueOf(channel.getLocalAddress());
        } catch (IOException e) { // it has just been closed
            return "closed";
        }
    }
}
