package io.generator.examples.chat;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever connects says a name, and then what is to be told to everyone. Who does not listen is thrown out, so that nobody's
 * lines pile up.
 */
final class ChatServer {
    private static final int LONGEST_LINE = 1000;
    private static final int BACKLOG = 4096;

    /** How many bytes may wait for one who does not read them. */
    private static final int PATIENCE = 256 * 1024;

    private final Set<StreamWriter> members = new LinkedHashSet<>();

    /** Begins to listen at a free port of this machine. */
    Server start() throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return Streams.startServer(this::member, address, LONGEST_LINE, BACKLOG);
    }

    /** How many take part. */
    int members() {
        return members.size();
    }

    @Async
    private Coroutine<@Nullable Void> member(StreamReader reader, StreamWriter writer) throws IOException {
        writer.write("Your name?\n");
        String name = await(reader.readLine());
        if (name == null) return Coroutine.done();
        members.add(writer);
        try {
            writer.write("Welcome, " + name + ". " + members.size() + " are here.\n");
            for (String line = await(reader.readLine()); line != null; line = await(reader.readLine()))
                tell(name + ": " + line);
        } catch (IOException e) {
            // the connection is lost: one more way to leave
        } finally {
            members.remove(writer);
        }
        return Coroutine.done();
    }

    /** Waits for nobody: what a member does not read at once is kept for it, up to a point. */
    private void tell(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        List<StreamWriter> deaf = new ArrayList<>();
        for (StreamWriter member : members) {
            member.write(bytes);
            if (member.writeBufferSize() > PATIENCE) deaf.add(member);
        }
        deaf.forEach(StreamWriter::abort);
    }

    /** Serves until its input ends, and tells the port on its output. */
    @Async
    private Coroutine<@Nullable Void> serve() throws IOException {
        try (Server server = start()) {
            System.out.println(server.port());
            await(ServerProcess.endOfInput());
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
        EventLoop.run(new ChatServer().serve());
    }
}
