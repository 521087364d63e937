package io.generator.benchmarks.async;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.LoopFuture;
import io.generator.async.Queue;
import io.generator.async.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of an event loop that are measured. */
final class LoopTasks {
    private LoopTasks() {}

    @Async
    private static Coroutine<Integer> task(LoopFuture<Integer> go) {
        return Coroutine.of(await(go));
    }

    /** Starts so many tasks that wait for a future, completes it, and awaits them all. */
    @Async
    static Coroutine<Long> spawn(int tasks) {
        LoopFuture<Integer> go = EventLoop.runningLoop().createFuture();
        List<Task<Integer>> started = new ArrayList<>();
        for (int i = 0; i < tasks; i++) started.add(createTask(task(go)));
        await(sleep(Duration.ZERO));
        go.setResult(1);
        long sum = 0;
        for (int i = 0; i < started.size(); i++) sum += await(started.get(i));
        return Coroutine.of(sum);
    }

    /** Awaits futures of the loop, each of which is completed a turn after it is waited for. */
    @Async
    static Coroutine<Long> sumOfPending(int n) {
        List<LoopFuture<Integer>> values = new ArrayList<>();
        for (int i = 0; i < n; i++) values.add(EventLoop.runningLoop().createFuture());
        Task<Long> sum = createTask(sum(values));
        for (int i = 0; i < n; i++) {
            await(sleep(Duration.ZERO));
            values.get(i).setResult(i);
        }
        return Coroutine.of(await(sum));
    }

    @Async
    private static Coroutine<Long> sum(List<LoopFuture<Integer>> values) {
        long sum = 0;
        for (int i = 0; i < values.size(); i++) sum += await(values.get(i));
        return Coroutine.of(sum);
    }

    @Async
    private static Coroutine<@Nullable Void> serve(Queue<Integer> requests, Queue<Integer> replies, int n) {
        for (int i = 0; i < n; i++) await(replies.put(await(requests.get())));
        return Coroutine.done();
    }

    /** Two tasks that send numbers to and fro by two queues. */
    @Async
    static Coroutine<Long> pingPong(int n) {
        Queue<Integer> requests = new Queue<>(1);
        Queue<Integer> replies = new Queue<>(1);
        Task<@Nullable Void> server = createTask(serve(requests, replies, n));
        long sum = 0;
        for (int i = 0; i < n; i++) {
            await(requests.put(i));
            sum += await(replies.get());
        }
        await(server);
        return Coroutine.of(sum);
    }

    @Async
    private static Coroutine<@Nullable Void> sleeper(Duration time) {
        await(sleep(time));
        return Coroutine.done();
    }

    /** Starts so many tasks that sleep, tells when all of them do, and waits for them. */
    @Async
    static Coroutine<@Nullable Void> sleepers(int tasks, Duration time, Runnable asleep) {
        List<Task<@Nullable Void>> started = new ArrayList<>();
        for (int i = 0; i < tasks; i++) started.add(createTask(sleeper(time)));
        await(sleep(Duration.ZERO));
        asleep.run();
        for (int i = 0; i < tasks; i++) await(started.get(i));
        return Coroutine.done();
    }
}
