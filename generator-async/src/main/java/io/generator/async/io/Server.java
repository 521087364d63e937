package io.generator.async.io;

import static io.generator.Async.await;

import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.Fault;
import io.generator.async.LoopFuture;
import io.generator.async.Task;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Accepts connections, until it is closed. Made by {@link Streams#startServer}.
 *
 * <pre>{@code
 * try (Server server = startServer(Echo::handle, "localhost", 7)) {
 *     await(server.serveForever());
 * }
 * }</pre>
 *
 * <p>What a handler throws is told to the loop's exception handler. When no file descriptor is left for a connection, it is told
 * too, and the server goes on accepting after a second.
 *
 * <p>Belongs to the thread of its loop. Mirrors {@code asyncio.Server}.
 */
public final class Server implements AwaitCloseable {
    static final int BACKLOG = 100;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventLoop loop;
    private final AsynchronousServerSocketChannel channel;
    private final ConnectionHandler handler;
    private final int limit;
    private final Map<Task<?>, Connection> connections = new LinkedHashMap<>();
    private final LoopFuture<Boolean> stopped;
    private @Nullable CompletableFuture<@Nullable Void> allEnded;

    Server(EventLoop loop, AsynchronousServerSocketChannel channel, ConnectionHandler handler, int limit) {
        this.loop = loop;
        this.channel = channel;
        this.handler = handler;
        this.limit = limit;
        this.stopped = loop.createFuture();
    }

    // ---- accepting

    Server start() {
        accept();
        return this;
    }

    private void accept() {
        if (channel.isOpen()) channel.accept(null, new Accepted());
    }

    private final class Accepted implements CompletionHandler<AsynchronousSocketChannel, @Nullable Void> {
        @Override
        public void completed(AsynchronousSocketChannel accepted, @Nullable Void attachment) {
            if (channel.isOpen()) begin(accepted);
            else drop(accepted);
            accept();
        }

        @Override
        public void failed(Throwable exception, @Nullable Void attachment) {
            if (!channel.isOpen()) return;
            loop.callExceptionHandler(new Fault("a connection could not be accepted", exception, null));
            loop.callLater(PAUSE_AFTER_FAILURE, Server.this::accept);
        }
    }

    private void begin(AsynchronousSocketChannel accepted) {
        try {
            Connection.prepare(accepted);
        } catch (IOException e) { // it is gone already
            drop(accepted);
            return;
        }
        Connection connection = new Connection(accepted, limit);
        Task<?> task = loop.createTask(serve(connection));
        connections.put(task, connection);
        task.addDoneCallback(this::ended);
    }

    private void drop(AsynchronousSocketChannel accepted) {
        try {
            accepted.close();
        } catch (IOException e) {
            loop.callExceptionHandler(new Fault("a connection could not be closed", e, null));
        }
    }

    // ---- serving

    @Async
    private Coroutine<@Nullable Void> serve(Connection connection) {
        try {
            await(handler.handle(connection.reader(), connection.writer()));
        } catch (Exception e) {
            connection.abort();
            loop.callExceptionHandler(new Fault("Unhandled exception in the handler of a connection", e, null));
        }
        await(connection.aclose());
        return Coroutine.done();
    }

    /** Also of a task that was cancelled before it began, and has closed nothing. */
    private void ended(LoopFuture<?> task) {
        Connection connection = connections.remove(task);
        if (connection != null) connection.abort();
        if (connections.isEmpty() && allEnded != null) allEnded.complete(null);
    }

    // ---- for the application

    /**
     * The port that it listens at.
     *
     * @throws IOException if it is closed
     */
    public int port() throws IOException {
        return address().getPort();
    }

    /**
     * Where it listens.
     *
     * @throws IOException if it is closed
     */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    /** Whether it accepts connections. */
    public boolean isServing() {
        return channel.isOpen();
    }

    /** How many connections are being handled. */
    public int connections() {
        return connections.size();
    }

    /**
     * Waits until it is closed. To cancel this closes it, with all connections.
     *
     * @return what to await
     */
    @Async
    public Coroutine<@Nullable Void> serveForever() {
        CompletableFuture<@Nullable Void> end = loop.createFuture();
        stopped.addDoneCallback(done -> end.complete(null));
        try {
            await(end);
        } finally {
            await(aclose());
        }
        return Coroutine.done();
    }

    /** Accepts no more connections; those that there are go on. */
    public void stopServing() {
        try {
            channel.close();
        } catch (IOException e) {
            loop.callExceptionHandler(new Fault("a server could not be closed", e, null));
        }
        stopped.complete(true);
    }

    /**
     * Accepts no more connections, cancels the tasks that handle those that there are, and waits for them. If this is cancelled,
     * the connections are closed under their tasks.
     *
     * @return what to await
     */
    @Override
    public Awaitable<@Nullable Void> aclose() {
        return closeAll();
    }

    @Async
    private Coroutine<@Nullable Void> closeAll() {
        stopServing();
        List.copyOf(connections.keySet()).forEach(task -> task.cancel(null));
        try {
            while (!connections.isEmpty()) await(end());
        } finally {
            connections.values().forEach(Connection::abort);
        }
        return Coroutine.done();
    }

    private CompletableFuture<@Nullable Void> end() {
        if (allEnded == null || allEnded.isDone()) allEnded = loop.createFuture();
        return allEnded;
    }

    /** Reads like {@code Server[/127.0.0.1:8080, connections: 3]}. */
    @Override
    public String toString() {
        return "Server[" + (isServing() ? Connection.local(channel) + ", " : "closed, ") + "connections: "
                + connections() + "]";
    }
}
