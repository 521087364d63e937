package io.generator.async;

/**
 * A future that is completed was to be completed, or one that is not was asked for its result.
 *
 * <p>Mirrors {@code asyncio.InvalidStateError}. An exception, in spite of the name.
 */
public final class InvalidStateError extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    InvalidStateError(String message) {
        super(message);
    }
}
