package io.generator.examples.echo;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.io.StreamReader;
import io.generator.async.io.Subprocess;
import io.generator.examples.load.ServerProcess;
import io.generator.examples.load.Stopwatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * An echo server in a process of its own, under the load of many clients in this one.
 *
 * @param connections how many clients
 * @param messages how many messages all of them send together
 * @param size how many bytes a message has; at least 8
 */
record EchoLoad(int connections, int messages, int size) {

    /** Starts the server, lets the clients talk, and prints how long it took. */
    @Async
    Coroutine<@Nullable Void> run() throws IOException {
        try (Subprocess server = Subprocess.start(ServerProcess.of(EchoServer.class))) {
            StreamReader told = server.stdout();
            int port = Integer.parseInt(await(told.readLine()));
            EchoClients clients = new EchoClients(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), size);
            Stopwatch connecting = new Stopwatch();
            await(clients.connect(connections));
            connecting.print("connected " + connections + " clients", connections);
            Stopwatch talking = new Stopwatch();
            await(clients.talk(messages / connections));
            talking.print(clients.echoed() + " messages of " + size + " bytes came back", clients.echoed());
            System.out.println("clients: " + Memory.now());
            server.stdin().writeEof();
            System.out.println("server: " + await(told.readLine()));
            await(clients.close());
            await(server.waitFor());
        }
        return Coroutine.done();
    }

    /**
     * Puts an echo server under load.
     *
     * @param args connections, messages of all together, bytes of a message; by default 10000, 1000000 and 64
     * @throws IOException if a message gets lost
     */
    public static void main(String[] args) throws IOException {
        EventLoop.run(
                new EchoLoad(argument(args, 0, 10_000), argument(args, 1, 1_000_000), argument(args, 2, 64)).run());
    }

    private static int argument(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}
