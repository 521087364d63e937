package io.generator.async;

import io.generator.Awaitable;
import io.generator.frame.Turn;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
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
        long nanos = delay.toNanos();
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
     * {@link #gather(Collection)} that does not fail: where one has failed, the list has its exception.
     *
     * <p>Mirrors {@code gather(..., return_exceptions=True)}.
     *
     * @param awaitables coroutines, futures, or both
     */
    public static LoopFuture<List<@Nullable Object>> gatherOutcomes(Collection<?> awaitables) {
        return Gathering.of(EventLoop.requireCurrent(), awaitables, true);
    }
}
