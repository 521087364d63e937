package io.generator.async;

import io.generator.Awaitable;
import io.generator.TwoWayGen;
import io.generator.frame.CoroutineFrame;
import io.generator.frame.Pause;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a task, and its own entry among the timers: a task that sleeps costs this one object. The time runs from when it
 * is awaited.
 */
final class Sleep extends Timer implements Awaitable<@Nullable Void>, Pause {
    private @Nullable Task<?> task;

    Sleep(long nanos) {
        when = nanos;
    }

    /** Begins, for a task that waits for it. */
    void start(Task<?> sleeper) {
        task = sleeper;
        sleeper.loop.add(this, when);
    }

    /** The time is over: the task runs in the turn that follows, as if a future had been completed. */
    void elapsed() {
        if (isOver()) return;
        end();
        if (task != null) task.loop.ready(task);
    }

    /** Ends it early. Whether it was not over yet. */
    boolean cancel() {
        if (isOver() || task == null) return false;
        task.loop.remove(this);
        end();
        return true;
    }

    @Override
    public TwoWayGen<?, ?, @Nullable Void> awaiting() {
        return CoroutineFrame.of(this).awaiting();
    }

    @Override
    public String toString() {
        return "sleep";
    }
}
