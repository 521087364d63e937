package io.generator.async;

/**
 * What is told the faults of a loop. Where none is set they are logged, as errors of the {@link System.Logger}
 * {@code io.generator.async}.
 */
@FunctionalInterface
public interface ExceptionHandler {

    /**
     * Called in the thread of the loop; when that is closed, in any.
     *
     * @param loop where it has happened
     * @param fault what
     */
    void handle(EventLoop loop, Fault fault);
}
