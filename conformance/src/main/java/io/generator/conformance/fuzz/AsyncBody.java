package io.generator.conformance.fuzz;

import static io.generator.Async.await;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.StopAsyncIteration;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.Barrier;
import io.generator.async.Condition;
import io.generator.async.Event;
import io.generator.async.EventLoop;
import io.generator.async.Lock;
import io.generator.async.LoopFuture;
import io.generator.async.Permit;
import io.generator.async.Queue;
import io.generator.async.QueueEmpty;
import io.generator.async.QueueFull;
import io.generator.async.ReturnWhen;
import io.generator.async.Semaphore;
import io.generator.async.Task;
import io.generator.async.TaskGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of random programs of coroutines: the operations that they await and perform. The counterpart of
 * {@code AsyncWorld} in {@code async_world.py}, which has the same functions. The numbers that are passed choose a task, a
 * queue, a time in quarters of a second, and so on; whatever they are, they choose one.
 */
@SuppressWarnings({"NullAway", "FutureReturnValueIgnored"}) // variables may be null; programs drop futures
public abstract class AsyncBody extends World {
    /** After so many operations nothing waits any more and nothing is begun. */
    private static final int OPERATIONS = 300;

    private static final int TASKS = 40;

    private final List<Task<Object>> tasks = new ArrayList<>();
    private final List<LoopFuture<Object>> futures = new ArrayList<>();
    private final List<Queue<Integer>> queues = List.of(new Queue<>(), new Queue<>(1), new Queue<>(2));
    private final List<Lock> locks = List.of(new Lock(), new Lock());
    private final List<Semaphore> semaphores = List.of(new Semaphore(1), new Semaphore(2));
    private final List<Event> events = List.of(new Event(), new Event());
    private final Condition condition = new Condition();
    private final Barrier barrier = new Barrier(2);
    private @Nullable AsyncGen<Integer> shared;
    private int operations;

    /** For random programs. */
    protected AsyncBody() {}

    /** The root. */
    public abstract Coroutine<Object> f0(int p, int q);

    // ---- choosing

    private static <T> T any(List<T> list, int number) {
        return list.get(number % list.size());
    }

    private static Duration quarters(int number) {
        return Duration.ofMillis(250L * (number % 9));
    }

    private static EventLoop loop() {
        return EventLoop.runningLoop();
    }

    /** Whether there is no more to be done: the coroutines that were made for it are dropped. */
    private boolean isOver(Coroutine<?>... coroutines) {
        boolean over = ++operations > OPERATIONS || tasks.size() > TASKS;
        if (over) for (Coroutine<?> coroutine : coroutines) coroutine.close();
        return over;
    }

    private Task<Object> begin(Coroutine<Object> coroutine) {
        Task<Object> task = Asyncio.createTask(coroutine);
        tasks.add(task);
        return task;
    }

    /** The steps of such a program are counted as operations. */
    @Override
    final void step() {}

    // ---- what is awaited

    /** Sleeps. */
    protected final Awaitable<?> sleep(int time) {
        return Asyncio.sleep(isOver() ? Duration.ZERO : quarters(time));
    }

    /** Awaits a coroutine as it is. */
    @Async
    protected final Coroutine<Object> call(Coroutine<Object> coroutine) {
        return isOver(coroutine) ? Coroutine.of(null) : coroutine;
    }

    /** Awaits a task that is younger than the one that awaits it, so that none waits for itself. */
    @Async
    protected final Coroutine<Object> task(int number) {
        Task<Object> task = any(tasks, number);
        if (isOver() || tasks.indexOf(task) <= tasks.indexOf(Asyncio.currentTask())) return Coroutine.of(null);
        return Coroutine.of(await(task));
    }

    /** Awaits a task, which is not cancelled with the one that awaits it. */
    @Async
    protected final Coroutine<Object> shielded(int number) {
        Task<Object> task = any(tasks, number);
        if (isOver() || task == Asyncio.currentTask()) return Coroutine.of(null);
        return Coroutine.of(await(Asyncio.shield(task)));
    }

    /** Waits for a task for some time, and tells whether it is done. */
    @Async
    protected final Coroutine<Object> waiting(int number, int time) {
        if (isOver()) return Coroutine.of(null);
        List<Task<Object>> one = List.of(any(tasks, number));
        return Coroutine.of(await(Asyncio.wait(one, quarters(time), ReturnWhen.ALL_COMPLETED))
                .done()
                .size());
    }

