package io.generator.async;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous generators that were asked for a value in a loop, oldest first. Those that may have something to clean up are
 * held until they have ended, so that what is left open is closed for certain; those that have ended are let go as others come.
 */
final class AsyncGens {
    private static final int FIRST_SWEEP = 64;

    private List<Supplier<? extends @Nullable AsyncGen<?>>> open = new ArrayList<>();
    private int sweepAt = FIRST_SWEEP;

    /**
     * Adds one.
     *
     * @param generator gives it, or null if it needs no closing any more
     */
    void add(Supplier<? extends @Nullable AsyncGen<?>> generator) {
        if (open.size() >= sweepAt) {
            open.removeIf(one -> hasEnded(one.get()));
            sweepAt = Math.max(FIRST_SWEEP, 2 * open.size());
        }
        open.add(generator);
    }

    private static boolean hasEnded(@Nullable AsyncGen<?> generator) {
        return generator == null || generator.state() == GeneratorState.CLOSED;
    }

    /** Closes one that nobody refers to, in a task. */
    static void close(EventLoop loop, AsyncGen<?> generator) {
        if (hasEnded(generator)) return;
        Task<?> closing = loop.createTask(generator.aclose());
        closing.addDoneCallback(done -> {
            if (done.isCompletedExceptionally() && !done.isCancelled()) report(loop, generator, done.failure());
        });
    }

    /** Closes them, all at the same time. */
    Awaitable<@Nullable Void> shutdown(EventLoop loop) {
        List<AsyncGen<?>> left = new ArrayList<>();
        for (Supplier<? extends @Nullable AsyncGen<?>> one : open) {
            AsyncGen<?> generator = one.get();
            if (generator != null && !hasEnded(generator)) left.add(generator);
        }
        open = new ArrayList<>();
        if (left.isEmpty()) return Coroutine.done();
        List<Awaitable<?>> closing = new ArrayList<>();
        for (AsyncGen<?> generator : left) closing.add(generator.aclose());
        Gathering<Object> all = Gathering.of(loop, closing, true);
        return Awaitable.of(all.thenAccept(outcomes -> report(loop, left, outcomes)));
    }

    private static void report(EventLoop loop, List<AsyncGen<?>> generators, List<?> outcomes) {
        for (int i = 0; i < generators.size(); i++)
            if (outcomes.get(i) instanceof Throwable failure) report(loop, generators.get(i), failure);
    }

    private static void report(EventLoop loop, AsyncGen<?> generator, Throwable failure) {
        loop.callExceptionHandler(new Fault("Closing of " + generator + " has failed", failure, null));
    }
}
