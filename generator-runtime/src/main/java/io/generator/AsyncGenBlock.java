package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * A lambda that awaits and yields: what {@link AsyncGen#of} makes an asynchronous generator of.
 *
 * <p>For lambdas only, as {@link AsyncBody} is.
 *
 * @param <Y> the type of the values the generator yields; the build does not check it
 */
@FunctionalInterface
public interface AsyncGenBlock<Y extends @Nullable Object> {

    /**
     * The block, as the source has it. Not to be called: {@link #start} is.
     *
     * @throws Exception what the generator fails with
     */
    void run() throws Exception;

    /**
     * Makes a generator that runs the block. Nothing of it runs in this call.
     *
     * @return a new generator
     * @throws NotTransformedException if the class of the lambda was not rewritten, or this is no lambda
     */
    default AsyncGen<Y> start() {
        throw NotTransformedException.lambda("An AsyncGenBlock", getClass());
    }
}
