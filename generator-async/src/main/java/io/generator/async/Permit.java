package io.generator.async;

/**
 * That one has acquired something, to be used in try-with-resources:
 *
 * <pre>{@code
 * try (Permit held = await(lock.acquire())) {
 *     ...
 * } // released here, whatever has happened
 * }</pre>
 *
 * <p>Who releases otherwise need not keep it.
 *
 * <p>Mirrors {@code async with} over asyncio's locks, whose exit waits for nothing.
 */
@FunctionalInterface
public interface Permit extends AutoCloseable {

    /** Releases what was acquired; to be called once. */
    @Override
    void close();
}
