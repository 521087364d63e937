package io.generator.examples.echo;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.io.StreamReader;
import io.generator.async.io.StreamWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends back what it is sent, and fails when it is told to. */
final class FaultyServer {
    /** A message that begins with this makes its handler fail. */
    static final byte FAIL = '!';

    private static final int MOST = 8 * 1024;

    private int begun;
    private int ended;

    /** Handles a connection. */
    @Async
    Coroutine<@Nullable Void> handle(StreamReader reader, StreamWriter writer) throws IOException {
        begun++;
        try {
            while (true) {
                byte[] some = await(reader.read(MOST));
                if (some.length == 0) return Coroutine.done();
                if (some[0] == FAIL) throw new IllegalStateException("as it was told to");
                writer.write(some);
                await(writer.drain());
            }
        } finally {
            ended++;
        }
    }

    /** How many handlers have begun and not ended. */
    int running() {
        return begun - ended;
    }

    /** How many handlers have begun. */
    int begun() {
        return begun;
    }
}
