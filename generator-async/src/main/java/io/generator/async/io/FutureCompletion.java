package io.generator.async.io;

import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;

/** Completes the future that is attached to an operation. */
final class FutureCompletion<T> implements CompletionHandler<T, CompletableFuture<? super T>> {

    @Override
    public void completed(T result, CompletableFuture<? super T> future) {
        future.complete(result);
    }

    @Override
    public void failed(Throwable exception, CompletableFuture<? super T> future) {
        future.completeExceptionally(exception);
    }
}
