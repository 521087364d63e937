package io.generator.examples.tutorial;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.gatherOutcomes;
import static io.generator.async.Asyncio.sleep;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.TaskGroup;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Many coroutines at a time, and what becomes of the others when one fails. */
final class Gathering {
    private final Consumer<String> out;

    Gathering(Consumer<String> out) {
        this.out = out;
    }

    @Async
    private Coroutine<Integer> price(String item, int millis) {
        try {
            await(sleep(Duration.ofMillis(millis)));
            if (item.isEmpty()) throw new IllegalArgumentException("nothing has no price");
            out.accept("asked for " + item);
            return Coroutine.of(item.length());
        } finally {
            if (!item.isEmpty() && millis > 10) out.accept("done with " + item);
        }
    }

    /** {@code gather} has the values in the order of the coroutines, whichever is first. */
    @Async
    Coroutine<@Nullable Void> values() {
        List<Integer> prices = await(gather(price("bread", 3), price("milk", 1), price("butter", 2)));
        out.accept("prices: " + prices);
        return Coroutine.done();
    }

    /** It can have the failures as well. */
    @Async
    Coroutine<@Nullable Void> outcomes() {
        List<@Nullable Object> outcomes = await(gatherOutcomes(price("bread", 1), price("", 2)));
        outcomes.forEach(outcome -> out.accept(String.valueOf(outcome)));
        return Coroutine.done();
    }

    /** In a group, the first failure cancels the others, and nothing is left running. */
    @Async
    @SuppressWarnings("FutureReturnValueIgnored") // the group sees to its tasks
    Coroutine<@Nullable Void> group() {
        try {
            await(TaskGroup.run(group -> {
                group.createTask(price("bread", 60_000));
                group.createTask(price("", 1));
                return Coroutine.done();
            }));
        } catch (Exception e) {
            out.accept("the group has failed");
        }
        return Coroutine.done();
    }

    /**
     * Runs all of it.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Gathering topic = new Gathering(System.out::println);
        EventLoop.run(topic.values());
        EventLoop.run(topic.outcomes());
        EventLoop.run(topic.group());
    }
}
