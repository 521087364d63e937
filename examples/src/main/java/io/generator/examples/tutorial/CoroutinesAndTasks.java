package io.generator.examples.tutorial;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.sleep;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.Task;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call of a coroutine does nothing yet. To await it runs it, here and now; to make a task of it lets it run by itself, while
 * whoever made it goes on; and a task can be cancelled.
 */
final class CoroutinesAndTasks {
    private final Consumer<String> out;

    CoroutinesAndTasks(Consumer<String> out) {
        this.out = out;
    }

    @Async
    private Coroutine<String> brew(String what, int minutes) {
        out.accept(what + ": begun");
        await(sleep(Duration.ofMillis(minutes)));
        out.accept(what + ": done");
        return Coroutine.of(what);
    }

    /** Awaited one after the other, they take as long as both together. */
    @Async
    Coroutine<@Nullable Void> oneAfterTheOther() {
        Coroutine<String> tea = brew("tea", 3);
        out.accept("nothing has begun");
        await(tea);
        await(brew("coffee", 5));
        return Coroutine.done();
    }

    /** As tasks they run at the same time. Each begins when this coroutine waits for the first time. */
    @Async
    Coroutine<@Nullable Void> atTheSameTime() {
        Task<String> tea = createTask(brew("tea", 3));
        Task<String> coffee = createTask(brew("coffee", 5));
        out.accept("nothing has begun");
        for (Task<String> task : List.of(coffee, tea)) out.accept(await(task) + " is served");
        return Coroutine.done();
    }

    /** A task that is cancelled cleans up first. Whoever awaits it is told. */
    @Async
    Coroutine<@Nullable Void> cancelled() {
        Task<?> task = createTask(brewCarefully());
        await(sleep(Duration.ofMillis(2)));
        task.cancel("the water is cold");
        try {
            await(task);
        } catch (CancelledError e) {
            out.accept("no tea: " + e.getMessage());
        }
        return Coroutine.done();
    }

    @Async
    private Coroutine<@Nullable Void> brewCarefully() {
        try {
            await(brew("tea", 3));
        } finally {
            out.accept("the pot is cleaned");
        }
        return Coroutine.done();
    }

    /**
     * Runs all of it.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        CoroutinesAndTasks topic = new CoroutinesAndTasks(System.out::println);
        EventLoop.run(topic.oneAfterTheOther());
        EventLoop.run(topic.atTheSameTime());
        EventLoop.run(topic.cancelled());
    }
}
