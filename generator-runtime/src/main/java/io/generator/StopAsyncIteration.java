package io.generator;

import java.util.NoSuchElementException;

/**
 * Thrown by an await of {@link AsyncIterator#next()} when there is no more.
 *
 * <p>Mirrors {@code StopAsyncIteration} (PEP 492).
 */
public final class StopAsyncIteration extends NoSuchElementException {
    private static final long serialVersionUID = 1L;

    /** Says that there is no more. */
    public StopAsyncIteration() {}

    /**
     * With a message.
     *
     * @param message what to say of the end
     */
    public StopAsyncIteration(String message) {
        super(message);
    }
}
