package io.generator.async;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.GeneratorState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous generators that were asked for a value in a loop, oldest first. They are held until they have ended, so that
 * what is left open is closed for certain; those that have ended are let go as others come.
 */
final class AsyncGens {
    private static final int FIRST_SWEEP = 64;

    private List<AsyncGen<?>> open = new ArrayList<>();
    private int sweepAt = FIRST_SWEEP;

    void add(AsyncGen<?> generator) {
        if (open.size() >= sweepAt) {
            open.removeIf(AsyncGens::hasEnded);
            sweepAt = Math.max(FIRST_SWEEP, 2 * open.size());
        }
        open.add(generator);
    }

    private static boolean hasEnded(AsyncGen<?> generator) {
        return generator.state() == GeneratorState.CLOSED;
    }

    /** Closes them, all at the same time. */
    Awaitable<@Nullable Void> shutdown(EventLoop loop) {
        List<AsyncGen<?>> left = open;
        open = new ArrayList<>();
        left.removeIf(AsyncGens::hasEnded);
        if (left.isEmpty()) return Coroutine.done();
        List<Awaitable<?>> closing = new ArrayList<>();
        for (AsyncGen<?> generator : left) closing.add(generator.aclose());
        Gathering<Object> all = Gathering.of(loop, closing, true);
        return Awaitable.of(all.thenAccept(outcomes -> report(loop, left, outcomes)));
    }

    private static void report(EventLoop loop, List<AsyncGen<?>> generators, List<?> outcomes) {
        for (int i = 0; i < generators.size(); i++)
            if (outcomes.get(i) instanceof Throwable failure)
                loop.callExceptionHandler(new Fault("Closing of " + generators.get(i) + " has failed", failure, null));
    }
}
