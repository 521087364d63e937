package io.generator.async;

import static io.generator.Async.await;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A deadline for a block of a task. When it is reached, the task is cancelled; the block ends by {@link CancelledError}, which
 * becomes a {@link TimeoutError} outside. Made by {@link Asyncio#timeout} and {@link Asyncio#timeoutAt}.
 *
 * <pre>{@code
 * await(timeout(Duration.ofSeconds(5), deadline -> talk(peer, deadline)));
 *
 * // in talk: five more seconds with each message
 * deadline.reschedule(loop.time() + 5_000_000_000L);
 * }</pre>
 *
 * <p>A block that catches the {@link CancelledError} and goes on is not stopped a second time. If the task is cancelled by others as
 * well, the {@link CancelledError} stays one.
 *
 * <p>Mirrors {@code asyncio.Timeout}, whose block is that of an {@code async with}.
 */
public final class Timeout {
    private enum State {
        CREATED,
        ENTERED,
        EXPIRING,
        EXPIRED,
        EXITED
    }

    private static final long NEVER = Long.MIN_VALUE;

    private State state = State.CREATED;
    private long when;

    /** From when on the time runs: from when the deadline was worked out, or from entering. */
    private long begun = NEVER;

    private @Nullable Task<?> task;
    private @Nullable Handle alarm;
    private int cancelling;

    private Timeout(long when) {
        this.when = when;
    }

    static Timeout after(Duration delay) {
        EventLoop loop = EventLoop.requireCurrent();
        Timeout timeout = at(loop.timeAfter(delay));
        timeout.begun = loop.time();
        return timeout;
    }

    static Timeout at(long when) {
        return new Timeout(when);
    }

    static Timeout never() {
        return new Timeout(NEVER);
    }

    /** Runs a block that is to end before the deadline. */
    @Async
    <R extends @Nullable Object> Coroutine<R> run(Function<? super Timeout, ? extends Awaitable<R>> block) {
        enter();
        R result;
        try {
            result = await(block.apply(this));
        } catch (Throwable t) {
            throw Sneaky.rethrow(failure(t, exit()));
        }
        exit();
        return Coroutine.of(result);
    }

    private void enter() {
        Task<?> current = Asyncio.currentTask();
        if (current == null) throw new IllegalStateException("Timeout should be used inside a task");
        state = State.ENTERED;
        task = current;
        cancelling = current.cancelling();
        if (begun == NEVER) begun = current.loop.time();
        schedule();
    }

    private void schedule() {
        EventLoop loop = EventLoop.requireCurrent();
        if (alarm != null) alarm.cancel();
        if (when == NEVER) alarm = null;
        else alarm = when <= loop.time() ? loop.callSoon(this::expire) : loop.callAt(when, this::expire);
    }

    private void expire() {
        if (task == null) throw new AssertionError("it was not entered");
        task.cancel(null);
        state = State.EXPIRING;
        alarm = null;
    }

    /** Ends the block; tells whether the task was cancelled for the deadline alone. */
    private boolean exit() {
        if (alarm != null) alarm.cancel();
        alarm = null;
        boolean wasExpiring = state == State.EXPIRING;
        state = wasExpiring ? State.EXPIRED : State.EXITED;
        return wasExpiring && task != null && task.uncancel() <= cancelling;
    }

    private Throwable failure(Throwable thrown, boolean wasOurs) {
        if (!wasOurs || !(thrown instanceof CancelledError)) return thrown;
        return new TimeoutError("not done within " + Delay.describe(when - begun), thrown);
    }

    /**
     * Sets another deadline.
     *
     * @param when by {@link EventLoop#time}; if it is not in the future, the task is cancelled in the loop's next turn
     * @throws IllegalStateException if the block has not begun, has ended, or is being stopped
     */
    public void reschedule(long when) {
        if (state != State.ENTERED)
            throw new IllegalStateException(
                    state == State.CREATED ? "Timeout has not been entered" : "Cannot change state of " + this);
        this.when = when;
        schedule();
    }

    /** {@link #reschedule} to no deadline. */
    public void unschedule() {
        reschedule(NEVER);
    }

    /** The deadline, by {@link EventLoop#time}; {@link Long#MIN_VALUE} if there is none. */
    public long when() {
        return when;
    }

    /** Whether the deadline was reached while the block ran. */
    public boolean expired() {
        return state == State.EXPIRING || state == State.EXPIRED;
    }

    @Override
    public String toString() {
        return "Timeout[" + state + "]";
    }
}
