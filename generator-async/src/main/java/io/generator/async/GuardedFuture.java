package io.generator.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A future that is not waited for in a thread which is to complete it. */
abstract class GuardedFuture<T extends @Nullable Object> extends CompletableFuture<T> {

    /** Throws if to wait here would block the loop for ever. */
    abstract void requireNotBlocking();

    /**
     * As of any future; but in the thread of the loop it does not wait, since the loop would.
     *
     * @throws InvalidStateError if it is not done, in the thread of its loop
     */
    @Override
    public T join() {
        requireNotBlocking();
        return super.join();
    }

    /** As {@link #join()}. */
    @Override
    public T get() throws InterruptedException, ExecutionException {
        requireNotBlocking();
        return super.get();
    }

    /** As {@link #join()}. */
    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        requireNotBlocking();
        return super.get(timeout, unit);
    }
}
