package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * A lambda that awaits, and returns a value: what {@link Async#async(AsyncBody)} makes a coroutine of.
 *
 * <pre>{@code
 * Coroutine<Integer> sum = async(() -> await(first) + await(second));
 * }</pre>
 *
 * <p>For lambdas only. The build makes of such a lambda an object whose {@link #start} makes the coroutine; {@link #run} is
 * what the lambda is for the compiler, and nobody calls it. A method reference cannot be rewritten and is refused by the build:
 * call the method, which returns a coroutine itself.
 *
 * @param <R> the type of what the coroutine returns
 */
@FunctionalInterface
public interface AsyncBody<R extends @Nullable Object> {

    /**
     * The body, as the source has it. Not to be called: {@link #start} is.
     *
     * @return the coroutine's result
     * @throws Exception what the coroutine fails with
     */
    R run() throws Exception;

    /**
     * Makes a coroutine that runs the body. Nothing of it runs in this call.
     *
     * @return a new coroutine
     * @throws NotTransformedException if the class of the lambda was not rewritten, or this is no lambda
     */
    default Coroutine<R> start() {
        throw NotTransformedException.lambda("An AsyncBody", getClass());
    }
}
