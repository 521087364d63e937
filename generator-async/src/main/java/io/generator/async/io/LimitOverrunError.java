package io.generator.async.io;

import java.io.IOException;

/**
 * There is more in front of a separator than the stream's limit.
 *
 * <p>Mirrors {@code asyncio.LimitOverrunError}.
 */
public final class LimitOverrunError extends IOException {
    private static final long serialVersionUID = 1L;

    private final int consumed;

    LimitOverrunError(String message, int consumed) {
        super(message);
        this.consumed = consumed;
    }

    /** How many bytes in front of the separator are to be read in another way. */
    public int consumed() {
        return consumed;
    }
}
