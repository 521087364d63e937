package io.generator.conformance.laws;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.currentTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.gatherOutcomes;
import static io.generator.async.Asyncio.shield;
import static io.generator.async.Asyncio.timeout;
import static io.generator.async.Asyncio.waitFor;
import static io.generator.conformance.laws.Loops.begun;
import static io.generator.conformance.laws.Loops.future;
import static io.generator.conformance.laws.Loops.loop;
import static io.generator.conformance.laws.Loops.outcome;
import static io.generator.conformance.laws.Loops.seconds;
import static io.generator.conformance.laws.Loops.sleep;
import static io.generator.conformance.laws.Loops.sleeper;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.LoopFuture;
import io.generator.async.ReturnWhen;
import io.generator.async.Task;
import io.generator.async.Timeout;
import io.generator.async.TimeoutError;
import io.generator.async.Waited;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** P. Waiting for several, and for a limited time. */
class LawsP {
    /** The one whose block runs or has run last. */
    private Timeout timeout;

    private Timeout outer;

    // ---- what several of them use

    /** A block that sleeps, with its timeout kept to be asked. */
    private Awaitable<Object> sleeping(Trace t, Timeout running, double seconds) {
        timeout = running;
        return sleeper(t, "block", seconds);
    }

    private void logExpired(Trace t) {
        t.log("expired", timeout.expired(), currentTask().cancelling());
    }

    // ---- one by one

