package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * A lambda that awaits, and returns nothing: what {@link Async#async(AsyncBlock)} makes a coroutine of.
 *
 * <p>For lambdas only, as {@link AsyncBody} is.
 */
@FunctionalInterface
public interface AsyncBlock {

    /**
     * The block, as the source has it. Not to be called: {@link #start} is.
     *
     * @throws Exception what the coroutine fails with
     */
    void run() throws Exception;

    /**
     * Makes a coroutine that runs the block. Nothing of it runs in this call.
     *
     * @return a new coroutine
     * @throws NotTransformedException if the class of the lambda was not rewritten, or this is no lambda
     */
    default Coroutine<@Nullable Void> start() {
        throw NotTransformedException.lambda("An AsyncBlock", getClass());
    }
}
