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
        try {
            return future.join();
        } catch (Throwable t) {
            throw Sneaky.rethrow(failure(future, t));
        }
    }

    /**
     * What an {@code await} of a future fails with.
     *
     * @param thrown what the future has thrown that was asked for its value
     */
    static Throwable failure(CompletableFuture<?> future, Throwable thrown) {
        return thrown instanceof CompletionException || thrown instanceof CancellationException
                ? failure(future)
                : thrown;
    }

    /** What a future has failed with, as an {@code await} of it does. */
    static Throwable failure(CompletableFuture<?> future) {
        if (future instanceof FailureSource source) return source.failure();
        return asAwaited(future.handle((value, failure) -> failure).join());
    }

    private static Throwable asAwaited(Throwable failure) {
        Throwable original = Stages.original(failure);
        return original instanceof CancellationException e ? new CancelledError(e.getMessage(), e) : original;
    }

    /** Whether the failure of a future was made for the one {@code await} that has thrown it. */
    static boolean isMadeFor(Throwable failure, CompletableFuture<?> future) {
        return failure instanceof CancelledError && !(future instanceof FailureSource) && future.isCancelled();
    }
}
