package io.generator.async;

/**
 * A {@link Barrier} was aborted or reset.
 *
 * <p>Mirrors {@code asyncio.BrokenBarrierError}. An exception, in spite of the name.
 */
public final class BrokenBarrierError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenBarrierError(String message) {
        super(message);
    }
}
