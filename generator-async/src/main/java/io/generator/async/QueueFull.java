package io.generator.async;

/**
 * A {@link Queue#putNowait} to a queue that is full.
 *
 * <p>Mirrors {@code asyncio.QueueFull}.
 */
public final class QueueFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueFull() {}
}
