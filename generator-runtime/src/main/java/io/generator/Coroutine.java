package io.generator;

import io.generator.frame.FinishedCoroutine;
import org.jspecify.annotations.Nullable;

/**
 * A call of an {@code @Async} method that has not run yet, or not to its end. It is cold: nothing of it runs until someone
 * awaits it, or an event loop makes a task of it; and it can be awaited once.
 *
 * <pre>{@code
 * @Async
 * static Coroutine<String> greeting(CompletionStage<String> name) {
 *     return Coroutine.of("Hello, " + await(name) + "!");
 * }
 * }</pre>
 *
 * <p>{@link #send}, {@link #raise} and {@link #close} are for those who write an event loop; applications await. A coroutine
 * is not thread-safe: whoever drives it from another thread than before needs a happens-before edge.
 *
 * <p>Mirrors Python's coroutine objects (PEP 492).
 *
 * @param <R> the type of what it returns
 */
public interface Coroutine<R extends @Nullable Object> extends Awaitable<R> {

    /**
     * A coroutine that does nothing but return a value: {@code return Coroutine.of(v);} ends an {@code @Async} method.
     *
     * @param result what it returns; may be null
     */
    static <R extends @Nullable Object> Coroutine<R> of(R result) {
        return new FinishedCoroutine<>(result);
    }

    /** {@link #of} for a method that returns nothing: {@code return Coroutine.done();}. */
    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    static Coroutine<@Nullable Void> done() {
        return new FinishedCoroutine<>(null);
    }

    /**
     * Runs the body until it waits for something that is not there yet.
     *
     * @param value null; what is awaited by way of a generator of its own ({@link Awaitable#awaiting()}) may take others
     * @return what it waits for: a {@link java.util.concurrent.CompletionStage}, null to be resumed in the loop's next turn, or
     *     what the generator of an {@link Awaitable} has yielded
     * @throws StopIteration with the result, when the body returns
     * @throws IllegalStateException if it runs already or has ended, or if a value is sent before it has started
     */
    @Nullable
    Object send(@Nullable Object value);

    /**
     * Throws an exception where the body waits.
     *
     * @return as {@link #send}
     * @throws StopIteration as {@link #send}
     * @throws IllegalStateException if it runs already or has ended
     */
    @Nullable
    Object raise(Throwable exception);

    /**
     * Throws a {@link GeneratorExit} where the body waits, so that it cleans up and ends. Has no effect on one that has ended.
     *
     * @throws IllegalStateException if the body waits for something once more, or runs already
     */
    void close();

    /** Where it stands. */
    GeneratorState state();

    /** The saved frame, to look at; null if it has none. */
    @Nullable
    FrameInfo frame();
}
