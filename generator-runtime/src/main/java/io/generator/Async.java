package io.generator;

import io.generator.annotation.SuspensionPoint;
import java.util.concurrent.CompletionStage;
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
}
