package io.generator.async;

/**
 * A queue takes nothing any more, or has nothing more to give, since it was shut down: see {@link Queue#shutdown()}.
 *
 * <p>Mirrors {@code asyncio.QueueShutDown}.
 */
public final class QueueShutDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueShutDown() {}
}
