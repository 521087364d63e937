package io.generator;

import io.generator.annotation.SuspensionPoint;
import io.generator.frame.AwaitedIterable;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an {@code @Async} method calls. To be imported statically, since the annotation has the same simple name:
 *
 * <pre>{@code
 * import static io.generator.Async.await;
 *
 * import io.generator.annotation.Async;
 * }</pre>
 *
 * <p>Mirrors {@code await} and {@code async for} of Python (PEP 492).
 */
public final class Async {
    private Async() {}

    /**
     * Waits until a future is completed. The method is suspended meanwhile, unless the future is completed already.
     *
     * <pre>{@code
     * String body = await(client.sendAsync(request, ofString())).body();
     * }</pre>
     *
     * <p>Fails with the very exception that the future was completed with, a checked one too, and not with a
     * {@link java.util.concurrent.CompletionException} around it; and with {@link CancelledError} if the future was cancelled.
     *
     * @param stage what to wait for; may be awaited any number of times
     * @return what the future was completed with
     * @throws NotTransformedException if the class of the caller was not rewritten
     */
    @SuspensionPoint
    public static <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        throw NotTransformedException.async("Async.await");
    }

    /**
     * Waits for a coroutine, or another {@link Awaitable}. A coroutine begins to run here; the method is suspended only if and
     * as long as the coroutine is. However deep such calls are, no stack overflows, and to resume the innermost takes the same
     * time.
     *
     * @param awaitable what to wait for; a coroutine can be awaited once
     * @return what it returns
     * @throws IllegalStateException if it is a coroutine that was awaited before
     * @throws NotTransformedException if the class of the caller was not rewritten
     */
    @SuspensionPoint
    public static <T extends @Nullable Object> T await(Awaitable<T> awaitable) {
        throw NotTransformedException.async("Async.await");
    }

    /**
     * A coroutine whose body is a lambda.
     *
     * <pre>{@code
     * Coroutine<Integer> sum = async(() -> await(first) + await(second));
     * }</pre>
     *
     * @param body the lambda
     * @return a new coroutine; nothing of the lambda has run
     * @throws NotTransformedException if the lambda's class was not rewritten
     */
    public static <R extends @Nullable Object> Coroutine<R> async(AsyncBody<R> body) {
        return body.start();
    }

    /**
     * A coroutine whose body is a lambda that returns nothing.
     *
     * @param block the lambda
     * @return a new coroutine; nothing of the lambda has run
     * @throws NotTransformedException if the lambda's class was not rewritten
     */
    public static Coroutine<@Nullable Void> async(AsyncBlock block) {
        return block.start();
    }

    /**
     * What a {@code for} loop of an {@code @Async} method goes through to await each value.
     *
     * <pre>{@code
     * for (Page page : each(pages)) show(page);
     * }</pre>
     *
     * <p>Leaving the loop early closes nothing, as in Python: use try-with-resources where the source is an {@link AsyncGen}. What
     * is returned is for the head of such a loop only.
     *
     * <p>Mirrors {@code async for} (PEP 492).
     *
     * @param source where the values come from
     * @return what can be gone through in an {@code @Async} method
     */
    public static <Y extends @Nullable Object> AwaitedIterable<Y> each(AsyncIterable<Y> source) {
        return new AwaitedIterable<>(Objects.requireNonNull(source, "source"));
    }

    /**
     * What a {@code for} loop of an {@code @Async} method goes through to await each value of a publisher, which is requested
     * when the loop comes to it. Each loop subscribes anew.
     *
     * <p>Leaving the loop early does not cancel the subscription; where that may happen, use {@link AsyncGen#from(Flow.Publisher)}
     * in a try-with-resources.
     *
     * @param publisher where the values come from
     * @return what can be gone through in an {@code @Async} method
     */
    public static <Y> AwaitedIterable<Y> each(Flow.Publisher<? extends Y> publisher) {
        return each(publisher, 1);
    }

    /**
     * The same, with values that are requested before the loop comes to them.
     *
     * @param publisher where the values come from
     * @param prefetch as for {@link AsyncGen#from(Flow.Publisher, int)}
     * @return what can be gone through in an {@code @Async} method
     */
    public static <Y> AwaitedIterable<Y> each(Flow.Publisher<? extends Y> publisher, int prefetch) {
        Objects.requireNonNull(publisher, "publisher");
        return new AwaitedIterable<>(() -> AsyncGen.from(publisher, prefetch));
    }
}
