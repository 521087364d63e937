package io.generator;

/**
 * Thrown into a suspended generator by {@link Gen#close()}, at the yield where it stands, so that its {@code finally}
 * blocks run. A body may catch it to clean up, and then should end; one that yields again makes {@code close()} fail
 * with {@code IllegalStateException("generator ignored GeneratorExit")}.
 *
 * <p>An {@link Error}, so that {@code catch (Exception e)} does not swallow it. It is a signal and not a failure, so it
 * has no stack trace.
 *
 * <p>Mirrors Python's {@code GeneratorExit} (PEP 342).
 */
public final class GeneratorExit extends Error {
    private static final long serialVersionUID = 1L;

    /** Makes the signal. */
    public GeneratorExit() {
        super("the generator is being closed", null, true, false);
    }
}
