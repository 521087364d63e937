package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where a coroutine waits, when its task is cancelled or what it waits for was. A body that is cancelled cleans up and
 * lets it pass; one that catches it goes on.
 *
 * <p>An error, so that a {@code catch (Exception e)} does not swallow it.
 *
 * <p>Mirrors {@code asyncio.CancelledError}, which is a {@code BaseException}.
 */
public final class CancelledError extends Error {
    private static final long serialVersionUID = 1L;

    /** Without a message. */
    public CancelledError() {}

    /**
     * With a message.
     *
     * @param message why it was cancelled; null if nobody said so
     */
    public CancelledError(@Nullable String message) {
        super(message);
    }

    /**
     * For a future that says itself that it was cancelled.
     *
     * @param message why it was cancelled; null if nobody said so
     * @param cause what the future was completed with
     */
    public CancelledError(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
