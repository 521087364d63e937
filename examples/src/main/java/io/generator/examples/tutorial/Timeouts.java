package io.generator.examples.tutorial;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.shield;
import static io.generator.async.Asyncio.sleep;
import static io.generator.async.Asyncio.timeout;
import static io.generator.async.Asyncio.waitFor;

import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.EventLoop;
import io.generator.async.LoopFuture;
import io.generator.async.TimeoutError;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What takes too long is cancelled; what must not be is shielded. */
final class Timeouts {
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofMillis(50);

    private final Consumer<String> out;

    Timeouts(Consumer<String> out) {
        this.out = out;
    }

    @Async
    private Coroutine<String> report() {
        await(sleep(LONG));
        out.accept("the report is written");
        return Coroutine.of("report");
    }

    /** One awaitable with a limit. */
    @Async
    Coroutine<@Nullable Void> oneCall() {
        try {
            await(waitFor(report(), SHORT));
        } catch (TimeoutError e) {
            out.accept("too late");
        }
        return Coroutine.done();
    }

    /** A block with a limit, which can be moved while it runs. */
    @Async
    Coroutine<@Nullable Void> block() {
        String result = await(timeout(
                SHORT,
                deadline -> async(() -> {
                    deadline.reschedule(EventLoop.runningLoop().time() + 2 * LONG.toNanos());
                    return await(report());
                })));
        out.accept("in time: " + result);
        return Coroutine.done();
    }

    /** The limit ends the waiting, and not what is waited for. */
    @Async
    Coroutine<@Nullable Void> shielded() {
        LoopFuture<String> report = EventLoop.runningLoop().createTask(report());
        try {
            await(waitFor(shield(report), SHORT));
        } catch (TimeoutError e) {
            out.accept("it takes a while");
        }
        out.accept("there it is: " + await(report));
        return Coroutine.done();
    }

    /**
     * Runs all of it.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Timeouts topic = new Timeouts(System.out::println);
        EventLoop.run(topic.oneCall());
        EventLoop.run(topic.block());
        EventLoop.run(topic.shielded());
    }
}
