package io.generator.async;

import io.generator.Awaitable;
import io.generator.CancelledError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Asyncio#gather} returns: to cancel it is to cancel those that are not done.
 *
 * @param <T> the type of the values
 */
final class Gathering<T extends @Nullable Object> extends LoopFuture<List<T>> {
    private final List<LoopFuture<T>> children = new ArrayList<>();
    private final boolean keepsFailures;
    private int pending;
    private boolean cancelRequested;

    private Gathering(EventLoop loop, boolean keepsFailures) {
        super(loop);
        this.keepsFailures = keepsFailures;
    }

    /** Of coroutines, which become tasks, and of futures; what is there twice runs once. */
    static <T extends @Nullable Object> Gathering<T> of(
            EventLoop loop, Collection<?> awaitables, boolean keepsFailures) {
        Gathering<T> all = new Gathering<>(loop, keepsFailures);
        IdentityHashMap<Object, LoopFuture<T>> known = new IdentityHashMap<>();
        for (Object awaitable : awaitables)
            all.children.add(known.computeIfAbsent(awaitable, key -> Gathering.<T>ensureFuture(loop, key)));
        all.begin(new LinkedHashSet<>(all.children));
        return all;
    }

    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> LoopFuture<T> ensureFuture(EventLoop loop, Object awaitable) {
        if (awaitable instanceof CompletionStage<?> stage) return loop.futureOf((CompletionStage<T>) stage);
        if (awaitable instanceof Awaitable<?> coroutine) return loop.createTask((Awaitable<T>) coroutine);
        throw new IllegalArgumentException("a future, a coroutine or an awaitable is required, got " + awaitable);
    }

    private void begin(Collection<LoopFuture<T>> distinct) {
        pending = distinct.size();
        if (pending == 0) complete(new ArrayList<>());
        List<LoopFuture<T>> done = new ArrayList<>();
        for (LoopFuture<T> child : List.copyOf(distinct)) {
            if (child.isDone()) done.add(child);
            else child.addDoneCallback(this::childDone);
        }
        done.forEach(this::childDone);
    }

    private void childDone(LoopFuture<T> child) {
        pending--;
        child.observe();
        if (isDone()) return;
        if (!keepsFailures && child.isCompletedExceptionally()) completeExceptionally(child.failure());
        else if (pending == 0) allDone(child);
    }

    private void allDone(LoopFuture<T> last) {
        List<T> outcomes = new ArrayList<>(children.size());
        for (LoopFuture<T> child : children) outcomes.add(outcome(child));
        if (cancelRequested) completeExceptionally(new CancelledError(last.cancelMessage()));
        else complete(outcomes);
    }

    @SuppressWarnings("unchecked") // with failures among them, it is a list of anything
    private static <T extends @Nullable Object> T outcome(LoopFuture<T> child) {
        return child.isCompletedExceptionally() ? (T) child.failure() : child.join();
    }

    @Override
    Collection<? extends LoopFuture<?>> parts() {
        return children;
    }

    @Override
    String description() {
        return "gather of " + children.size();
    }

    @Override
    public boolean cancel(@Nullable String message) {
        if (isDone()) return false;
        boolean any = false;
        for (LoopFuture<T> child : children) any |= child.cancel(message);
        if (any) cancelRequested = true;
        return any;
    }
}
