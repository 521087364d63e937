package io.generator.async;

/**
 * When {@link Asyncio#wait} has waited long enough.
 *
 * <p>Mirrors the constants of asyncio.
 */
public enum ReturnWhen {
    /** One is done. */
    FIRST_COMPLETED,
    /** One has failed, or all are done. */
    FIRST_EXCEPTION,
    /** All are done. */
    ALL_COMPLETED
}
