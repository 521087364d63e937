package io.generator;

import io.generator.annotation.SuspensionPoint;

/**
 * A resource whose closing may have to wait. In an {@code @Async} method a try-with-resources over a variable of such a type
 * awaits the closing; so does a call of {@link #close()}.
 *
 * <pre>{@code
 * try (Connection connection = await(pool.connect())) { // a Connection is an AwaitCloseable
 *     await(connection.execute("..."));
 * } // is suspended here until the connection is closed
 * }</pre>
 *
 * <p>Mirrors {@code async with} and {@code __aexit__} (PEP 492), but is not told of an exception, as {@code close()} never is in
 * Java; {@code __aenter__} is an {@code await} of one's own.
 */
public interface AwaitCloseable extends AutoCloseable {

    /**
     * Closes the resource.
     *
     * @return what to await for the closing to happen
     */
    Awaitable<?> aclose();

    /**
     * Awaits {@link #aclose()}. Only in the body of an {@code @Async} method, by a variable or expression of a type that extends
     * this one.
     *
     * @throws NotTransformedException if it is called elsewhere
     */
    @Override
    @SuspensionPoint
    default void close() {
        throw NotTransformedException.async("AwaitCloseable.close");
    }
}
