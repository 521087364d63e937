package io.generator.examples.echo;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.io.Server;
import io.generator.async.io.StreamReader;
import io.generator.async.io.StreamWriter;
import io.generator.async.io.Streams;
import io.generator.examples.load.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Sends back what it is sent. */
final class EchoServer {
    private static final int MOST = 64 * 1024;
    private static final int BACKLOG = 4096;

    private long bytes;
    private int connections;

    /** Handles a connection: until the client has ended, or is gone. */
    @Async
    Coroutine<@Nullable Void> handle(StreamReader reader, StreamWriter writer) throws IOException {
        connections++;
        while (true) {
            byte[] some = await(reader.read(MOST));
            if (some.length == 0) return Coroutine.done();
            bytes += some.length;
            writer.write(some);
            await(writer.drain()); // a client that does not read is not read from
        }
    }

    /** Begins to listen at a free port of this machine. */
    Server start() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return Streams.startServer(this::handle, address, MOST, BACKLOG);
    }

    /** How many bytes have been sent back. */
    long bytes() {
        return bytes;
    }

    /** Serves until its input ends, and tells the port and what was done on its output. */
    @Async
    private Coroutine<@Nullable Void> serve() throws IOException {
        try (Server server = start()) {
            System.out.println(server.port());
            await(ServerProcess.endOfInput());
            System.out.println(connections + " connections, " + bytes + " bytes; " + Memory.now());
        }
        return Coroutine.done();
    }

    /**
     * Serves until its input ends.
     *
     * @param args not used
     * @throws IOException if it cannot listen
     */
    public static void main(String[] args) throws IOException {
        EventLoop.run(new EchoServer().serve());
    }
}
