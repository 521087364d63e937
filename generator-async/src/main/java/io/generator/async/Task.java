package io.generator.async;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.GeneratorState;
import io.generator.frame.CoroutineFrame;
import io.generator.frame.Stages;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that an event loop runs, and the future of what it returns. It begins in the loop's next turn, and goes on a turn
 * after what it awaits is done; meanwhile other tasks run.
 *
 * <pre>{@code
 * Task<String> page = createTask(fetch(url));
 * ...
 * String text = await(page);
 * }</pre>
 *
 * <p>{@link #cancel(String) Cancelling} it throws a {@link CancelledError} where it waits, in a later turn. A task is not cancelled
 * before it ends by that: it may clean up, or go on. Only the coroutine completes it: {@link #complete} and what else would do so
 * from outside is an {@link UnsupportedOperationException}; use {@link #copy()} for a future that can be.
 *
 * <p>It may be cancelled in any thread; the other methods belong to the thread of the loop.
 *
 * <p>Mirrors {@code asyncio.Task}.
 *
 * @param <T> the type of what the coroutine returns
 */
public final class Task<T extends @Nullable Object> extends LoopFuture<T> {
    private @Nullable CoroutineFrame<T> coroutine;

    /** A future, a {@link Sleep}, or an exception to be thrown in the next step; null if it waits for its turn. */
    private @Nullable Object waitingFor;

    private Context context;
    private @Nullable String name;
    private final int number;
    private int cancelRequests;
    private boolean mustCancel;
    private boolean started;

    /** Whether somebody else had begun the coroutine, and may resume it still. */
    private boolean isSecond;

    private @Nullable String cancelMessage;

    /** Its neighbours among the tasks of the loop that are not done. */
    @Nullable
    Task<?> previous;

    @Nullable
    Task<?> next;

    Task(EventLoop loop, CoroutineFrame<T> coroutine, Context context) {
        super(loop);
        this.coroutine = coroutine;
        this.context = context;
        this.number = loop.tasks.add(this);
    }

    // ---- running

    /** Runs the coroutine until it has to wait. */
    void step() {
        Object waited = waitingFor;
        Throwable error = waited instanceof Throwable throwable ? throwable : null;
        if (mustCancel) {
            mustCancel = false;
            if (!isCancellation(waited)) error = new CancelledError(cancelMessage);
        }
        waitingFor = null;
        Task<?> before = loop.enter(this, context);
        run(error, waited);
        context = loop.leave(before);
    }

    private static boolean isCancellation(@Nullable Object waited) {
        return waited instanceof CancelledError
                || (waited instanceof CompletableFuture<?> future && future.isCancelled());
    }

    private void run(@Nullable Throwable error, @Nullable Object waited) {
        CoroutineFrame<T> body = coroutine;
        if (body == null) return;
        try {
            if (proceeds(body, error, waited)) waitFor(body.waitsFor());
            else returned(body.outcome());
        } catch (CancelledError e) {
            end();
            completeCancelled(e.getMessage());
        } catch (Throwable t) {
            end();
            super.completeExceptionally(t);
        }
    }

    private boolean proceeds(CoroutineFrame<T> body, @Nullable Throwable error, @Nullable Object waited) {
        if (!started) start(body, error);
        if (isSecond && error == null && stillWaits(body)) return true;
        if (error == null && waited instanceof CompletableFuture<?> future) return body.proceedAfter(future);
        return body.proceed(error);
    }

    private void start(CoroutineFrame<T> body, @Nullable Throwable error) {
        started = true;
        GeneratorState state = body.state();
        if (error != null && state == GeneratorState.CREATED) body.raise(error);
        isSecond = state == GeneratorState.SUSPENDED;
    }

    /** Whether a coroutine that somebody else has begun is to be left alone, since what it waits for has not ended. */
    private static boolean stillWaits(CoroutineFrame<?> body) {
        Object waited = body.state() == GeneratorState.SUSPENDED ? body.waitsFor() : null;
        if (waited instanceof Sleep sleep && !sleep.isNew())
            throw new IllegalStateException("coroutine is being awaited already");
        return waited instanceof Sleep || (waited instanceof CompletableFuture<?> future && !future.isDone());
    }

    private void returned(T value) {
        end();
        if (mustCancel) completeCancelled(cancelMessage);
        else super.complete(value);
    }

    /** The loop is closed, and nothing runs this any more: for whoever waits in another thread. */
    void abandon() {
        end();
        completeCancelled("Event loop is closed");
    }

    private void end() {
        coroutine = null;
        loop.tasks.remove(this);
    }

    private void waitFor(@Nullable Object target) {
        if (target == null) {
            loop.ready(this);
        } else if (target == this) {
            failNext("Task cannot await on itself: " + this);
        } else if (target instanceof LoopFuture<?> future && future.loop == loop) {
            waitingFor = future;
            future.addWaiter(this);
        } else if (target instanceof Sleep sleep) {
            sleep(sleep);
        } else if (target instanceof CompletionStage<?> stage) {
            CompletableFuture<?> future = Stages.future(stage);
            waitingFor = future;
            Waker.await(future, this);
        } else {
            failNext("Task got bad yield: " + target);
        }
        if (mustCancel && cancelWaited(cancelMessage)) mustCancel = false;
    }

    private void sleep(Sleep sleep) {
        if (!sleep.isNew()) {
            failNext("cannot reuse already awaited coroutine: " + sleep);
            return;
        }
        waitingFor = sleep;
        sleep.start(this);
    }

    private void failNext(String message) {
        waitingFor = new IllegalStateException(message);
        loop.ready(this);
    }

    // ---- cancelling

    /**
     * Asks for the task to be cancelled: a {@link CancelledError} is thrown where it waits, in a later turn; a coroutine that
     * has not begun never does. What the task waits for is cancelled too, if it is a future or a task: see
     * {@link Asyncio#shield}. The coroutine may clean up, which may wait, or go on as if nothing had happened.
     *
     * <p>From another thread, the request is passed on to the loop.
     *
     * @param message why, for {@link CancelledError#getMessage()}; null if nothing is to be said
     * @return whether it was not done
     */
    @Override
    public boolean cancel(@Nullable String message) {
        observe();
        if (isDone()) return false;
        if (loop.isCurrent()) requestCancel(message);
        else loop.tell(() -> cancel(message));
        return true;
    }

    /** {@link #cancel(String)} without a message. */
    public boolean cancel() {
        return cancel(null);
    }

    private void requestCancel(@Nullable String message) {
        cancelRequests++;
        if (cancelWaited(message)) return;
        mustCancel = true;
        cancelMessage = message;
    }

    private boolean cancelWaited(@Nullable String message) {
        Object waited = waitingFor;
        if (waited instanceof LoopFuture<?> future) return future.cancel(message);
        if (waited instanceof Sleep sleep) return wakeUp(sleep, message);
        return waited instanceof CompletableFuture<?> future && !future.isDone() && future.cancel(false);
    }

    private boolean wakeUp(Sleep sleep, @Nullable String message) {
        if (!sleep.cancel()) return false;
        waitingFor = new CancelledError(message);
        loop.ready(this);
        return true;
    }

    /**
     * Takes one request to cancel back. With the last one, what was not thrown yet is not thrown any more.
     *
     * @return how many requests are left
     */
    public int uncancel() {
        if (cancelRequests > 0 && --cancelRequests == 0) mustCancel = false;
        return cancelRequests;
    }

    /** How many requests to cancel there are that were not taken back. */
    public int cancelling() {
        return cancelRequests;
    }

    // ---- asking

    /** Its name: what it was given, or {@code Task-} and a number. */
    public String name() {
        String given = name;
        return given != null ? given : "Task-" + number;
    }

    /** Counts the tasks of its loop, from 1. */
    int number() {
        return number;
    }

    @Override
    String description() {
        String given = name;
        return "Task-" + number + (given == null ? "" : " \"" + given + '"');
    }

    /** Gives it a name, for messages. */
    public void setName(String name) {
        this.name = name;
    }

    /** The coroutine, to look at; null when it has ended. */
    public @Nullable Coroutine<T> coroutine() {
        return coroutine;
    }

    /** What it waits for, to look at; null if it waits for its turn, runs, or is done. */
    @Nullable
    Object waitingFor() {
        return waitingFor;
    }

    @Override
    public String toString() {
        CoroutineFrame<T> body = coroutine;
        String state = isDone() ? outcome() : cancelRequests > 0 ? "cancelling" : "pending";
        return "Task[" + name() + ", " + state + (body == null ? "" : ", " + body) + "]";
    }

    // ---- what only the coroutine does

    /** Not supported; see the class. */
    @Override
    public boolean complete(T value) {
        throw onlyByCoroutine();
    }

    /** Not supported; see the class. */
    @Override
    public boolean completeExceptionally(Throwable exception) {
        throw onlyByCoroutine();
    }

    /** Not supported; see the class. */
    @Override
    public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        throw onlyByCoroutine();
    }

    /** Not supported, as the coroutine would run on; see {@link Asyncio#waitFor}. */
    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        throw onlyByCoroutine("write `waitFor(task, timeout)`, or `task.copy().orTimeout(...)` to let it run on");
    }

    /** Not supported, as the coroutine would run on; see {@link Asyncio#waitFor}. */
    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        throw onlyByCoroutine("write `task.copy().completeOnTimeout(...)`");
    }

    private static UnsupportedOperationException onlyByCoroutine() {
        return onlyByCoroutine("use `task.copy()` for a future that can be completed");
    }

    private static UnsupportedOperationException onlyByCoroutine(String remedy) {
        return new UnsupportedOperationException("a task is completed by its coroutine; " + remedy);
    }
}
