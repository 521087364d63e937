package io.generator.examples.echo;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.io.Connection;
import io.generator.async.io.Streams;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients of an echo server that all talk at the same time. Each message is one of its kind, and has to come back as it was. */
final class EchoClients {
    /** How many connections are being made at a time. */
    private static final int CONNECTING = 64;

    private final SocketAddress server;
    private final int messageSize;
    private final List<Connection> connections = new ArrayList<>();
    private int wanted;
    private long echoed;

    EchoClients(SocketAddress server, int messageSize) {
        this.server = server;
        this.messageSize = messageSize;
    }

    /** How many messages have come back. */
    long echoed() {
        return echoed;
    }

    /** Makes connections, some at a time. */
    @Async
    Coroutine<@Nullable Void> connect(int count) throws IOException {
        wanted = count;
        List<Coroutine<?>> connecting = new ArrayList<>();
        for (int i = 0; i < CONNECTING; i++) connecting.add(connectSome());
        await(Asyncio.gather(connecting));
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> connectSome() throws IOException {
        while (wanted > 0) {
            wanted--;
            connections.add(await(Streams.openConnection(server)));
        }
        return Coroutine.done();
    }

    /** Each client sends so many messages, and waits for the echo of each before the next. */
    @Async
    Coroutine<@Nullable Void> talk(int messages) throws IOException {
        List<Coroutine<?>> talking = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) talking.add(talk(connections.get(i), i, messages));
        await(Asyncio.gather(talking));
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> talk(Connection connection, int client, int messages) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(messageSize);
        for (int i = 0; i < messages; i++) {
            message.clear().putInt(0, client).putInt(Integer.BYTES, i);
            connection.writer().write(message);
            byte[] echo = await(connection.reader().readExactly(messageSize));
            if (!message.flip().equals(ByteBuffer.wrap(echo)))
                throw new IOException("client " + client + " was not sent back message " + i);
            echoed++;
        }
        return Coroutine.done();
    }

    /** Closes all connections. */
    @Async
    Coroutine<@Nullable Void> close() {
        for (Connection connection : connections) await(connection.aclose());
        return Coroutine.done();
    }
}
