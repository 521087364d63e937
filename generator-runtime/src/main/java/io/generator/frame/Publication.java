package io.generator.frame;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.StopAsyncIteration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Hands the values of an asynchronous generator to a subscriber: a coroutine, so that an event loop drives it as it does any
 * other. It drives the generator itself, for a subscriber may cancel while the generator waits for something.
 *
 * <p>Mirrors the rules of Reactive Streams for a publisher. Only one thread runs it at a time, and its driver sees to it that
 * each sees what the one before has done; so the subscriber's calls are in order too (rule 1.3).
 */
final class Publication<Y extends @Nullable Object> extends CoroutineFrame<@Nullable Void> {
    private static final long serialVersionUID = 1L;
    private static final int WAITING = 1;

    private final transient AsyncGen<Y> generator;
    private final transient Alarm alarm;
    private final transient Demand demand;

    /** Null when it has been told the end, or has cancelled: nobody may keep it then (rule 3.13). */
    private transient Flow.@Nullable Subscriber<? super Y> subscriber;

    /** What is done to the generator, while that waits. */
    private transient @Nullable CoroutineFrame<?> operation;

    /** What the generator waits for, if it is a future. */
    private transient @Nullable CompletableFuture<?> awaited;

    /** What it waits for, if it is something that only an event loop knows. */
    private transient @Nullable Object pause;

    private transient boolean interrupted;
    private transient boolean closing;
    private transient boolean ended;

    /** Why the generator is closed, if the subscriber is to be told. */
    private transient @Nullable Throwable failure;

    Publication(AsyncGen<Y> generator, Alarm alarm, Demand demand, Flow.Subscriber<? super Y> subscriber) {
        this.generator = generator;
        this.alarm = alarm;
        this.demand = demand;
        this.subscriber = subscriber;
    }

    @Override
    protected int step(int from) {
        waits(true);
        while (!ended) {
            if (isReady()) proceed();
            else if (waits(false)) return suspend(WAITING);
        }
        endWith(null);
        return RETURNED;
    }

    /**
     * Waits for what there is to wait for, or looks at what has come of it.
     *
     * @param resumed whether the body was resumed, and has waited
     * @return whether the body is to be left
     */
    private boolean waits(boolean resumed) {
        Throwable raised = null;
        try {
            if (resumed) awaited();
            else if (mustWait(await(whatToWaitFor()))) return true;
        } catch (Throwable t) {
            raised = t;
        }
        goOn(raised);
        return false;
    }

    private void goOn(@Nullable Throwable raised) {
        if (pause != null && operation != null) endPause(operation, raised);
        else if (raised != null && failure == null && !demand.isCancelled()) failure = raised;
    }

    /** A subscription that is cancelled ends the pause early. */
    private void endPause(CoroutineFrame<?> waiting, @Nullable Throwable raised) {
        if (raised != null && isStopping()) interrupted = true;
        run(waiting, raised);
    }

    /** The alarm is set before one looks once more whether there is something to do. */
    @SuppressWarnings("FutureReturnValueIgnored") // it never fails
    private Object whatToWaitFor() {
        if (pause != null) return pause;
        CompletableFuture<?> next = alarm.set();
        if (isReady()) alarm.ring();
        return next;
    }

    private boolean isReady() {
        if (operation == null) return isStopping() || !demand.isNone();
        return mustInterrupt() || (awaited != null && awaited.isDone());
    }

    private boolean isStopping() {
        if (failure == null) failure = demand.violation();
        return failure != null || demand.isCancelled();
    }

    private boolean mustInterrupt() {
        return !interrupted && isStopping();
    }

    // ---- the generator

    private void proceed() {
        if (operation != null) resume(operation);
        else begin();
    }

    private void begin() {
        closing = isStopping();
        interrupted = closing;
        if (!closing) demand.meetOne();
        CoroutineFrame<?> next;
        try {
            Awaitable<?> wanted = closing ? generator.aclose() : generator.next();
            next = CoroutineFrame.of(wanted);
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        run(next, null);
    }

    private void resume(CoroutineFrame<?> waiting) {
        if (!mustInterrupt()) {
            run(waiting, null);
            return;
        }
        interrupted = true;
        boolean told = awaited != null && !awaited.isDone() && awaited.cancel(false);
        if (!told) run(waiting, new CancelledError());
    }

    private void run(CoroutineFrame<?> next, @Nullable Throwable exception) {
        CompletableFuture<?> completed = exception == null ? awaited : null;
        operation = null;
        awaited = null;
        pause = null;
        demand.pauses(false);
        try {
            boolean waits = completed != null ? next.proceedAfter(completed) : next.proceed(exception);
            if (waits) waitFor(next);
            else if (closing) end(failure);
            else deliver(next.outcome());
        } catch (Throwable t) {
            fail(t);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is derived of it fails only as the future does
    private void waitFor(CoroutineFrame<?> next) {
        operation = next;
        Object target = next.waitsFor();
        if (target instanceof CompletionStage<?> stage) {
            awaited = Stages.future(stage);
            awaited.handle(alarm);
        } else if (target == null || target instanceof Pause) {
            pause = target == null ? Turn.NEXT : target;
            demand.pauses(true);
        } else {
            run(next, new IllegalStateException("a generator that is published cannot wait for this: " + target));
        }
    }

    private void fail(Throwable thrown) {
        if (closing && failure != null && failure != thrown) failure.addSuppressed(thrown);
        if (failure != null) end(failure);
        else if (thrown instanceof StopAsyncIteration && !closing) end(null);
        else if (!demand.isCancelled()) end(thrown);
        else ignore(thrown);
    }

    /** Nobody is left who could be told. */
    private void ignore(Throwable thrown) {
        if (!(thrown instanceof CancelledError) && !(thrown instanceof StopAsyncIteration))
            Unreachable.warn("the generator of a cancelled subscription failed: " + generator, thrown);
        end(null);
    }

    // ---- the subscriber

    @SuppressWarnings("unchecked")
    private void deliver(@Nullable Object value) {
        Flow.Subscriber<? super Y> receiver = subscriber;
        if (receiver == null || isStopping()) return;
        if (value == null) {
            failure = new NullPointerException("a generator that is published yielded null (rule 2.13)");
            return;
        }
        try {
            receiver.onNext((Y) value);
        } catch (Throwable t) {
            broken(receiver, t);
        }
    }

    private void end(@Nullable Throwable reason) {
        ended = true;
        Flow.Subscriber<? super Y> receiver = subscriber;
        subscriber = null;
        if (receiver == null || demand.isCancelled()) return;
        try {
            if (reason == null) receiver.onComplete();
            else receiver.onError(reason);
        } catch (Throwable t) {
            broken(receiver, t);
        }
    }

    /** A subscriber that throws counts as one that has cancelled (rule 2.13). */
    private void broken(Flow.Subscriber<?> receiver, Throwable thrown) {
        Unreachable.warn(
                "a subscriber threw an exception, which it must not: "
                        + receiver.getClass().getName(),
                thrown);
        demand.cancel();
    }

    @Override
    protected @Nullable Object local(int index) {
        return null;
    }
}
