package io.generator;

import io.generator.frame.GeneratorPublisher;
import io.generator.frame.SubscribedFrame;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
 * try-with-resources. An event loop closes those that nobody refers to any more, once the garbage collector has found them, and at
 * its end the ones that are left open.
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
     * The values of a publisher, which are requested one at a time. Subscribes when the first value is asked for; what is
     * requested is no more than was asked for.
     *
     * <pre>{@code
     * try (AsyncGen<String> lines = AsyncGen.from(publisher)) {
     *     for (String line : each(lines)) if (line.isEmpty()) break;
     * } // cancels the subscription
     * }</pre>
     *
     * <p>Closing the generator cancels the subscription, and so does a cancelled {@code await} of a value. A publisher that breaks
     * the rules of Reactive Streams lets the generator fail: with an {@link IllegalStateException} where it hands out more than
     * was requested, with a {@link NullPointerException} where it hands out null.
     *
     * @param publisher where the values come from
     * @return a generator that has not subscribed yet
     */
    static <Y> AsyncGen<Y> from(Flow.Publisher<? extends Y> publisher) {
        return SubscribedFrame.of(publisher, 1);
    }

    /**
     * The values of a publisher, some of which are requested before they are asked for.
     *
     * @param publisher where the values come from
     * @param prefetch how many values are on the way at most; half of them are requested anew when half of them are taken
     * @return a generator that has not subscribed yet
     * @throws IllegalArgumentException if {@code prefetch} is not positive
     * @see #from(Flow.Publisher)
     */
    static <Y> AsyncGen<Y> from(Flow.Publisher<? extends Y> publisher, int prefetch) {
        return SubscribedFrame.of(publisher, prefetch);
    }

    /**
     * A publisher that starts a generator for each subscriber.
     *
     * <pre>{@code
     * Flow.Publisher<Item> items = AsyncGen.publisher(() -> items(shop));
     * }</pre>
     *
     * @param source makes a new generator; what it throws is the subscriber's error
     * @return the publisher, which may be subscribed to any number of times
     * @see #asPublisher()
     */
    static <Y extends @Nullable Object> Flow.Publisher<Y> publisher(Supplier<? extends AsyncGen<Y>> source) {
        return new GeneratorPublisher<>(source, null);
    }

    /**
     * A publisher that starts a generator for each subscriber, and runs it in an executor.
     *
     * @param source makes a new generator, in the thread that subscribes
     * @param executor where the generators run, and the subscribers are called
     * @see #asPublisher(Executor)
     */
    static <Y extends @Nullable Object> Flow.Publisher<Y> publisher(
            Supplier<? extends AsyncGen<Y>> source, Executor executor) {
        return new GeneratorPublisher<>(source, Objects.requireNonNull(executor, "executor"));
    }

    /**
     * This generator as a publisher, which keeps all rules of Reactive Streams. The body runs only for values that are requested.
     * Where it ends, the subscriber is told so; what it throws is the subscriber's error. Cancelling the subscription closes the
     * generator: what the body waits for is cancelled, a {@link CancelledError} is thrown there, or a {@link GeneratorExit} at a
     * yield, and its cleanup is waited for. A yielded null, which no subscriber can be given, is an error.
     *
     * <p>Where an event loop runs in the thread that subscribes, the loop runs the body and calls the subscriber. Elsewhere the
     * thread does it that requests, or the one that completes what the body waits for; requests within {@code onNext} return at
     * once. The subscription may be used by all threads.
     *
     * <p>A generator is gone through once: a second subscriber is given an {@link IllegalStateException}. For more than one see
     * {@link #publisher(Supplier)}.
     */
    default Flow.Publisher<Y> asPublisher() {
        return publisher(once());
    }

    /**
     * This generator as a publisher whose body runs in an executor.
     *
     * @param executor where the body runs, and the subscriber is called; if it refuses, a
     *     {@link java.util.concurrent.RejectedExecutionException} is the subscriber's error
     * @see #asPublisher()
     */
    default Flow.Publisher<Y> asPublisher(Executor executor) {
        return publisher(once(), executor);
    }

    private Supplier<AsyncGen<Y>> once() {
        AtomicBoolean subscribed = new AtomicBoolean();
        return () -> {
            if (subscribed.getAndSet(true))
                throw new IllegalStateException("a generator can be gone through once, and has a subscriber already;"
                        + " AsyncGen.publisher(() -> ...) starts one for each");
            return this;
        };
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
