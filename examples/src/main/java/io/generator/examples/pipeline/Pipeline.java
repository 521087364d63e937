package io.generator.examples.pipeline;

import static io.generator.Async.await;
import static io.generator.Async.each;

import io.generator.AsyncIterable;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Queue;
import io.generator.async.QueueShutDown;
import io.generator.async.Task;
import io.generator.async.TaskGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values are read from a source, worked on by several workers at the same time, and collected. A stage that is faster than the one
 * behind it waits, since the queue between them is full: however long the source is, only so many values are on their way.
 *
 * @param <T> the values of the source
 * @param <R> what is made of them
 */
final class Pipeline<T, R> {
    private final Function<T, Coroutine<R>> work;
    private final int workers;
    private final Queue<T> todo;
    private final Queue<R> done;

    /**
     * Makes one.
     *
     * @param work what a worker does with a value
     * @param workers how many there are
     * @param capacity how many values a queue holds
     */
    Pipeline(Function<T, Coroutine<R>> work, int workers, int capacity) {
        this.work = work;
        this.workers = workers;
        this.todo = new Queue<>(capacity);
        this.done = new Queue<>(capacity);
    }

    /**
     * Runs it. If a stage fails, the others are cancelled.
     *
     * @param source where the values come from
     * @return what was made of them, in the order in which it was done
     */
    Coroutine<List<R>> run(AsyncIterable<T> source) {
        return TaskGroup.run(group -> run(group, source));
    }

    @Async
    @SuppressWarnings("FutureReturnValueIgnored") // the group sees to its tasks
    private Coroutine<List<R>> run(TaskGroup group, AsyncIterable<T> source) {
        group.createTask(produce(source));
        List<Task<?>> working = new ArrayList<>();
        for (int i = 0; i < workers; i++) working.add(group.createTask(work()));
        Task<List<R>> collected = group.createTask(collect());
        for (Task<?> worker : working) await(worker);
        done.shutdown();
        return Coroutine.of(await(collected));
    }

    @Async
    private Coroutine<@Nullable Void> produce(AsyncIterable<T> source) {
        for (T value : each(source)) await(todo.put(value));
        todo.shutdown(); // what is in it is still taken out
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> work() {
        try {
            while (true) await(done.put(await(work.apply(await(todo.get())))));
        } catch (QueueShutDown end) {
            return Coroutine.done();
        }
    }

    @Async
    private Coroutine<List<R>> collect() {
        List<R> results = new ArrayList<>();
        try {
            while (true) results.add(await(done.get()));
        } catch (QueueShutDown end) {
            return Coroutine.of(results);
        }
    }
}
