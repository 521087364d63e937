package io.generator.async.io;

import io.generator.Awaitable;

/**
 * What a server does with a connection: an {@code @Async} method, mostly.
 *
 * <p>Mirrors the {@code client_connected_cb} of {@code asyncio.start_server}.
 */
@FunctionalInterface
public interface ConnectionHandler {

    /**
     * Makes what runs as a task for one connection. The connection is closed when it ends: after what was written, or at once if
     * it fails or is cancelled.
     *
     * @param reader what the other side sends
     * @param writer what goes to the other side
     * @return what to run, mostly a coroutine
     * @throws Exception if it cannot be made; as if it failed
     */
    Awaitable<?> handle(StreamReader reader, StreamWriter writer) throws Exception;
}
