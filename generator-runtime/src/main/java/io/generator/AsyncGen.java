package io.generator;

import org.jspecify.annotations.Nullable;

/**
 * A generator that may wait for something between two values: what an {@code @Async} method returns that yields.
 *
 * <pre>{@code
 * @Async
 * static AsyncGen<Item> items(Shop shop) {
 *     for (Page page = await(shop.first()); page != null; page = await(shop.after(page)))
 *         for (Item item : page.items()) Gen.yield(item);
 *     return AsyncGen.done();
 * }
 * }</pre>
 *
 * <p>Its operations are awaited. Nothing happens before that; each can be awaited once; and none may be awaited while another
 * waits. Like all generators it is used up when it has been gone through, and leaving a loop early does not close it: use
 * try-with-resources. An event loop closes at its end the ones that are left open.
 *
 * <p>Mirrors Python's asynchronous generators (PEP 525).
 *
 * @param <Y> the type of the values it yields
 */
public interface AsyncGen<Y extends @Nullable Object> extends AsyncIterator<Y>, AsyncIterable<Y>, AwaitCloseable {

    /** What ends the body of an asynchronous generator: {@code return AsyncGen.done();}. */
    @SuppressWarnings("unchecked")
    static <Y extends @Nullable Object> AsyncGen<Y> done() {
        return (AsyncGen<Y>) FinishedAsyncGen.DONE;
    }

    /**
     * An asynchronous generator of a lambda, which ends where the lambda does.
     *
     * <pre>{@code
     * AsyncGen<String> lines = AsyncGen.of(() -> {
     *     for (URI page : pages) Gen.yield(await(download(page)));
     * });
     * }</pre>
     *
     * @param block the lambda
     * @return a new generator; nothing of the lambda has run
     * @throws NotTransformedException if the lambda's class was not rewritten
     */
    static <Y extends @Nullable Object> AsyncGen<Y> of(AsyncGenBlock<Y> block) {
        return block.start();
    }

    /**
     * Runs the body to its next yield.
     *
     * @return what to await for the value; fails with {@link StopAsyncIteration} if the body ends
     */
    @Override
    Awaitable<Y> next();

    /**
     * The same; the yield where the body stands has the given value.
     *
     * @param value what to send; may be null, and must be for a body that has not reached its first yield
     */
    Awaitable<Y> send(@Nullable Object value);

    /**
     * Throws an exception at the yield where the body stands.
     *
     * @return what to await for the value that it yields next
     */
    Awaitable<Y> raise(Throwable exception);

    /** Throws a {@link GeneratorExit} at the yield where the body stands, so that it cleans up, which may wait, and ends. */
    @Override
    Awaitable<@Nullable Void> aclose();

    /** Where it stands. */
    GeneratorState state();

    /** The saved frame, to look at; null if it has none. */
    @Nullable
    FrameInfo frame();

    /** This generator: it can be gone through once. */
    @Override
    default AsyncIterator<Y> asyncIterator() {
        return this;
    }
}
