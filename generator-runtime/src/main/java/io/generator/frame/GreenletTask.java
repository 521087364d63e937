package io.generator.frame;

import io.generator.GeneratorExit;
import io.generator.Greenlet;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What the thread of a greenlet runs, and its body's sink. Does not know its frame, so that a frame which nobody refers to
 * can be found though the thread still stands in the body.
 *
 * <p>All fields go with the {@linkplain Baton baton}.
 *
 * @param <Y> the type of the values it yields
 * @param <S> the type of the values it is sent
 * @param <R> the type of the value it returns
 */
final class GreenletTask<Y extends @Nullable Object, S extends @Nullable Object, R extends @Nullable Object>
        implements Runnable, Greenlet.TwoWaySink<Y, S> {
    private final Greenlet.TwoWayBody<Y, S, R> body;
    private final Thread thread;
    private final Baton baton;

    /** On the way in what was sent; on the way out what was yielded or returned. */
    private @Nullable Object value;

    /** On the way in what was raised; on the way out what the body threw. */
    private @Nullable Throwable exception;

    private volatile boolean ended;
    private boolean abandoned;

    GreenletTask(Greenlet.TwoWayBody<Y, S, R> body, ThreadFactory threads) {
        this.body = body;
        thread =
                Objects.requireNonNull(threads.newThread(this), "the thread factory has made no thread for a greenlet");
        baton = new Baton(thread);
    }

    // ---- for the thread outside

    /**
     * Runs the body to its next yield or its end.
     *
     * @param sent what {@code yield} is to return
     * @param raised what it is to throw instead, or null
     * @return what was yielded or returned
     * @throws Throwable what the body threw
     */
    @Nullable
    Object resume(@Nullable Object sent, @Nullable Throwable raised) throws Throwable {
        value = sent;
        exception = raised;
        baton.enter();
        Throwable thrown = exception;
        if (thrown != null) {
            // Its trace leads to whoever has made it, and not through this greenlet.
            if (thrown != raised) GreenletTrace.join(thrown);
            throw thrown;
        }
        return take();
    }

    boolean hasEnded() {
        return ended;
    }

    /** Lets the body end by itself, some time. Only for a greenlet that nobody can resume any more. */
    void abandon() {
        if (ended) return;
        abandoned = true;
        exception = new GeneratorExit();
        baton.abandon();
    }

    String threadName() {
        return thread.getName();
    }

    /** The line of the body's code where it stands, as in a stack trace; null if there is none. */
    @Nullable
    StackTraceElement line() {
        return GreenletTrace.yielding(thread.getStackTrace());
    }

    // ---- for the thread inside

    @Override
    public void run() {
        baton.begin();
        Throwable thrown = null;
        try {
            value = body.run(this);
        } catch (Throwable t) {
            thrown = t;
        }
        ended = true;
        exception = thrown;
        Throwable lost = abandoned && !(thrown instanceof GeneratorExit) ? thrown : null;
        baton.end();
        // Nobody is left to see it but the thread's handler.
        if (lost != null) throw Sneaky.rethrow(lost);
    }

    @Override
    @SuppressWarnings("unchecked") // the frame is sent nothing else
    public @Nullable S yield(Y next) {
        requireUsable();
        value = next;
        exception = null;
        baton.leave();
        Throwable raised = exception;
        exception = null;
        if (raised != null) throw Sneaky.rethrow(raised);
        return (S) take();
    }

    private @Nullable Object take() {
        Object taken = value;
        value = null;
        return taken;
    }

    private void requireUsable() {
        if (ended)
            throw new IllegalStateException("yield into a greenlet that has ended: its sink is of no use any more");
        if (!baton.isHeldBy(Thread.currentThread()))
            throw new IllegalStateException(
                    "yield in thread " + Thread.currentThread().getName()
                            + ", but only the greenlet's own may: " + thread.getName()
                            + "; hand the value over to it, by a queue for example");
    }

    @Override
    public String toString() {
        return "Sink[" + thread.getName() + "]";
    }
}
