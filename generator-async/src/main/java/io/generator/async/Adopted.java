package io.generator.async;

import io.generator.frame.Stages;
import io.generator.management.ShownValue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A loop's future for one that is not the loop's: done when that is; to cancel it cancels both. */
final class Adopted<T extends @Nullable Object> extends LoopFuture<T> {
    private final CompletableFuture<?> source;

    private Adopted(EventLoop loop, CompletableFuture<?> source) {
        super(loop);
        this.source = source;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is derived fails only as the source does
    static <T extends @Nullable Object> Adopted<T> of(EventLoop loop, CompletableFuture<? extends T> source) {
        Adopted<T> future = new Adopted<>(loop, source);
        loop.outside++;
        source.whenComplete((value, failure) -> future.sourceCompleted(value, failure));
        return future;
    }

    private void sourceCompleted(T value, @Nullable Throwable failure) {
        if (failure == null) complete(value);
        else completeExceptionally(Stages.original(failure));
        if (loop.isCurrent()) loop.outside--;
        else loop.tell(() -> loop.outside--);
    }

    @Override
    String description() {
        return ShownValue.of(source);
    }

    @Override
    public boolean cancel(@Nullable String message) {
        if (!super.cancel(message)) return false;
        source.cancel(false);
        return true;
    }
}