    /** Gives a coroutine some time. */
    @Async
    protected final Coroutine<Object> limited(int time, Coroutine<Object> coroutine) {
        return isOver(coroutine) ? Coroutine.of(null) : Asyncio.waitFor(coroutine, quarters(time));
    }

    /** Gives a coroutine some time, as a block. */
    @Async
    protected final Coroutine<Object> timed(int time, Coroutine<Object> coroutine) {
        if (isOver(coroutine)) return Coroutine.of(null);
        return Asyncio.timeout(quarters(time), deadline -> coroutine);
    }

    /** Runs two at the same time. */
    @Async
    protected final Coroutine<Object> gathered(Coroutine<Object> first, Coroutine<Object> second) {
        if (isOver(first, second)) return Coroutine.of(null);
        List<Object> results = await(Asyncio.gather(begin(first), begin(second)));
        return Coroutine.of((num(results.get(0)) + num(results.get(1))) % 1000);
    }

    /** Runs two at the same time, and tells how many have failed. */
    @Async
    protected final Coroutine<Object> outcomes(Coroutine<Object> first, Coroutine<Object> second) {
        if (isOver(first, second)) return Coroutine.of(null);
        List<Object> results = await(Asyncio.gatherOutcomes(List.of(begin(first), begin(second))));
        return Coroutine.of(
                (int) results.stream().filter(Throwable.class::isInstance).count());
    }

    /** Runs two in a group, with the second as its block. */
    @Async
    protected final Coroutine<Object> grouped(Coroutine<Object> first, Coroutine<Object> block) {
        if (isOver(first, block)) return Coroutine.of(null);
        return TaskGroup.run(group -> inGroup(group, first, block));
    }

    private Coroutine<Object> inGroup(TaskGroup group, Coroutine<Object> first, Coroutine<Object> block) {
        tasks.add(group.createTask(first));
        return block;
    }

    /** Runs two, and tells how many are done when one is. */
    @Async
    protected final Coroutine<Object> first(Coroutine<Object> first, Coroutine<Object> second) {
        if (isOver(first, second)) return Coroutine.of(null);
        List<Task<Object>> both = List.of(begin(first), begin(second));
        return Coroutine.of(await(Asyncio.wait(both, null, ReturnWhen.FIRST_COMPLETED))
                .done()
                .size());
    }

    /** Awaits a future. */
    @Async
    protected final Coroutine<Object> future(int number) {
        return Coroutine.of(isOver() ? null : await(any(futures, number)));
    }

    /** Takes something from a queue. */
    @Async
    protected final Coroutine<Object> get(int number) {
        return Coroutine.of(isOver() ? null : await(any(queues, number).get()));
    }

    /** Puts something into a queue. */
    @Async
    protected final Coroutine<Object> put(int number, int item) {
        if (!isOver()) await(any(queues, number).put(item));
        return Coroutine.of(null);
    }

    /** Waits for an event. */
    @Async
    protected final Coroutine<Object> event(int number) {
        if (!isOver()) await(any(events, number).await());
        return Coroutine.of(null);
    }

    /** Waits to be notified. */
    @Async
    protected final Coroutine<Object> condition() {
        if (isOver()) return Coroutine.of(null);
        await(condition.acquire());
        try {
            await(condition.await());
        } finally {
            condition.release();
        }
        return Coroutine.of(null);
    }

    /** Waits for another one to come. */
    @Async
    protected final Coroutine<Object> barrier() {
        return Coroutine.of(isOver() ? null : (Object) await(barrier.await()));
    }

    /** Takes a value from the generator that all share; when that has ended, there will be another one. */
    @Async
    protected final Coroutine<Object> pull(int n, int time) {
        if (isOver()) return Coroutine.of(null);
        AsyncGen<Integer> generator = shared;
        if (generator == null) generator = shared = ticks(n, time);
        try {
            return Coroutine.of(await(generator.next()));
        } catch (StopAsyncIteration e) {
            shared = null;
            return Coroutine.of(null);
        }
    }

    /** Closes the generator that all share. */
    @Async
    protected final Coroutine<Object> shut() {
        if (!isOver() && shared != null) await(shared.aclose());
        return Coroutine.of(null);
    }

    // ---- what is gone through and what is entered

