package io.generator.async;

import java.lang.ref.Reference;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What was derived of a loop's future, as by {@link CompletableFuture#thenApply}: a future as any other, but that to wait for it by
 * {@link #join} in the thread of the loop, while the loop's future is not done, fails instead of holding both up for ever.
 */
final class DerivedFuture<T extends @Nullable Object> extends GuardedFuture<T> {
    /** Weak, so that who keeps this one does not keep the value of that. One which is not done is kept by who is to complete it. */
    private final Reference<? extends LoopFuture<?>> source;

    DerivedFuture(Reference<? extends LoopFuture<?>> source) {
        this.source = source;
    }

    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new DerivedFuture<>(source);
    }

    @Override
    void requireNotBlocking() {
        LoopFuture<?> origin = isDone() ? null : source.get();
        if (origin != null) origin.requireNotHoldingUp("a future that is derived of a loop's");
    }
}
