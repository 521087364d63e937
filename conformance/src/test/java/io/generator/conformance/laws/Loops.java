package io.generator.conformance.laws;

import static io.generator.Async.await;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.EventLoop;
import io.generator.async.LoopFuture;
import io.generator.async.Task;
import java.time.Duration;

/** What the laws' programs use in an event loop. */
final class Loops {
    private Loops() {}

    static EventLoop loop() {
        return EventLoop.runningLoop();
    }

    static LoopFuture<Object> future() {
        return loop().createFuture();
    }

    static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    static Awaitable<Void> sleep(double seconds) {
        return Asyncio.sleep(seconds(seconds));
    }

    /** Lets the loop make n turns. */
    @Async
    static Coroutine<Void> turns(int n) {
        for (int i = 0; i < n; i++) await(sleep(0));
        return Coroutine.done();
    }

    /** A task of the coroutine that has come to where it first waits. */
    @Async
    static Coroutine<Task<Object>> begun(Awaitable<Object> coroutine) {
        Task<Object> task = Asyncio.createTask(coroutine);
        await(sleep(0));
        return Coroutine.of(task);
    }

    /** Awaits a task, and tells what that gives. */
    @Async
    static Coroutine<Void> outcome(Trace t, Task<Object> task) {
        try {
            t.log("awaited", await(task));
        } catch (Throwable e) {
            t.log("awaited !", e);
        }
        t.log("cancelled", task.isCancelled(), task.cancelling());
        return Coroutine.done();
    }

    /** Sleeps, and tells how it ends; it cleans up in no time. */
    @Async
    static Coroutine<Object> sleeper(Trace t, String name, double seconds, RuntimeException error) {
        try {
            await(sleep(seconds));
        } catch (CancelledError e) {
            t.log(name + " caught", e);
            throw e;
        }
        if (error != null) throw error;
        t.log(name + " ends");
        return Coroutine.of(name);
    }

    static Coroutine<Object> sleeper(Trace t, String name, double seconds) {
        return sleeper(t, name, seconds, null);
    }
}
