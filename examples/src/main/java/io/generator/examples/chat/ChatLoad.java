package io.generator.examples.chat;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.io.Subprocess;
import io.generator.examples.load.ServerProcess;
import io.generator.examples.load.Stopwatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A chat server in a process of its own, and its members in this one.
 *
 * @param members how many
 * @param lines how many lines one of them says
 */
record ChatLoad(int members, int lines) {

    @Async
    private Coroutine<@Nullable Void> run() throws IOException {
        try (Subprocess server = Subprocess.start(ServerProcess.of(ChatServer.class))) {
            int port = Integer.parseInt(await(server.stdout().readLine()));
            Crowd crowd = new Crowd(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), members);
            Stopwatch connecting = new Stopwatch();
            await(crowd.enter());
            connecting.print(members + " members came in", members);
            Stopwatch talking = new Stopwatch();
            await(crowd.listen(lines));
            talking.print(crowd.heard() + " lines were heard", crowd.heard());
            crowd.leave();
        }
        return Coroutine.done();
    }

    /**
     * Fills a chat.
     *
     * @param args the members and the lines; by default 10000 and 20
     * @throws IOException if somebody does not hear a line
     */
    public static void main(String[] args) throws IOException {
        int members = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        EventLoop.run(new ChatLoad(members, lines).run());
    }
}
