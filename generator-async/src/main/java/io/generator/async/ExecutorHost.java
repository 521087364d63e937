package io.generator.async;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs the turns of a loop in the threads of an executor, one after another: at most one is asked for or runs at any time.
 * Between two of its tasks the executor does what else it has to do.
 */
final class ExecutorHost implements Runnable {
    /** As many turns in a row as others may be kept waiting for. */
    private static final int TURNS = 16;

    private final EventLoop loop;
    private final Turns turns;
    private final Executor executor;
    private final Alarm alarm;

    ExecutorHost(EventLoop loop, Turns turns, Executor executor) {
        this.loop = loop;
        this.turns = turns;
        this.executor = executor;
        this.alarm = Alarm.of(executor, () -> loop.tell(() -> {}));
    }

    /** The loop sleeps, and is to run. In any thread. */
    void wake() {
        try {
            executor.execute(this);
        } catch (RejectedExecutionException e) {
            loop.callExceptionHandler(
                    new Fault("the executor has refused to run the loop, which stands still", e, null));
            turns.standStill(e);
        }
    }

    @Override
    public void run() {
        boolean more = turns.run(TURNS);
        if (more || !turns.rest(alarm)) wake();
    }
}
