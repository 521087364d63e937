package io.generator.async.io;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.Fault;
import io.generator.async.Task;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamsTest {
    private static final byte[] LARGE = new byte[8_000_000];

    static {
        new Random(3).nextBytes(LARGE);
    }

    private final List<Object> log = new ArrayList<>();

    // ---- handlers

    @Async
    private Coroutine<Void> echoLines(StreamReader reader, StreamWriter writer) throws IOException {
        for (String line = await(reader.readLine()); line != null; line = await(reader.readLine())) {
            writer.write(line + "\n");
            await(writer.drain());
        }
        log.add("client ended");
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> waitForEver(StreamReader reader, StreamWriter writer) throws IOException {
        try {
            writer.write("ready\n");
            await(reader.readLine());
        } catch (CancelledError e) {
            log.add("cancelled");
            throw e;
        }
        return Coroutine.of(null);
    }

    @Async
    private Coroutine<Void> sendLarge(StreamReader reader, StreamWriter writer) throws IOException {
        writer.write(LARGE);
        log.add(writer.writeBufferSize() > 64 * 1024 ? "kept" : "sent");
        await(writer.drain());
        log.add(writer.writeBufferSize() <= 16 * 1024 ? "drained" : "not drained");
        return Coroutine.of(null);
    }

    private static Server serve(ConnectionHandler handler) throws IOException {
        return Streams.startServer(handler, "localhost", 0);
    }

    private static Coroutine<Connection> connectTo(Server server) throws IOException {
        return Streams.openConnection(server.address());
    }

    // ---- tests

    @Test
    void clientAndServerTalk() {
        EventLoop.run(async(() -> {
            try (Server server = serve(this::echoLines)) {
                try (Connection connection = await(Streams.openConnection("localhost", server.port()))) {
                    connection.writer().write("hello\nworld");
                    log.add(await(connection.reader().readLine()));
                    connection.writer().write("\n");
                    connection.writer().writeEof();
                    log.add(await(connection.reader().readLine()));
                    log.add(await(connection.reader().readLine()));
                }
            }
        }));
        assertThat(log).containsExactlyInAnyOrder("hello", "world", "client ended", null);
    }

    @Test
    void manyTalkAtTheSameTime() {
        EventLoop.run(async(() -> {
            try (Server server = serve(this::echoLines)) {
                List<Coroutine<?>> clients = new ArrayList<>();
                for (int i = 0; i < 100; i++) clients.add(talk(server.address(), i));
                await(gather(clients));
            }
        }));
        assertThat(log).filteredOn("client ended"::equals).hasSize(100);
    }

    @Async
    private Coroutine<Void> talk(SocketAddress server, int id) throws IOException {
        try (Connection connection = await(Streams.openConnection(server))) {
            for (int i = 0; i < 20; i++) {
                connection.writer().write(id + " " + i + "\n");
                assertThat(await(connection.reader().readLine())).isEqualTo(id + " " + i);
            }
            connection.writer().writeEof();
            assertThat(await(connection.reader().readLine())).isNull();
        }
        return Coroutine.of(null);
    }

    @Test
    void aSenderWaitsForAReceiver() {
        EventLoop.run(async(() -> {
            try (Server server = serve(this::sendLarge);
                    Connection connection = await(connectTo(server))) {
                await(sleep(Duration.ofMillis(50)));
                log.add("reading");
                assertThat(await(connection.reader().read())).isEqualTo(LARGE);
            }
        }));
        assertThat(log).containsExactly("kept", "reading", "drained");
    }

    @Test
    void closingWritesWhatIsKept() {
        EventLoop.run(async(() -> {
            try (Server server = serve((reader, writer) -> async(() -> writer.write(LARGE)));
                    Connection connection = await(connectTo(server))) {
                await(sleep(Duration.ofMillis(20)));
                assertThat(await(connection.reader().readExactly(LARGE.length))).isEqualTo(LARGE);
                assertThat(await(connection.reader().read(1))).isEmpty();
                // The client may learn of the end before the handler has.
                while (server.connections() > 0) await(sleep(Duration.ofMillis(1)));
            }
        }));
    }

    @Test
    void closingAServerCancelsItsHandlers() {
        EventLoop.run(async(() -> {
            Server server = serve(this::waitForEver);
            try (Connection connection = await(connectTo(server))) {
                assertThat(await(connection.reader().readLine())).isEqualTo("ready");
                assertThat(server.connections()).isEqualTo(1);
                await(server.aclose());
                assertThat(server.isServing()).isFalse();
                assertThat(server.connections()).isZero();
                assertThat(await(connection.reader().readLine())).isNull();
            }
        }));
        assertThat(log).containsExactly("cancelled");
    }

    /** The handler has more to write than the client ever reads. */
    @Test
    @SuppressWarnings("try") // the client does nothing
    void closingAServerDoesNotWaitForAClientThatDoesNotRead() {
        EventLoop.run(async(() -> {
            Server server = serve(this::sendLarge);
            try (Connection connection = await(connectTo(server))) {
                while (log.isEmpty()) await(sleep(Duration.ofMillis(1)));
                await(server.aclose());
                assertThat(server.connections()).isZero();
            }
        }));
        assertThat(log).containsExactly("kept");
    }

    @Test
    void whatAHandlerThrowsIsReported() {
        List<Fault> faults = new ArrayList<>();
        EventLoop.run(async(() -> {
            EventLoop.runningLoop().setExceptionHandler((loop, fault) -> faults.add(fault));
            try (Server server = serve((reader, writer) -> async(() -> {
                        throw new IllegalArgumentException("broken");
                    }));
                    Connection connection = await(connectTo(server))) {
                assertThat(await(connection.reader().readLine())).isNull();
            }
        }));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains("handler of a connection");
            assertThat(fault.exception()).hasMessage("broken");
        });
    }

    @Test
    void aServerServesUntilItIsStoppedOrCancelled() {
        EventLoop.run(async(() -> {
            Server first = serve(this::echoLines);
            Task<Void> serving = createTask(first.serveForever());
            await(sleep(Duration.ZERO));
            first.stopServing();
            await(serving);
            Server second = serve(this::echoLines);
            Task<Void> cancelled = createTask(second.serveForever());
            await(sleep(Duration.ZERO));
            cancelled.cancel(null);
            try {
                await(cancelled);
            } catch (CancelledError e) {
                log.add(second.isServing() ? "open" : "closed");
            }
        }));
        assertThat(log).containsExactly("closed");
    }

    @Test
    void aCancelledDrainCanGoOn() {
        EventLoop.run(async(() -> {
            try (Server server = serve((reader, writer) -> async(() -> {
                        writer.write(LARGE);
                        Task<Void> drain = createTask(writer.drain());
                        await(sleep(Duration.ofMillis(1)));
                        drain.cancel(null);
                        await(sleep(Duration.ZERO));
                        log.add(drain.isCancelled() ? "cancelled" : "done");
                        await(writer.drain());
                    }));
                    Connection connection = await(connectTo(server))) {
                await(sleep(Duration.ofMillis(100)));
                assertThat(await(connection.reader().read())).isEqualTo(LARGE);
            }
        }));
        assertThat(log).containsExactly("cancelled");
    }

    @Test
    void whoWritesToOneThatIsGoneIsTold() {
        EventLoop.run(async(() -> {
            try (Server server = serve((reader, writer) -> async(() -> log.add("gone")));
                    Connection connection = await(connectTo(server))) {
                assertThat(await(connection.reader().read())).isEmpty();
                try {
                    for (int i = 0; i < 1000; i++) {
                        connection.writer().write("is anybody there?\n");
                        await(connection.writer().drain());
                        await(sleep(Duration.ofMillis(1)));
                    }
                    log.add("nobody said so");
                } catch (IOException e) {
                    log.add(connection.writer().isClosing());
                }
            }
        }));
        assertThat(log).containsExactly("gone", true);
    }

    @Test
    void whatIsReadFromAClosedConnectionFails() {
        EventLoop.run(async(() -> {
            try (Server server = serve(this::echoLines)) {
                Connection connection = await(connectTo(server));
                Task<String> line = createTask(connection.reader().readLine());
                await(sleep(Duration.ofMillis(5)));
                connection.abort();
                while (!line.isDone()) await(sleep(Duration.ofMillis(1)));
                log.add(line.exception().getClass().getSimpleName());
                try {
                    await(connection.writer().drain());
                } catch (IOException e) {
                    log.add(e.getClass().getSimpleName());
                }
            }
        }));
        assertThat(log).contains("AsynchronousCloseException", "ClosedChannelException");
    }

    @Test
    void nobodyListens() throws IOException {
        SocketAddress nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalSocketAddress();
        }
        assertThatThrownBy(() -> EventLoop.run(Streams.openConnection(nobody)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(nobody.toString())
                .hasCauseInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> EventLoop.run(
                        Streams.openConnection(InetSocketAddress.createUnresolved("no.such.host.invalid", 1))))
                .isInstanceOf(java.net.UnknownHostException.class)
                .hasMessage("no.such.host.invalid");
        assertThatThrownBy(() -> EventLoop.run(async(() -> await(Streams.openConnection("no.such.host.invalid", 1)))))
                .isInstanceOf(java.net.UnknownHostException.class);
    }

    @Test
    void thePortIsTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress taken = (InetSocketAddress) socket.getLocalSocketAddress();
            assertThatThrownBy(() -> EventLoop.run(async(() -> {
                        var unused = Streams.startServer(this::echoLines, taken, 100, 1);
                    })))
                    .isInstanceOf(java.net.BindException.class)
                    .hasMessageContaining(taken.toString());
        }
        assertThatThrownBy(() -> EventLoop.run(async(() -> {
                    var unused = Streams.startServer(this::echoLines, "no.such.host.invalid", 0);
                })))
                .isInstanceOf(java.net.UnknownHostException.class)
                .hasMessage("no.such.host.invalid");
    }

    @Test
    void serversAndConnectionsSayWhereTheyAre() {
        EventLoop.run(async(() -> {
            Server server = serve(this::echoLines);
            String at = "/127.0.0.1:" + server.port();
            assertThat(server).hasToString("Server[" + at + ", connections: 0]");
            Connection connection = await(connectTo(server));
            assertThat(connection.toString()).matches("Connection\\[/127\\.0\\.0\\.1:\\d+ to \\Q" + at + "\\E]");
            await(sleep(Duration.ofMillis(10)));
            assertThat(server).hasToString("Server[" + at + ", connections: 1]");
            await(connection.aclose());
            await(server.aclose());
            assertThat(connection).hasToString("Connection[closed]");
            assertThat(server).hasToString("Server[closed, connections: 0]");
        }));
    }

    @Test
    void aConnectionThatIsCancelledIsClosed() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long before = Descriptors.open();
            EventLoop.run(async(() -> {
                long withGroup = 0;
                for (int i = 0; i < 20; i++) {
                    Task<Connection> connecting = createTask(Streams.openConnection(listening.getLocalSocketAddress()));
                    if (i % 2 == 0) await(sleep(Duration.ZERO));
                    connecting.cancel(null);
                    await(sleep(Duration.ofMillis(1)));
                    assertThat(connecting.isCancelled()).isTrue();
                    if (i == 0) withGroup = Descriptors.open();
                }
                assertThat(Descriptors.open()).isLessThanOrEqualTo(withGroup);
            }));
            Descriptors.assertNoMoreThan(before);
        }
    }

    @Test
    void theLoopClosesWhatIsLeftOpen() throws IOException {
        EventLoop.run(Coroutine.done()); // loads classes
        long before = Descriptors.open();
        EventLoop.run(async(() -> {
            Server server = serve(this::echoLines);
            for (int i = 0; i < 5; i++) log.add(await(connectTo(server)));
            assertThat(Descriptors.open()).isGreaterThan(before);
        }));
        Descriptors.assertNoMoreThan(before);
    }
}
