package io.generator.frame;

import io.generator.CancelledError;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What futures were completed with, as an {@code await} sees it. */
final class Outcomes {
    private Outcomes() {}

    /**
     * The value of a future. Throws what the future failed with, as it was; {@link CancelledError} if it was cancelled.
     *
     * @throws IllegalStateException if it is not completed: whoever drives the coroutine has resumed it too early
     */
    static @Nullable Object of(CompletableFuture<?> future) {
        if (!future.isDone()) throw new IllegalStateException("await was resumed before its future was completed");
        if (future.isCompletedExceptionally()) throw Sneaky.rethrow(failure(future));
        return future.join();
    }

    /** What a future has failed with, as an {@code await} of it does. */
    static Throwable failure(CompletableFuture<?> future) {
        if (future instanceof FailureSource source) return source.failure();
        try {
            future.join();
            throw new AssertionError("completed exceptionally, and did not fail");
        } catch (CancellationException e) {
            return new CancelledError(e.getMessage(), e);
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }
}
