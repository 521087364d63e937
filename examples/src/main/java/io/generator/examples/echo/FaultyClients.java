package io.generator.examples.echo;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.EventLoop;
import io.generator.async.Task;
import io.generator.async.io.Connection;
import io.generator.async.io.Streams;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Clients that talk, hang up, read slowly or not at all, make the server fail; and are cancelled at any time. */
final class FaultyClients {
    private static final int SLOTS = 40;
    private static final byte[] LARGE = new byte[2_000_000];

    /** What a client does. */
    enum Story {
        TALK,
        HANG_UP,
        READ_SLOWLY,
        NEVER_READ,
        MAKE_FAIL,
        WAIT
    }

    /** How a client has ended. */
    enum End {
        DONE,
        CANCELLED,
        FAILED
    }

    private final SocketAddress server;
    private final Random random;
    private final Map<End, Integer> ends = new EnumMap<>(End.class);
    private int wrong;

    FaultyClients(SocketAddress server, long seed) {
        this.server = server;
        this.random = new Random(seed);
    }

    /** How many clients there were, by how they have ended. */
    Map<End, Integer> ends() {
        return ends;
    }

    /** How many clients were sent back something else than they had sent. */
    int wrong() {
        return wrong;
    }

    /** Lets clients come and go for some time. */
    @Async
    Coroutine<@Nullable Void> run(Duration time) throws IOException {
        long end = EventLoop.runningLoop().time() + time.toNanos();
        List<Coroutine<?>> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) slots.add(oneAfterAnother(end));
        await(Asyncio.gather(slots));
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> oneAfterAnother(long end) throws IOException {
        while (EventLoop.runningLoop().time() < end) {
            Story[] stories = Story.values();
            Task<?> client = createTask(client(stories[random.nextInt(stories.length)]));
            if (random.nextInt(3) == 0) await(cancelSomeTime(client));
            End how = await(end(client));
            ends.merge(how, 1, Integer::sum);
        }
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> cancelSomeTime(Task<?> client) {
        int turns = random.nextInt(5);
        if (random.nextBoolean()) await(sleep(Duration.ofMillis(random.nextInt(20))));
        else for (int i = 0; i < turns; i++) await(sleep(Duration.ZERO));
        client.cancel("at any time");
        return Coroutine.done();
    }

    @Async
    private Coroutine<End> end(Task<?> client) {
        try {
            await(client);
            return Coroutine.of(End.DONE);
        } catch (CancelledError e) {
            return Coroutine.of(End.CANCELLED);
        } catch (Exception e) {
            return Coroutine.of(End.FAILED);
        }
    }

    // ---- the stories

    @Async
    private Coroutine<@Nullable Void> client(Story story) throws IOException {
        try (Connection connection = await(Streams.openConnection(server))) {
            switch (story) {
                case TALK -> await(talk(connection));
                case HANG_UP -> hangUp(connection);
                case READ_SLOWLY -> await(readSlowly(connection));
                case NEVER_READ -> await(neverRead(connection));
                case MAKE_FAIL -> await(makeFail(connection));
                case WAIT -> await(waitForNothing(connection));
            }
        }
        return Coroutine.done();
    }

    private byte[] message(int size) {
        byte[] message = new byte[size];
        random.nextBytes(message);
        for (int i = 0; i < size; i++) if (message[i] == FaultyServer.FAIL) message[i]++;
        return message;
    }

    @Async
    private Coroutine<@Nullable Void> talk(Connection connection) throws IOException {
        for (int i = random.nextInt(20); i > 0; i--) {
            byte[] message = message(1 + random.nextInt(2000));
            connection.writer().write(message);
            check(message, await(connection.reader().readExactly(message.length)));
        }
        return Coroutine.done();
    }

    private void check(byte[] sent, byte[] echo) {
        if (!Arrays.equals(sent, echo)) wrong++;
    }

    private void hangUp(Connection connection) {
        connection.writer().write(message(random.nextInt(100_000)));
        connection.abort();
    }

    @Async
    private Coroutine<@Nullable Void> readSlowly(Connection connection) throws IOException {
        byte[] message = message(200_000);
        connection.writer().write(message);
        connection.writer().writeEof();
        for (int at = 0; at < message.length; ) {
            byte[] some = await(connection.reader().read(10_000));
            check(Arrays.copyOfRange(message, at, at + some.length), some);
            at += some.length;
            if (some.length == 0) throw new IOException("ended after " + at + " bytes");
            if (random.nextInt(10) == 0) await(sleep(Duration.ofMillis(1)));
        }
        return Coroutine.done();
    }

    /** Neither side can write on, until one is cancelled. */
    @Async
    private Coroutine<@Nullable Void> neverRead(Connection connection) throws IOException {
        connection.writer().write(LARGE);
        try {
            await(Asyncio.waitFor(connection.writer().drain(), Duration.ofMillis(random.nextInt(30))));
        } finally {
            connection.abort(); // to close it would wait for the server, which waits for this client
        }
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> makeFail(Connection connection) throws IOException {
        connection.writer().write(new byte[] {FaultyServer.FAIL});
        await(connection.reader().read());
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> waitForNothing(Connection connection) throws IOException {
        await(Asyncio.waitFor(connection.reader().readLine(), Duration.ofMillis(random.nextInt(30))));
        return Coroutine.done();
    }
}
