package io.generator.async;

/**
 * A semaphore that does not take back more permits than it has given.
 *
 * <p>Mirrors {@code asyncio.BoundedSemaphore}.
 */
public final class BoundedSemaphore extends Semaphore {
    private final int bound;

    /**
     * With a number of permits.
     *
     * @param value not negative
     */
    public BoundedSemaphore(int value) {
        super(value);
        this.bound = value;
    }

    /**
     * Gives a permit back.
     *
     * @throws IllegalStateException if all are there already
     */
    @Override
    public void release() {
        if (value() >= bound) throw new IllegalStateException("BoundedSemaphore released too many times");
        super.release();
    }
}
