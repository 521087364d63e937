package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.currentTask;
import static io.generator.conformance.laws.Loops.begun;
import static io.generator.conformance.laws.Loops.future;
import static io.generator.conformance.laws.Loops.loop;
import static io.generator.conformance.laws.Loops.outcome;
import static io.generator.conformance.laws.Loops.seconds;
import static io.generator.conformance.laws.Loops.sleep;
import static io.generator.conformance.laws.Loops.turns;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.LoopFuture;
import io.generator.async.Task;
import io.generator.conformance.laws.PythonErrors.KeyError;

/** O. Cancellation. */
class LawsO {

    // ---- what several of them use

    @Async
    static Coroutine<Object> value(Object value) {
        return Coroutine.of(value);
    }

    @Async
    static Coroutine<Object> sleeping(double seconds) {
        await(sleep(seconds));
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> waiting(LoopFuture<Object> future) {
        return Coroutine.of(await(future));
    }

    /** Sleeps, and fails when it is cancelled. */
    @Async
    static Coroutine<Object> failing(double seconds) {
        try {
            await(sleep(seconds));
        } catch (CancelledError e) {
            throw new KeyError("k");
        }
        return Coroutine.of(null);
    }

    // ---- one by one

    @Law("O1")
    @Async
    static Coroutine<Void> o1(Trace t) {
        Task<Object> task = await(begun(o1Work(t)));
        t.log("cancel", task.cancel("why"));
        t.log("cancelled, done", task.isCancelled(), task.isDone(), task.cancelling());
        await(outcome(t, task));
        t.log("cancel", task.cancel(null));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o1Work(Trace t) {
        try {
            await(sleep(10));
        } catch (CancelledError e) {
            t.caught(e);
            throw e;
        } finally {
            t.log("finally");
        }
        return Coroutine.of(null);
    }

    @Law("O2")
    @Async
    static Coroutine<Void> o2(Trace t) {
        Task<Object> task = createTask(o2Work(t));
        t.log("cancel", task.cancel(null));
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o2Work(Trace t) {
        t.log("body");
        return Coroutine.of(null);
    }

    @Law("O3")
    @Async
    static Coroutine<Void> o3(Trace t) {
        Task<Object> task = await(begun(o3Work(t)));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o3Work(Trace t) {
        try {
            await(sleep(10));
        } catch (CancelledError e) {
            t.caught(e);
        }
        await(sleep(1));
        return Coroutine.of("survived");
    }

    @Law("O4")
    @Async
    static Coroutine<Void> o4(Trace t) {
        await(outcome(t, createTask(o4Waiting(t))));
        await(outcome(t, createTask(o4Returning())));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o4Waiting(Trace t) {
        currentTask().cancel(null);
        t.log("goes on");
        await(sleep(0));
        t.log("never");
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> o4Returning() {
        currentTask().cancel(null);
        return Coroutine.of(5);
    }

    @Law("O5")
    @Async
    static Coroutine<Void> o5(Trace t) {
        await(outcome(t, createTask(o5Work(t))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o5Work(Trace t) {
        currentTask().cancel(null);
        t.log("value", await(value(1)));
        try {
            await(sleep(0));
        } catch (CancelledError e) {
            t.caught(e);
        }
        await(sleep(0));
        return Coroutine.of("R");
    }

    @Law("O6")
    @Async
    static Coroutine<Void> o6(Trace t) {
        LoopFuture<Object> future = future();
        Task<Object> task = await(begun(o6Work(t, future)));
        future.setResult("v");
        task.cancel(null);
        await(outcome(t, task));
        t.log("future", future.result());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o6Work(Trace t, LoopFuture<Object> future) {
        try {
            t.log("value", await(future));
        } catch (CancelledError e) {
            t.caught(e);
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("O7")
    @Async
    static Coroutine<Void> o7(Trace t) {
        LoopFuture<Object> future = future();
        Task<Object> task = await(begun(waiting(future)));
        future.setResult(42);
        task.cancel(null);
        task.cancel(null);
        t.log("cancelling", task.cancelling());
        t.log("uncancel", task.uncancel(), task.uncancel(), task.uncancel());
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Law("O8")
    @Async
    static Coroutine<Void> o8(Trace t) {
        Task<Object> inner = await(begun(o8Inner(t)));
        Task<Object> outer = await(begun(o8Outer(t, inner)));
        outer.cancel("why");
        await(outcome(t, outer));
        t.log("inner cancelled", inner.isCancelled());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o8Inner(Trace t) {
        try {
            await(sleep(10));
        } catch (CancelledError e) {
            t.log("inner caught", e);
            await(sleep(1));
            t.log("inner has cleaned up");
            throw e;
        }
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> o8Outer(Trace t, Task<Object> inner) {
        try {
            await(inner);
        } catch (CancelledError e) {
            t.log("outer caught", e);
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("O9")
    @Async
    static Coroutine<Void> o9(Trace t) {
        Task<Object> inner = await(begun(o9Inner()));
        Task<Object> outer = await(begun(waiting(inner)));
        outer.cancel(null);
        await(outcome(t, outer));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o9Inner() {
        try {
            await(sleep(10));
        } catch (CancelledError e) {
            return Coroutine.of("caught");
        }
        return Coroutine.of(null);
    }

    @Law("O10")
    @Async
    static Coroutine<Void> o10(Trace t) {
        Task<Object> inner = await(begun(sleeping(10)));
        Task<Object> outer = await(begun(waiting(inner)));
        inner.cancel(null);
        await(outcome(t, outer));
        return Coroutine.done();
    }

    @Law("O11")
    @Async
    static Coroutine<Void> o11(Trace t) {
        Task<Object> task = await(begun(o11Work(t)));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o11Work(Trace t) {
        try {
            await(sleep(10));
        } catch (Exception e) {
            t.caught(e);
        } finally {
            t.log("finally");
        }
        return Coroutine.of(null);
    }

    @Law("O12")
    @Async
    static Coroutine<Void> o12(Trace t) {
        await(outcome(t, createTask(o12Raising())));
        Task<Object> task = await(begun(failing(5)));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o12Raising() {
        throw new CancelledError("own");
    }

    @Law("O13")
    @Differs(
            because = "a future keeps the message for all who ask",
            trace = {
                "[5] result -> !CancelledError('message')",
                "[5] exception -> !CancelledError('message')",
                "run -> None"
            })
    @Async
    static Coroutine<Void> o13(Trace t) {
        Task<Object> task = await(begun(sleeping(5)));
        task.cancel("message");
        await(Loops.turns(3));
        t.call("result", task::result);
        t.call("exception", task::exception);
        return Coroutine.done();
    }

    @Law("O14")
    @Async
    static Coroutine<Void> o14(Trace t) {
        Task<Object> task = await(begun(o14Work(t)));
        task.cancel("first");
        await(turns(2));
        task.cancel("second");
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o14Work(Trace t) {
        try {
            await(sleep(10));
        } finally {
            try {
                await(sleep(10));
            } catch (CancelledError e) {
                t.log("cleaning up", e);
                throw e;
            }
        }
        return Coroutine.of(null);
    }

    @Law("O40")
    @Async
    static Coroutine<Void> o40(Trace t) {
        Task<Object> task = await(begun(o40Work(t)));
        task.cancel("first");
        task.cancel("second");
        t.log("cancelling", task.cancelling());
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o40Work(Trace t) {
        for (int i = 0; i < 2; i++) {
            try {
                await(sleep(10));
                t.log("slept");
            } catch (CancelledError e) {
                t.caught(e);
            }
        }
        return Coroutine.of(null);
    }

    @Law("O41")
    @Async
    static Coroutine<Void> o41(Trace t) {
        Task<Object> task = await(begun(o41Body(t, 3)));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o41Body(Trace t, int depth) {
        try {
            if (depth > 0) await(o41Body(t, depth - 1));
            else await(sleep(10));
        } finally {
            t.log("finally", depth);
        }
        return Coroutine.of(null);
    }

    @Law("O42")
    @Async
    static Coroutine<Void> o42(Trace t) {
        LoopFuture<Object> future = future();
        Task<Object> first = await(begun(waiting(future)));
        Task<Object> second = await(begun(waiting(future)));
        first.cancel(null);
        t.log("future cancelled", future.isCancelled());
        await(outcome(t, first));
        await(outcome(t, second));
        return Coroutine.done();
    }

    @Law("O43")
    @Async
    static Coroutine<Void> o43(Trace t) {
        LoopFuture<Object> future = future();
        Task<Object> first = await(begun(o43Waiting(t, future, false)));
        Task<Object> second = await(begun(o43Waiting(t, future, true)));
        future.cancel("message");
        await(outcome(t, first));
        await(outcome(t, second));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o43Waiting(Trace t, LoopFuture<Object> future, boolean catches) {
        try {
            await(future);
        } catch (CancelledError e) {
            t.caught(e);
            if (!catches) throw e;
            return Coroutine.of("caught");
        }
        return Coroutine.of(null);
    }

    @Law("O44")
    @Async
    static Coroutine<Void> o44(Trace t) {
        Task<Object> task = await(begun(o44Work(t)));
        await(sleep(0));
        task.cancel(null);
        t.log("cancelled");
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o44Work(Trace t) {
        try {
            for (int i = 0; i < 5; i++) {
                await(sleep(0));
                t.log("turn", i);
            }
        } catch (CancelledError e) {
            t.caught(e);
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("O45")
    @Async
    static Coroutine<Void> o45(Trace t) {
        Task<Object> task = createTask(value(1));
        await(task);
        t.log("cancel", task.cancel(null));
        t.log("cancelling", task.cancelling());
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Law("O46")
    @Async
    static Coroutine<Void> o46(Trace t) {
        Task<Object> inner = await(begun(failing(10)));
        Task<Object> outer = await(begun(o46Outer(t, inner)));
        outer.cancel(null);
        await(outcome(t, outer));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o46Outer(Trace t, Task<Object> task) {
        try {
            await(task);
        } catch (KeyError e) {
            t.caught(e);
        }
        await(sleep(1));
        return Coroutine.of("R");
    }

    @Law("O47")
    @Async
    static Coroutine<Void> o47(Trace t) {
        Task<Object> task = createTask(o47Work(t));
        loop().callLater(seconds(1), () -> task.cancel(null));
        await(outcome(t, task));
        await(sleep(5));
        t.log("main");
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> o47Work(Trace t) {
        try {
            await(sleep(2));
            t.log("never");
        } finally {
            t.log("finally");
        }
        return Coroutine.of(null);
    }

    @Law("O48")
    @Async
    static Coroutine<Void> o48(Trace t) {
        currentTask().cancel("message");
        await(sleep(1));
        return Coroutine.done();
    }
}
