package io.generator.async;

import static io.generator.Async.await;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@link Asyncio#wait} does. */
final class Waiting<F extends LoopFuture<?>> {
    private final Set<F> futures;
    private final ReturnWhen until;
    private final LoopFuture<Boolean> end;
    private int left;

    private Waiting(Collection<F> futures, ReturnWhen until) {
        if (futures.isEmpty()) throw new IllegalArgumentException("Set of Tasks/Futures is empty.");
        this.futures = new LinkedHashSet<>(futures);
        this.until = until;
        this.left = this.futures.size();
        this.end = new Join(EventLoop.requireCurrent(), "wait", this.futures);
    }

    @Async
    static <F extends LoopFuture<?>> Coroutine<Waited<F>> run(
            Collection<F> futures, @Nullable Duration timeout, ReturnWhen until) {
        Waiting<F> waiting = new Waiting<>(futures, until);
        Consumer<LoopFuture<?>> callback = waiting::futureDone;
        waiting.futures.forEach(future -> future.addDoneCallback(callback));
        Handle alarm = timeout == null ? null : waiting.end.loop.callLater(timeout, waiting::stop);
        try {
            await(waiting.end);
        } finally {
            if (alarm != null) alarm.cancel();
            waiting.futures.forEach(future -> future.removeDoneCallback(callback));
        }
        return Coroutine.of(waiting.outcome());
    }

    private void futureDone(LoopFuture<?> future) {
        left--;
        boolean hasFailed = future.isCompletedExceptionally() && !future.isCancelled();
        if (hasFailed && until == ReturnWhen.FIRST_EXCEPTION) future.observe();
        if (left == 0 || until == ReturnWhen.FIRST_COMPLETED || (until == ReturnWhen.FIRST_EXCEPTION && hasFailed))
            stop();
    }

    private void stop() {
        end.complete(true);
    }

    private Waited<F> outcome() {
        Set<F> done = new LinkedHashSet<>();
        Set<F> pending = new LinkedHashSet<>();
        for (F future : List.copyOf(futures)) (future.isDone() ? done : pending).add(future);
        return new Waited<>(done, pending);
    }
}