    /** Yields up to three numbers, with some time between them. */
    @Async
    protected final AsyncGen<Integer> ticks(int n, int time) {
        for (int i = 0; i < n % 4; i++) {
            await(sleep(time % 4));
            Gen.yield(i);
        }
        return AsyncGen.done();
    }

    /** Acquires a lock. */
    protected final Coroutine<Permit> lock(int number) {
        return any(locks, number).acquire();
    }

    /** Acquires a semaphore. */
    protected final Coroutine<Permit> semaphore(int number) {
        return any(semaphores, number).acquire();
    }

    // ---- what is performed

    /** Makes a task. */
    protected final void spawn(Coroutine<Object> coroutine) {
        if (!isOver(coroutine)) begin(coroutine);
    }

    /** Cancels a task. */
    protected final void cancel(int number) {
        tell("cancel " + number % tasks.size() + " " + text(any(tasks, number).cancel(null)));
    }

    /** Takes a request to cancel back. */
    protected final void uncancel(int number) {
        tell("uncancel " + any(tasks, number).uncancel());
    }

    /** Tells how a task stands. */
    protected final void look(int number) {
        Task<Object> task = any(tasks, number);
        tell("look " + text(task.isDone()) + " " + text(task.isCancelled()) + " " + task.cancelling());
    }

    /** Completes a future. */
    protected final void complete(int number, int value) {
        tell("complete " + text(any(futures, number).complete(value)));
    }

    /** Fails a future. */
    protected final void fail(int number, int value) {
        tell("fail " + text(any(futures, number).completeExceptionally(new A(value))));
    }

    /** Cancels a future. */
    protected final void drop(int number) {
        tell("drop " + text(any(futures, number).cancel(null)));
    }

    /** Has another future in the place of one that is done. */
    protected final void renew(int number) {
        int index = number % futures.size();
        if (futures.get(index).isDone()) futures.set(index, loop().createFuture());
    }

    /** Puts something into a queue if there is room. */
    protected final void offer(int number, int item) {
        try {
            any(queues, number).putNowait(item);
        } catch (QueueFull e) {
            tell("full");
        }
    }

    /** Takes something from a queue if there is something. */
    protected final void poll(int number) {
        try {
            tell("polled " + any(queues, number).getNowait());
        } catch (QueueEmpty e) {
            tell("empty");
        }
    }

    /** Sets an event. */
    protected final void setting(int number) {
        any(events, number).set();
    }

    /** Clears an event. */
    protected final void clearing(int number) {
        any(events, number).clear();
    }

    /** Notifies some, if anybody has the lock. */
    protected final void wake(int number) {
        if (condition.locked()) condition.notify(number % 3);
    }

    /** Has something called in the next turn. */
    protected final void soon(int number) {
        loop().callSoon(() -> tell("soon " + number));
    }

    /** Has something called some time later. */
    protected final void later(int time, int number) {
        loop().callLater(quarters(time), () -> tell("later " + number));
    }

    private static String text(boolean truth) {
        return truth ? "yes" : "no";
    }

    // ---- for the driver

    @Override
    final String stamp() {
        EventLoop loop = loop();
        return "[" + loop.turn() + " " + loop.time() / 1_000_000 + "] ";
    }

    /** Runs the root and what it has begun; in the end everything is cancelled until it is done. */
    @Async
    final Coroutine<Void> main() {
        for (int i = 0; i < 3; i++) futures.add(loop().createFuture());
        begin(f0(3, 4));
        await(Asyncio.wait(tasks, Duration.ofSeconds(50), ReturnWhen.ALL_COMPLETED));
        tell("> cancel all");
        for (int round = 0; round < 30 && isAnyLeft(); round++) {
            for (Task<Object> task : List.copyOf(tasks)) if (!task.isDone()) task.cancel(null);
            await(Asyncio.sleep(Duration.ofSeconds(5)));
        }
        for (Task<Object> task : tasks) tell("> " + outcome(task));
        return Coroutine.done();
    }

    private boolean isAnyLeft() {
        return !tasks.stream().allMatch(Task::isDone);
    }

    private static String outcome(Task<Object> task) {
        if (!task.isDone()) return "pending";
        if (task.isCancelled()) return "cancelled";
        Throwable failure = task.exception();
        return failure == null
                ? "result " + PythonNames.value(task.result())
                : "raise " + PythonNames.describe(failure);
    }
}
