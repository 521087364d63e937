package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.LoopFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Connections over sockets, to be imported statically. Mirrors asyncio's streams.
 *
 * <p>All of it belongs to the thread of a running loop.
 */
public final class Streams {
    private static final FutureCompletion<@Nullable Void> CONNECTED = new FutureCompletion<>();

    private Streams() {}

    /**
     * Connects to a server. Its name is looked up without blocking the loop; of several addresses the first that answers is taken.
     * If it is cancelled, nothing stays open.
     *
     * @param host a name or an address
     * @param port a port
     * @throws IOException when awaited, if the name is not known or no address answers
     */
    @Async
    public static Coroutine<Connection> openConnection(String host, int port) throws IOException {
        InetAddress[] addresses = await(Workers.call(() -> InetAddress.getAllByName(host)));
        for (int i = 0; i < addresses.length - 1; i++) {
            try {
                return Coroutine.of(await(openConnection(new InetSocketAddress(addresses[i], port))));
            } catch (IOException ignored) {
                // the last one says what is wrong
            }
        }
        return openConnection(new InetSocketAddress(addresses[addresses.length - 1], port));
    }

    /** {@link #openConnection(String, int)} to an address that is known, with a limit of 64 KiB. */
    public static Coroutine<Connection> openConnection(SocketAddress address) throws IOException {
        return openConnection(address, StreamReader.DEFAULT_LIMIT);
    }

    /**
     * Connects to an address.
     *
     * @param address where
     * @param limit how many bytes a line may have, and are read ahead
     * @throws IOException when awaited, if nobody answers
     */
    @Async
    public static Coroutine<Connection> openConnection(SocketAddress address, int limit) throws IOException {
        Failures.requireKnown(address);
        AsynchronousSocketChannel channel = AsynchronousSocketChannel.open(LoopChannels.group());
        try {
            Connection.prepare(channel);
            LoopFuture<@Nullable Void> connected = EventLoop.runningLoop().createFuture();
            channel.connect(address, connected, CONNECTED);
            await(connected);
            return Coroutine.of(new Connection(channel, limit));
        } catch (Throwable t) {
            channel.close();
            if (t instanceof SocketException e) throw Failures.at(address, e);
            throw t;
        }
    }

    /**
     * Begins to listen. Each connection is handled in a task of its own.
     *
     * @param handler what to do with a connection
     * @param host where to listen: the name or address of this machine
     * @param port a port; 0 for any that is free
     * @return the server; to be closed
     * @throws IOException if the port is taken, or the name is not known
     */
    public static Server startServer(ConnectionHandler handler, String host, int port) throws IOException {
        return startServer(handler, new InetSocketAddress(host, port), StreamReader.DEFAULT_LIMIT, Server.BACKLOG);
    }

    /**
     * {@link #startServer(ConnectionHandler, String, int)} with more to say.
     *
     * @param address where to listen
     * @param limit how many bytes a line may have, and are read ahead
     * @param backlog how many connections may wait to be accepted
     */
    public static Server startServer(ConnectionHandler handler, SocketAddress address, int limit, int backlog)
            throws IOException {
        Failures.requireKnown(address);
        AsynchronousServerSocketChannel channel = AsynchronousServerSocketChannel.open(LoopChannels.group());
        try {
            channel.bind(address, backlog);
            return new Server(EventLoop.runningLoop(), channel, handler, limit).start();
        } catch (Throwable t) {
            channel.close();
            if (t instanceof SocketException e) throw Failures.at(address, e);
            throw t;
        }
    }
}
