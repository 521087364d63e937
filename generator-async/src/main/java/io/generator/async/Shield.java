package io.generator.async;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A future that ends as another one does, but that can be cancelled alone. */
final class Shield<T extends @Nullable Object> extends LoopFuture<T> {
    private final LoopFuture<T> inner;
    private final Consumer<LoopFuture<T>> callback = this::innerDone;

    private Shield(LoopFuture<T> inner) {
        super(inner.loop);
        this.inner = inner;
    }

    static <T extends @Nullable Object> LoopFuture<T> of(LoopFuture<T> inner) {
        if (inner.isDone()) return inner;
        Shield<T> outer = new Shield<>(inner);
        inner.addDoneCallback(outer.callback);
        outer.addDoneCallback(done -> outer.letGo());
        return outer;
    }

    private void innerDone(LoopFuture<T> done) {
        if (isCancelled()) done.observe();
        else if (done.isCancelled()) cancel(null);
        else if (done.isCompletedExceptionally()) completeExceptionally(done.failure());
        else complete(done.join());
    }

    @Override
    Collection<? extends LoopFuture<?>> parts() {
        return List.of(inner);
    }

    @Override
    String description() {
        return "shield of " + inner.description();
    }

    /** When this is done first, it lets go of the other one, whose failure then is one that nobody has asked for. */
    private void letGo() {
        if (!inner.isDone()) inner.removeDoneCallback(callback);
    }
}
