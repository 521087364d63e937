package io.generator.async;

import org.jspecify.annotations.Nullable;

/** A future that ends as another one does, but that can be cancelled alone. */
final class Shield<T extends @Nullable Object> extends LoopFuture<T> {

    private Shield(EventLoop loop) {
        super(loop);
    }

    static <T extends @Nullable Object> LoopFuture<T> of(LoopFuture<T> inner) {
        if (inner.isDone()) return inner;
        Shield<T> outer = new Shield<>(inner.loop);
        inner.addDoneCallback(outer::innerDone);
        return outer;
    }

    private void innerDone(LoopFuture<T> inner) {
        if (isCancelled()) return; // a failure stays one that nobody has asked for
        if (inner.isCancelled()) cancel(null);
        else if (inner.isCompletedExceptionally()) completeExceptionally(inner.failure());
        else complete(inner.join());
    }
}
