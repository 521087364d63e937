package io.generator.frame;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous generator whose operations are steps of a saved frame: the frame itself, or the handle in front of it.
 *
 * @param <Y> the type of the values it yields
 */
interface SteppedAsyncGen<Y extends @Nullable Object> extends AsyncGen<Y> {

    /**
     * Makes an operation, which happens when it is awaited.
     *
     * @param argument what is sent, or raised; null if it is neither
     * @param loop the iterator of the loop that awaits it again and again, and is told of the end by false; null for all others
     */
    <T extends @Nullable Object> AsyncGenStep<T> operation(
            AsyncGenStep.Kind kind, @Nullable Object argument, @Nullable AwaitedIterator<?> loop);

    @Override
    default Awaitable<Y> next() {
        return operation(AsyncGenStep.Kind.NEXT, null, null);
    }

    @Override
    default Awaitable<Y> send(@Nullable Object value) {
        return operation(AsyncGenStep.Kind.SEND, value, null);
    }

    @Override
    default Awaitable<Y> raise(Throwable exception) {
        return operation(AsyncGenStep.Kind.RAISE, Objects.requireNonNull(exception, "exception"), null);
    }

    @Override
    default Awaitable<@Nullable Void> aclose() {
        return operation(AsyncGenStep.Kind.CLOSE, null, null);
    }
}
