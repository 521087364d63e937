package io.generator.async;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.frame.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one needs most in coroutines, to be imported statically.
 *
 * <pre>{@code
 * import static io.generator.Async.await;
 * import static io.generator.async.Asyncio.createTask;
 * import static io.generator.async.Asyncio.sleep;
 * }</pre>
 *
 * <p>All of it belongs to the thread of a running loop.
 *
 * <p>Mirrors the functions of the module {@code asyncio}.
 */
public final class Asyncio {
    private Asyncio() {}

    /**
     * A pause of the task that awaits it.
     *
     * @param delay how long, from when it is awaited; if it is not positive, everything else that is ready runs once
     * @return what to await, once
     */
    public static Awaitable<@Nullable Void> sleep(Duration delay) {
        long nanos = Delay.nanos(delay);
        return nanos <= 0 ? Turn.NEXT : new Sleep(nanos);
    }

    /** {@link EventLoop#createTask(Awaitable)} of the running loop. */
    public static <T extends @Nullable Object> Task<T> createTask(Awaitable<T> coroutine) {
        return EventLoop.requireCurrent().createTask(coroutine);
    }

    /** {@link EventLoop#createTask(Awaitable, String)} of the running loop. */
    public static <T extends @Nullable Object> Task<T> createTask(Awaitable<T> coroutine, String name) {
        return EventLoop.requireCurrent().createTask(coroutine, name);
    }

    /** The task that runs; null in a callback. */
    public static @Nullable Task<?> currentTask() {
        return EventLoop.requireCurrent().currentTask();
    }

    /** The tasks of the running loop that are not done, oldest first. */
    public static List<Task<?>> allTasks() {
        return EventLoop.requireCurrent().allTasks();
    }

    /**
     * Runs coroutines at the same time. If one fails, so does the result, at once; the others run on.
     *
     * @param coroutines each becomes a task; one that is given twice runs once
     * @return their values, in the order in which they are given; to cancel it cancels all of them
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // it is only read
    public static <T extends @Nullable Object> LoopFuture<List<T>> gather(Awaitable<? extends T>... coroutines) {
        return gather(Arrays.asList(coroutines));
    }

    /** {@link #gather(Awaitable[])} for futures. */
    @SafeVarargs
    @SuppressWarnings("varargs") // it is only read
    public static <T extends @Nullable Object> LoopFuture<List<T>> gather(CompletionStage<? extends T>... futures) {
        return gather(Arrays.asList(futures));
    }

    /**
     * {@link #gather(Awaitable[])} for a collection.
     *
     * @param awaitables coroutines, futures, or both
     */
    public static <T extends @Nullable Object> LoopFuture<List<T>> gather(Collection<?> awaitables) {
        return Gathering.of(EventLoop.requireCurrent(), awaitables, false);
    }

    /**
     * {@link #gather(Awaitable[])} that does not fail: where one has failed, the list has its exception.
     *
     * <p>Mirrors {@code gather(..., return_exceptions=True)}.
     *
     * @param coroutines each becomes a task; one that is given twice runs once
     */
    public static LoopFuture<List<@Nullable Object>> gatherOutcomes(Awaitable<?>... coroutines) {
        return gatherOutcomes(Arrays.asList(coroutines));
    }

    /** {@link #gatherOutcomes(Awaitable[])} for futures. */
    public static LoopFuture<List<@Nullable Object>> gatherOutcomes(CompletionStage<?>... futures) {
        return gatherOutcomes(Arrays.asList(futures));
    }

    /**
     * {@link #gatherOutcomes(Awaitable[])} for a collection.
     *
     * @param awaitables coroutines, futures, or both
     */
    public static LoopFuture<List<@Nullable Object>> gatherOutcomes(Collection<?> awaitables) {
        return Gathering.of(EventLoop.requireCurrent(), awaitables, true);
    }

    /**
     * A future of the running loop for what can be awaited.
     *
     * @param coroutine becomes a task
     */
    public static <T extends @Nullable Object> LoopFuture<T> ensureFuture(Awaitable<T> coroutine) {
        return createTask(coroutine);
    }

    /**
     * A future of the running loop that is done when another one is; one of the loop itself is that already.
     *
     * @param future any future; it is cancelled when the result is
     */
    public static <T extends @Nullable Object> LoopFuture<T> ensureFuture(CompletionStage<T> future) {
        return EventLoop.requireCurrent().futureOf(future);
    }

    // ---- waiting for some

    /**
     * Waits for futures. Fails as none of them does, and cancels none.
     *
     * <p>Write {@code Asyncio.wait}: an unqualified {@code wait} is {@link Object#wait()}.
     *
     * @param futures at least one
     * @param timeout how long to wait at most; null for as long as it takes
     * @param until when to stop waiting
     * @return those that are done, and those that are not
     * @param <F> futures, or tasks
     */
    public static <F extends LoopFuture<?>> Coroutine<Waited<F>> wait(
            Collection<F> futures, @Nullable Duration timeout, ReturnWhen until) {
        return Waiting.run(futures, timeout, until);
    }

