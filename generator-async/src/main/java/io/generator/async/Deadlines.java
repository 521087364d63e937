package io.generator.async;

import static io.generator.Async.await;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@link Asyncio#timeout} and {@link Asyncio#waitFor} do. */
final class Deadlines {
    private Deadlines() {}

    @Async
    static <R extends @Nullable Object> Coroutine<R> after(
            @Nullable Duration delay, Function<? super Timeout, ? extends Awaitable<R>> block) {
        if (delay == null) return Timeout.never().run(block);
        return Timeout.after(delay).run(block);
    }

    /** A future as a coroutine. */
    @Async
    static <T extends @Nullable Object> Coroutine<T> value(CompletionStage<T> future) {
        return Coroutine.of(await(future));
    }

    /** No time at all: takes the value that is there, or cancels. */
    @Async
    static <T extends @Nullable Object> Coroutine<T> without(Supplier<LoopFuture<T>> awaitable) {
        LoopFuture<T> future = awaitable.get();
        if (!future.isDone()) {
            await(cancelled(future));
            if (future.isCancelled()) throw new TimeoutError("there was no time to wait", future.failure());
        }
        return Coroutine.of(future.result());
    }

    /** Cancels something, and waits until it has ended. */
    @Async
    private static Coroutine<@Nullable Void> cancelled(LoopFuture<?> future) {
        LoopFuture<Boolean> end = new Join(future.loop, "the end", List.of(future));
        Consumer<LoopFuture<?>> callback = done -> end.complete(true);
        future.addDoneCallback(callback);
        try {
            future.cancel(null);
            await(end);
        } finally {
            future.removeDoneCallback(callback);
        }
        return Coroutine.done();
    }
}