    @Law("P1")
    @Async
    static Coroutine<Void> p1(Trace t) {
        try {
            await(waitFor(p1Work(t), seconds(2)));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        t.log("got", await(waitFor(p1Work(t), seconds(20))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p1Work(Trace t) {
        try {
            await(sleep(10));
            return Coroutine.of("R");
        } catch (CancelledError e) {
            t.caught(e);
            await(sleep(1));
            t.log("cleaned up");
            throw e;
        }
    }

    @Law("P2")
    void p2(Trace t) {
        t.run(p2Main());
    }

    @Async
    static Coroutine<Object> p2Main() {
        return Coroutine.of(await(waitFor(p2Work(), seconds(1))));
    }

    @Async
    static Coroutine<Object> p2Work() {
        try {
            await(sleep(10));
        } catch (CancelledError e) {
            return Coroutine.of("late");
        }
        return Coroutine.of(null);
    }

    @Law("P3")
    @Async
    static Coroutine<Void> p3(Trace t) {
        for (int seconds : new int[] {0, -1}) {
            try {
                await(waitFor(p3Work(t), seconds(seconds)));
            } catch (TimeoutError e) {
                t.caught(e);
            }
        }
        LoopFuture<Object> future = future();
        future.setResult(3);
        t.log("got", await(waitFor(future, seconds(0))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p3Work(Trace t) {
        t.log("body");
        return Coroutine.of(null);
    }

    @Law("P4")
    @Async
    static Coroutine<Void> p4(Trace t) {
        Task<Object> task = createTask(waitFor(sleeper(t, "inner", 10), seconds(5)));
        await(sleep(1));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Law("P5")
    @Async
    static Coroutine<Void> p5(Trace t) {
        Task<?> me = currentTask();
        t.log("the same task", await(waitFor(p5Work(me), seconds(5))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p5Work(Task<?> task) {
        return Coroutine.of(currentTask() == task);
    }

    @Law("P6")
    @Async
    Coroutine<Void> p6(Trace t) {
        try {
            await(timeout(seconds(2), running -> sleeping(t, running, 10)));
        } catch (TimeoutError e) {
            t.caught(e);
            logExpired(t);
        }
        await(timeout(seconds(2), running -> sleeping(t, running, 1)));
        t.log("expired", timeout.expired());
        await(sleep(5));
        t.log("main");
        return Coroutine.done();
    }

    @Law("P7")
    @Async
    Coroutine<Void> p7(Trace t) {
        await(timeout(seconds(1), running -> p7Block(t, running, false)));
        logExpired(t);
        try {
            await(timeout(seconds(1), running -> p7Block(t, running, true)));
        } catch (KeyError e) {
            t.caught(e);
        }
        logExpired(t);
        return Coroutine.done();
    }

    @Async
    Coroutine<Void> p7Block(Trace t, Timeout running, boolean fails) {
        timeout = running;
        try {
            await(sleep(5));
        } catch (CancelledError e) {
            if (fails) throw new KeyError("k");
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Law("P8")
    @Async
    Coroutine<Void> p8(Trace t) {
        try {
            await(timeout(seconds(5), running -> p8Outer(t, running)));
        } catch (TimeoutError e) {
            t.log("outer", e);
            t.log("expired", outer.expired(), timeout.expired());
        }
        return Coroutine.done();
    }

    @Async
    Coroutine<Void> p8Outer(Trace t, Timeout running) {
        outer = running;
        try {
            await(timeout(seconds(1), inner -> p8Inner(inner)));
        } catch (TimeoutError e) {
            t.log("inner", e);
        }
        t.log("expired", outer.expired(), timeout.expired());
        await(timeout(seconds(50), inner -> sleeping(t, inner, 100)));
        return Coroutine.done();
    }

    private Awaitable<Void> p8Inner(Timeout running) {
        timeout = running;
        return sleep(9);
    }

    @Law("P9")
    @Async
    static Coroutine<Void> p9(Trace t) {
        await(outcome(t, createTask(timeout(seconds(1), running -> p9Block()))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p9Block() {
        try {
            await(sleep(5));
        } finally {
            currentTask().cancel("own");
        }
        return Coroutine.of(null);
    }

    @Law("P10")
    @Async
    static Coroutine<Void> p10(Trace t) {
        try {
            await(timeout(
                    seconds(0),
                    running -> async(() -> {
                        t.log("block");
                        await(sleep(0));
                        t.log("never");
                    })));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Law("P11")
    @Async
    static Coroutine<Void> p11(Trace t) {
        Task<Object> inner = createTask(sleeper(t, "inner", 2));
        Task<Object> outer = createTask(p11Outer(t, inner));
        await(sleep(1));
        outer.cancel(null);
        await(outcome(t, outer));
        t.log("inner done", inner.isDone());
        await(outcome(t, inner));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p11Outer(Trace t, Task<Object> inner) {
        try {
            await(shield(inner));
        } catch (CancelledError e) {
            t.log("outer caught", e);
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("P12")
    @Async
    static Coroutine<Void> p12(Trace t) {
        Task<Object> task = createTask(sleeper(t, "inner", 5));
        LoopFuture<Object> shield = shield(task);
        await(sleep(0));
        task.cancel("message");
        try {
            await(shield);
        } catch (CancelledError e) {
            t.caught(e);
        }
        t.log("cancelled", shield.isCancelled());
        return Coroutine.done();
    }

    @Law("P13")
    @Async
    static Coroutine<Void> p13(Trace t) {
        Coroutine<Object> twice = sleeper(t, "twice", 1);
        t.log("got", await(gather(sleeper(t, "a", 3), sleeper(t, "b", 2), twice, twice)));
        return Coroutine.done();
    }

    @Law("P14")
    @Async
    static Coroutine<Void> p14(Trace t) {
        try {
            await(gather(
                    sleeper(t, "a", 3),
                    sleeper(t, "b", 1, new KeyError("b")),
                    sleeper(t, "c", 2, new ValueError("c"))));
        } catch (KeyError e) {
            t.caught(e);
        }
        await(sleep(5));
        t.log("main");
        return Coroutine.done();
    }

    @Law("P15")
    @Differs(
            because = "a future keeps the message that it was cancelled with",
            trace = {
                "[3] cancelled caught CancelledError('message')",
                "[9 at 2] fine ends",
                "[11 at 2] got [KeyError('k'), CancelledError('message'), 'fine']",
                "run -> None"
            })
    @Async
    static Coroutine<Void> p15(Trace t) {
        Task<Object> task = createTask(sleeper(t, "cancelled", 9));
        LoopFuture<List<Object>> gathering =
                gatherOutcomes(List.of(sleeper(t, "failing", 1, new KeyError("k")), task, sleeper(t, "fine", 2)));
        await(sleep(0));
        task.cancel("message");
        t.log("got", await(gathering));
        return Coroutine.done();
    }

    @Law("P16")
    @Async
    static Coroutine<Void> p16(Trace t) {
        Task<Object> task = await(begun(p16Gathering(t)));
        await(sleep(0));
        task.cancel(null);
        await(outcome(t, task));
        await(sleep(5));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p16Gathering(Trace t) {
        await(gather(p16Work(t, 1), p16Work(t, 2)));
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> p16Work(Trace t, int seconds) {
        try {
            await(sleep(9));
        } catch (CancelledError e) {
            await(sleep(seconds));
            t.log("cleaned up", seconds);
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("P17")
    @Async
    static Coroutine<Void> p17(Trace t) {
        Task<Object> first = createTask(sleeper(t, "first", 5));
        Task<Object> second = createTask(sleeper(t, "second", 1));
        LoopFuture<List<Object>> gathering = gather(first, second);
        await(sleep(0));
        first.cancel(null);
        try {
            await(gathering);
        } catch (CancelledError e) {
            t.caught(e);
        }
        t.log("second done", second.isDone());
        t.log("got", await(second));
        t.log("nothing", await(gather(List.of())));
        return Coroutine.done();
    }

    @Law("P18")
    @Async
    static Coroutine<Void> p18(Trace t) {
        for (ReturnWhen until : ReturnWhen.values()) {
            List<Task<Object>> tasks = List.of(
                    createTask(sleeper(t, "a", 1)),
                    createTask(sleeper(t, "b", 2, new KeyError("b"))),
                    createTask(sleeper(t, "c", 3)));
            Waited<Task<Object>> waited = await(Asyncio.wait(tasks, null, until));
            t.log(until.name(), among(tasks, waited.done()), among(tasks, waited.pending()));
            await(gatherOutcomes(tasks));
        }
        Task<Object> task = createTask(sleeper(t, "slow", 5));
        Waited<Task<Object>> waited = await(Asyncio.wait(List.of(task), seconds(1), ReturnWhen.ALL_COMPLETED));
        t.log("timeout", waited.done().size(), waited.pending().size(), task.isCancelled());
        await(task);
        try {
            await(Asyncio.wait(List.<Task<Object>>of()));
        } catch (IllegalArgumentException e) {
            t.log("ValueError");
        }
        return Coroutine.done();
    }

    private static <T> List<Boolean> among(List<T> all, Set<T> some) {
        return all.stream().map(some::contains).toList();
    }

    @Law("P19")
    @Async
    static Coroutine<Void> p19(Trace t) {
        List<Coroutine<Object>> three = List.of(sleeper(t, "a", 3), sleeper(t, "b", 1), sleeper(t, "c", 2));
        for (Awaitable<Object> next : Asyncio.<Object>asCompleted(three, null)) t.log("got", await(next));
        List<Task<Object>> tasks = List.of(createTask(sleeper(t, "a", 3)), createTask(sleeper(t, "b", 1)));
        try {
            for (Awaitable<Object> next : Asyncio.<Object>asCompleted(tasks, seconds(2))) t.log("got", await(next));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        await(Asyncio.wait(tasks));
        return Coroutine.done();
    }

    @Law("P20")
    @Async
    static Coroutine<Void> p20(Trace t) {
        List<Task<Void>> tasks = new ArrayList<>();
        for (int seconds : new int[] {1, 1, 2}) tasks.add(createTask(sleep(seconds)));
        Waited<Task<Void>> waited = await(Asyncio.wait(tasks, null, ReturnWhen.FIRST_COMPLETED));
        t.log("done", among(tasks, waited.done()), waited.pending().size());
        return Coroutine.done();
    }

    @Law("P22")
    @Async
    static Coroutine<Void> p22(Trace t) {
        LoopFuture<Object> future = future();
        future.setResult(1);
        loop().callSoon(() -> t.log("callback"));
        t.log("wait_for", await(waitFor(future, seconds(5))));
        t.log("shield", await(shield(future)));
        t.log("gather", await(gather(future)));
        return Coroutine.done();
    }

    @Law("P23")
    @Async
    static Coroutine<Void> p23(Trace t) {
        LoopFuture<Object> shield = shield(p23Work(t));
        t.log("made");
        t.log("got", await(shield));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p23Work(Trace t) {
        t.log("body");
        return Coroutine.of(4);
    }

    @Law("P40")
    @Async
    Coroutine<Void> p40(Trace t) {
        try {
            await(timeout(null, running -> p40Block(t, running)));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        t.log("expired", timeout.expired());
        return Coroutine.done();
    }

    @Async
    Coroutine<Void> p40Block(Trace t, Timeout running) {
        timeout = running;
        t.log("when", running.when() == Long.MIN_VALUE ? null : (Object) running.when());
        await(sleep(1));
        running.reschedule(loop().time() + seconds(2).toNanos());
        t.log("when", running.when() / 1e9);
        await(sleeper(t, "block", 10));
        return Coroutine.done();
    }

    @Law("P41")
    @Async
    static Coroutine<Void> p41(Trace t) {
        try {
            await(timeout(seconds(1), running -> failing()));
        } catch (KeyError e) {
            t.caught(e);
        }
        await(sleep(5));
        t.log("cancelling", currentTask().cancelling());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> failing() {
        throw new KeyError("k");
    }

    @Law("P42")
    @Async
    static Coroutine<Void> p42(Trace t) {
        Task<Object> task = createTask(timeout(seconds(5), running -> sleeper(t, "block", 10)));
        await(sleep(1));
        task.cancel("message");
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Law("P43")
    @Async
    static Coroutine<Void> p43(Trace t) {
        for (Coroutine<Object> work : List.of(sleeper(t, "early", 1, new ValueError("early")), p43Late())) {
            try {
                await(waitFor(work, seconds(2)));
            } catch (KeyError | ValueError e) {
                t.caught(e);
            }
        }
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p43Late() {
        try {
            await(sleep(10));
        } catch (CancelledError e) {
            throw new KeyError("late");
        }
        return Coroutine.of(null);
    }

    @Law("P44")
    @Async
    static Coroutine<Void> p44(Trace t) {
        Task<Object> task = createTask(sleeper(t, "task", 5));
        try {
            await(waitFor(task, seconds(1)));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        t.log("cancelled", task.isCancelled());
        t.log("got", await(waitFor(sleeper(t, "unlimited", 100), null)));
        return Coroutine.done();
    }

    @Law("P45")
    @Async
    static Coroutine<Void> p45(Trace t) {
        t.log("got", await(gather(p45Work(t, "a", 1), p45Work(t, "b", 3), p45Work(t, "c", 2))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p45Work(Trace t, String name, int turns) {
        for (int i = 0; i < turns; i++) {
            t.log(name, i);
            await(sleep(0));
        }
        return Coroutine.of(name);
    }

    @Law("P46")
    @Async
    static Coroutine<Void> p46(Trace t) {
        t.log("got", await(p46Gathering(t)));
        Task<Object> task = createTask(p46Gathering(t));
        await(sleep(1));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p46Gathering(Trace t) {
        return Coroutine.of(await(gather(gather(sleeper(t, "a", 5), sleeper(t, "b", 6)), gather(sleeper(t, "c", 7)))));
    }

    @Law("P47")
    @Async
    static Coroutine<Void> p47(Trace t) {
        Task<Object> task = createTask(sleeper(t, "task", 2));
        Task<Object> waiter = createTask(p47Waiting(task));
        await(sleep(1));
        waiter.cancel(null);
        await(outcome(t, waiter));
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p47Waiting(Task<Object> task) {
        await(Asyncio.wait(List.of(task)));
        return Coroutine.of(null);
    }

    @Law("P48")
    @Async
    static Coroutine<Void> p48(Trace t) {
        Task<Object> inner = createTask(sleeper(t, "inner", 2, new KeyError("k")));
        Task<Object> outer = createTask(p48Outer(inner));
        await(sleep(1));
        outer.cancel(null);
        await(outcome(t, outer));
        await(Asyncio.wait(List.of(inner)));
        t.log("failed", inner.exception());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> p48Outer(Task<Object> inner) {
        return Coroutine.of(await(shield(inner)));
    }

    @Law("P49")
    @Async
    Coroutine<Void> p49(Trace t) {
        await(timeout(seconds(1), running -> p49Block(t, running, 0)));
        t.log("expired", timeout.expired());
        try {
            await(timeout(seconds(1), running -> p49Block(t, running, 2)));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Async
    Coroutine<Void> p49Block(Trace t, Timeout running, int turns) {
        timeout = running;
        running.reschedule(loop().time() - seconds(1).toNanos());
        for (int i = 1; i <= turns; i++) {
            await(sleep(0));
            t.log("turn", i);
        }
        if (turns == 0) t.log("block ends");
        return Coroutine.done();
    }

    @Law("P50")
    @Async
    static Coroutine<Void> p50(Trace t) {
        LoopFuture<Object> done = future();
        done.setResult(1);
        t.log("got", await(gather(done, done)));
        try {
            await(gather(List.of(done, failing())));
        } catch (KeyError e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Law("P51")
    @Async
    static Coroutine<Void> p51(Trace t) {
        List<LoopFuture<Object>> failed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            failed.add(future());
            failed.get(i).setException(new KeyError(i));
        }
        try {
            await(gather(failed));
        } catch (KeyError e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Law("P52")
    @Async
    static Coroutine<Void> p52(Trace t) {
        LoopFuture<Object> inner = future();
        shield(inner).cancel(null);
        inner.setException(new KeyError("k"));
        t.log("cancelled");
        await(sleep(1));
        t.log("slept");
        return Coroutine.done();
    }
}
