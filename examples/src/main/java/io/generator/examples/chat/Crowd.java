package io.generator.examples.chat;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Task;
import io.generator.async.io.Connection;
import io.generator.async.io.StreamReader;
import io.generator.async.io.Streams;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many members of a chat. One more speaks; everyone has to hear each of its lines, in order. */
final class Crowd {
    /** How many come in at a time. */
    private static final int ENTERING = 64;

    private final SocketAddress server;
    private final int size;
    private final List<Connection> members = new ArrayList<>();
    private int entering;
    private long heard;

    Crowd(SocketAddress server, int size) {
        this.server = server;
        this.size = size;
    }

    /** How many lines of the speaker were heard, by all members together. */
    long heard() {
        return heard;
    }

    /** All members come in, some at a time. */
    @Async
    Coroutine<@Nullable Void> enter() throws IOException {
        List<Coroutine<?>> doors = new ArrayList<>();
        for (int i = 0; i < ENTERING; i++) doors.add(enterOneAfterAnother());
        await(gather(doors));
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> enterOneAfterAnother() throws IOException {
        while (entering < size) {
            int number = entering++;
            Connection connection = await(Streams.openConnection(server));
            members.add(connection);
            connection.writer().write("member " + number + "\n");
            await(connection.reader().readLine()); // the question
            await(connection.reader().readLine()); // the welcome
        }
        return Coroutine.done();
    }

    /** One speaks, and all listen until each has heard everything. */
    @Async
    Coroutine<@Nullable Void> listen(int lines) throws IOException {
        List<Task<?>> listening = new ArrayList<>();
        for (Connection member : members) listening.add(createTask(hear(member.reader(), lines)));
        Connection speaker = await(Streams.openConnection(server));
        try (speaker) {
            speaker.writer().write("speaker\n");
            for (int i = 0; i < lines; i++) {
                speaker.writer().write("line " + i + "\n");
                await(speaker.writer().drain());
            }
            await(gather(listening));
        }
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> hear(StreamReader reader, int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            String line = await(reader.readLine());
            if (line == null) throw new IOException("thrown out after line " + i);
            if (!line.equals("speaker: line " + i)) throw new IOException("heard '" + line + "' for line " + i);
            heard++;
        }
        return Coroutine.done();
    }

    /** All go. */
    void leave() {
        members.forEach(Connection::abort);
    }
}
