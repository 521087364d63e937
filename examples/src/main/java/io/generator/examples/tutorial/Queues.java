package io.generator.examples.tutorial;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.PriorityQueue;
import io.generator.async.Queue;
import io.generator.async.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work is put into a queue, and taken out by whoever is free. */
final class Queues {
    private final Consumer<String> out;

    Queues(Consumer<String> out) {
        this.out = out;
    }

    /** Two workers share the work. {@code join} waits until each item is done; the workers, who never end, are cancelled. */
    @Async
    Coroutine<@Nullable Void> sharedWork() {
        Queue<Integer> work = new Queue<>();
        for (int millis : new int[] {30, 10, 10, 10}) work.putNowait(millis);
        List<Task<?>> workers = new ArrayList<>();
        for (String name : List.of("first", "second")) workers.add(createTask(work(name, work)));
        await(work.join());
        workers.forEach(worker -> worker.cancel(null));
        out.accept("all is done");
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> work(String name, Queue<Integer> work) {
        while (true) {
            int millis = await(work.get());
            await(sleep(Duration.ofMillis(millis)));
            out.accept(name + " worker: " + millis);
            work.taskDone();
        }
    }

    /** A queue that gives the least first. */
    @Async
    Coroutine<@Nullable Void> leastFirst() {
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        for (int number : new int[] {3, 1, 2}) await(queue.put(number));
        for (int i = 0; i < 3; i++) out.accept("next: " + await(queue.get()));
        return Coroutine.done();
    }

    /**
     * Runs all of it.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Queues topic = new Queues(System.out::println);
        EventLoop.run(topic.sharedWork());
        EventLoop.run(topic.leastFirst());
    }
}
