package io.generator.async.io;

import java.io.EOFException;

/**
 * A stream has ended before all was there that was asked for.
 *
 * <p>Mirrors {@code asyncio.IncompleteReadError}.
 */
public final class IncompleteReadError extends EOFException {
    private static final long serialVersionUID = 1L;

    private final byte[] partial;

    IncompleteReadError(byte[] partial, String expected) {
        super(partial.length + " bytes read on a total of " + expected + " expected bytes");
        this.partial = partial;
    }

    /** What was there; it has been taken from the stream. */
    public byte[] partial() {
        return partial.clone();
    }
}
