package io.generator.async;

/**
 * A {@link Queue#getNowait} of a queue that is empty.
 *
 * <p>Mirrors {@code asyncio.QueueEmpty}.
 */
public final class QueueEmpty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueueEmpty() {}
}
