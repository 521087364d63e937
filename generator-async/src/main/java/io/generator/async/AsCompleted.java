package io.generator.async;

import static io.generator.Async.await;

import io.generator.AsyncIterable;
import io.generator.AsyncIterator;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.StopAsyncIteration;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Asyncio#asCompleted} gives, to be gone through once: in a {@code for} loop by what is to be awaited for each value,
 * whichever is there first; or asynchronously by the futures themselves, when they are done.
 *
 * <p>Mirrors the iterator that {@code asyncio.as_completed} returns.
 *
 * @param <T> the type of the values
 */
public final class AsCompleted<T extends @Nullable Object>
        implements Iterable<Awaitable<T>>, AsyncIterable<LoopFuture<T>> {
    private final Queue<@Nullable LoopFuture<T>> done = new Queue<>();
    private final Set<LoopFuture<T>> pending;
    private final Consumer<LoopFuture<T>> callback = this::futureDone;
    private @Nullable Handle alarm;
    private int left;

    AsCompleted(Collection<LoopFuture<T>> futures, @Nullable Duration timeout) {
        pending = new LinkedHashSet<>(futures);
        left = pending.size();
        pending.forEach(future -> future.addDoneCallback(callback));
        if (left > 0 && timeout != null) alarm = EventLoop.requireCurrent().callLater(timeout, this::stop);
    }

    private void futureDone(LoopFuture<T> future) {
        if (!pending.remove(future)) return;
        done.putNowait(future);
        if (pending.isEmpty() && alarm != null) alarm.cancel();
    }

    @SuppressWarnings("NullAway") // which takes a type variable for a type without null
    private void stop() {
        for (LoopFuture<T> future : pending) {
            future.removeDoneCallback(callback);
            done.putNowait(null);
        }
        pending.clear();
    }

    @Async
    private Coroutine<LoopFuture<T>> next() {
        LoopFuture<T> first = await(done.get());
        if (first == null) throw new TimeoutError("the time to wait is over", null);
        return Coroutine.of(first);
    }

    @Async
    private Coroutine<T> nextValue() {
        LoopFuture<T> first = await(next());
        return Coroutine.of(first.result());
    }

    private boolean take() {
        if (left == 0) return false;
        left--;
        return true;
    }

    /** What to await for the values. Awaiting one fails with {@link TimeoutError} when the time is over. */
    @Override
    public Iterator<Awaitable<T>> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Awaitable<T> next() {
                if (!take()) throw new NoSuchElementException();
                return nextValue();
            }
        };
    }

    /** The futures, each when it is done; those that were given, or the tasks of coroutines that were. */
    @Override
    public AsyncIterator<LoopFuture<T>> asyncIterator() {
        return this::nextOrEnd;
    }

    @Async
    private Coroutine<LoopFuture<T>> nextOrEnd() {
        if (!take()) throw new StopAsyncIteration();
        return next();
    }
}