    /** {@link #wait(Collection, Duration, ReturnWhen)} for all, for as long as it takes. */
    public static <F extends LoopFuture<?>> Coroutine<Waited<F>> wait(Collection<F> futures) {
        return wait(futures, null, ReturnWhen.ALL_COMPLETED);
    }

    /**
     * Runs coroutines at the same time, and gives what they return in the order in which they end.
     *
     * <pre>{@code
     * for (Awaitable<String> next : asCompleted(pages, null)) System.out.println(await(next));
     * }</pre>
     *
     * @param awaitables coroutines, which become tasks, futures, or both
     * @param timeout how long to wait for all of them at most; null for as long as it takes
     */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> AsCompleted<T> asCompleted(
            Collection<?> awaitables, @Nullable Duration timeout) {
        EventLoop loop = EventLoop.requireCurrent();
        List<LoopFuture<T>> futures = new ArrayList<>();
        for (Object awaitable : new LinkedHashSet<>(awaitables))
            futures.add((LoopFuture<T>) Gathering.ensureFuture(loop, awaitable));
        return new AsCompleted<>(futures, timeout);
    }

    // ---- deadlines

    /**
     * Waits for something for some time. When the time is over it is cancelled; when it has ended, which may take it long, this
     * fails with {@link TimeoutError}; but if it gives a value all the same, this has the value.
     *
     * @param awaitable runs in the task that awaits the result
     * @param timeout how long to wait; null for as long as it takes. If it is not positive, a coroutine does not begin
     */
    public static <T extends @Nullable Object> Coroutine<T> waitFor(
            Awaitable<T> awaitable, @Nullable Duration timeout) {
        if (timeout != null && isOver(timeout)) return Deadlines.without(() -> ensureFuture(awaitable));
        return timeout(timeout, block -> awaitable);
    }

    /** {@link #waitFor(Awaitable, Duration)} of a future. */
    public static <T extends @Nullable Object> Coroutine<T> waitFor(
            CompletionStage<T> future, @Nullable Duration timeout) {
        if (timeout != null && isOver(timeout)) return Deadlines.without(() -> ensureFuture(future));
        return waitFor(Deadlines.value(future), timeout);
    }

    private static boolean isOver(Duration timeout) {
        return timeout.isNegative() || timeout.isZero();
    }

    /**
     * Runs a block that is to end in time: see {@link Timeout}.
     *
     * <pre>{@code
     * await(timeout(Duration.ofSeconds(5), deadline -> fetch(url)));
     * }</pre>
     *
     * @param delay how long from when this is awaited; null for as long as it takes
     * @param block what it makes is awaited, in the same task
     * @return what to await for the value of the block; fails with {@link TimeoutError}
     */
    public static <R extends @Nullable Object> Coroutine<R> timeout(
            @Nullable Duration delay, Function<? super Timeout, ? extends Awaitable<R>> block) {
        return Deadlines.after(delay, block);
    }

    /**
     * {@link #timeout} at a time.
     *
     * @param when by {@link EventLoop#time}
     * @param block as of {@link #timeout}
     */
    public static <R extends @Nullable Object> Coroutine<R> timeoutAt(
            long when, Function<? super Timeout, ? extends Awaitable<R>> block) {
        return Timeout.at(when).run(block);
    }

    /**
     * Protects something from being cancelled with the task that waits for it: that gets its {@link io.generator.CancelledError}, and
     * the other one goes on.
     *
     * @param coroutine becomes a task
     */
    public static <T extends @Nullable Object> LoopFuture<T> shield(Awaitable<T> coroutine) {
        return Shield.of(ensureFuture(coroutine));
    }

    /** {@link #shield(Awaitable)} for a future. */
    public static <T extends @Nullable Object> LoopFuture<T> shield(CompletionStage<T> future) {
        return Shield.of(ensureFuture(future));
    }

    // ---- threads

    /**
     * Runs something that blocks in a thread of its own, with the {@linkplain ContextVar variables} of the moment at which this is
     * awaited; in a virtual one from JDK 24 on, where these may hold monitors while they wait. To cancel the task that waits
     * interrupts the thread, and does not wait for it.
     *
     * @param work what to run
     * @return what to await for its result
     */
    public static <T extends @Nullable Object> Coroutine<T> toThread(Callable<? extends T> work) {
        return ThreadCall.run(work);
    }

    /**
     * Makes a task in a loop that runs in another thread.
     *
     * @param coroutine what it is to run
     * @param loop where
     * @return a future for any thread, to wait for and to cancel
     */
    public static <T extends @Nullable Object> CompletableFuture<T> runCoroutineThreadsafe(
            Awaitable<T> coroutine, EventLoop loop) {
        return loop.submit(coroutine);
    }
}
