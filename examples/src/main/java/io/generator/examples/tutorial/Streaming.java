package io.generator.examples.tutorial;

import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.async.io.Streams.openConnection;
import static io.generator.async.io.Streams.startServer;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.io.Connection;
import io.generator.async.io.Server;
import io.generator.async.io.StreamReader;
import io.generator.async.io.StreamWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server and its client, in one loop. */
final class Streaming {
    private final Consumer<String> out;

    Streaming(Consumer<String> out) {
        this.out = out;
    }

    /** The server's side of a connection: lines come, and go back in capitals. */
    @Async
    private Coroutine<@Nullable Void> shout(StreamReader reader, StreamWriter writer) throws IOException {
        for (String line : each(reader)) {
            writer.write(line.toUpperCase(Locale.ROOT) + "\n");
            await(writer.drain());
        }
        out.accept("the client has ended");
        return Coroutine.done();
    }

    /** Starts the server and is its client. Both are closed by the end of the block, the client first. */
    @Async
    Coroutine<@Nullable Void> talk() throws IOException {
        try (Server server = startServer(this::shout, "localhost", 0);
                Connection connection = await(openConnection("localhost", server.port()))) {
            connection.writer().write("hello\nis there anybody?\n");
            for (int i = 0; i < 2; i++)
                out.accept(String.valueOf(await(connection.reader().readLine())));
            connection.writer().writeEof();
            if (await(connection.reader().readLine()) == null) out.accept("the server has ended");
        }
        return Coroutine.done();
    }

    /**
     * Runs it.
     *
     * @param args not used
     * @throws IOException if it cannot connect
     */
    public static void main(String[] args) throws IOException {
        EventLoop.run(new Streaming(System.out::println).talk());
    }
}
