package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.allTasks;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.currentTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.toThread;
import static io.generator.conformance.laws.Loops.future;
import static io.generator.conformance.laws.Loops.loop;
import static io.generator.conformance.laws.Loops.seconds;
import static io.generator.conformance.laws.Loops.sleep;
import static io.generator.conformance.laws.Surface.surface;

import io.generator.AsyncGen;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.annotation.Async;
import io.generator.async.ContextVar;
import io.generator.async.EventLoop;
import io.generator.async.Handle;
import io.generator.async.LoopFuture;
import io.generator.async.Task;
import io.generator.async.TimerHandle;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** N. The event loop, tasks and futures. */
@NoTwin(
        law = "N13",
        because =
                "when an object is collected is up to the JVM; the exception is told when the loop is closed at the latest")
class LawsN {
    /** What bodies have to know that are begun before it is there. */
    private Task<Object> task;

    @Law("N1")
    @Async
    static Coroutine<Void> n1(Trace t) {
        loop().callSoon(() -> {
            t.log("first");
            loop().callSoon(() -> t.log("third"));
        });
        loop().callSoon(() -> t.log("second"));
        await(sleep(0));
        t.log("main");
        await(sleep(0));
        t.log("main");
        return Coroutine.done();
    }

    @Law("N2")
    @Async
    static Coroutine<Void> n2(Trace t) {
        Task<Void> a = createTask(n2Work(t, "a"));
        Task<Void> b = createTask(n2Work(t, "b"));
        t.log("made");
        await(a);
        t.log("a was awaited");
        await(b);
        t.log("b was awaited");
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n2Work(Trace t, String name) {
        t.log(name + " starts");
        await(sleep(0));
        t.log(name + " ends");
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> value(Object value) {
        return Coroutine.of(value);
    }

    @Async
    static Coroutine<Object> failing() {
        throw new KeyError("k");
    }

    @Async
    static Coroutine<Object> telling(Trace t, String what) {
        t.log(what);
        return Coroutine.of(null);
    }

    @Law("N3")
    @Async
    static Coroutine<Void> n3(Trace t) {
        createTask(telling(t, "other"));
        t.log("coroutine", await(value(1)));
        Task<Object> task = createTask(value(1));
        t.log("task", await(task));
        t.log("task", await(task));
        return Coroutine.done();
    }

    @Law("N4")
    @Async
    static Coroutine<Void> n4(Trace t) {
        await(gather(
                n4Sleeper(t, "a", 2),
                n4Sleeper(t, "b", 1),
                n4Sleeper(t, "c", 1.5),
                n4Sleeper(t, "d", 0),
                n4Sleeper(t, "e", -3)));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n4Sleeper(Trace t, String name, double seconds) {
        await(sleep(seconds));
        t.log(name);
        return Coroutine.done();
    }

    @Law("N5")
    @Async
    static Coroutine<Void> n5(Trace t) {
        List<Integer> called = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int number = i;
            loop().callAt(seconds(1).toNanos(), () -> called.add(number));
        }
        loop().callAt(seconds(1).toNanos(), () -> loop().callSoon(() -> t.log("the turn behind")));
        loop().callAt(seconds(2).toNanos(), () -> t.log("later"));
        await(sleep(1.5));
        Collections.sort(called);
        t.log("called", called);
        await(sleep(1));
        return Coroutine.done();
    }

    @Law("N6")
    @Async
    static Coroutine<Void> n6(Trace t) {
        LoopFuture<Object> future = future();
        future.addDoneCallback(f -> t.log("first", f.result()));
        future.addDoneCallback(f -> t.log("second", f.result()));
        future.setResult(1);
        t.log("completed");
        future.addDoneCallback(f -> t.log("late", f.result()));
        await(sleep(0));
        t.log("main");
        return Coroutine.done();
    }

    @Law("N7")
    @Async
    static Coroutine<Void> n7(Trace t) {
        LoopFuture<Object> future = future();
        t.call("result", future::result);
        t.call("exception", future::exception);
        future.setResult(1);
        t.perform("set_result", () -> future.setResult(2));
        t.perform("set_exception", () -> future.setException(new KeyError("k")));
        t.call("result", future::result);
        t.call("exception", future::exception);
        t.call("cancel", () -> future.cancel(null));
        LoopFuture<Object> cancelled = future();
        t.call("cancel", () -> cancelled.cancel(null));
        t.call("result", cancelled::result);
        t.call("exception", cancelled::exception);
        t.perform("set_result", () -> cancelled.setResult(2));
        t.call("cancel", () -> cancelled.cancel(null));
        return Coroutine.done();
    }

    @Law("N8")
    @Async
    static Coroutine<Void> n8(Trace t) {
        LoopFuture<Object> future = future();
        t.perform("set_exception", () -> future.setException(new StopIteration(1)));
        t.log("done", future.isDone());
        if (future.isDone()) t.log("a RuntimeError", future.exception() instanceof IllegalStateException);
        return Coroutine.done();
    }

    @Law("N9")
    @Async
    static Coroutine<Void> n9(Trace t) {
        LoopFuture<Object> future = future();
        Task<Void> task = createTask(waiting(t, "got", future));
        await(sleep(0));
        future.setResult("v");
        t.log("completed");
        await(sleep(0));
        t.log("main");
        await(task);
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> waiting(Trace t, String name, LoopFuture<Object> future) {
        t.log(name, await(future));
        return Coroutine.done();
    }

    @Law("N10")
    @Async
    static Coroutine<Void> n10(Trace t) {
        LoopFuture<Object> done = future();
        LoopFuture<Object> failed = future();
        done.setResult(1);
        failed.setException(new KeyError("k"));
        loop().callSoon(() -> t.log("callback"));
        t.log("got", await(done));
        try {
            await(failed);
        } catch (KeyError e) {
            t.caught(e);
        }
        await(sleep(0));
        return Coroutine.done();
    }

    @Law("N11")
    @Async
    static Coroutine<Void> n11(Trace t) {
        t.log("got", await(createTask(n11Wrong(t))));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> n11Wrong(Trace t) {
        try {
            await(surface(42));
        } catch (IllegalStateException e) {
            t.caught(e);
        }
        return Coroutine.of("R");
    }

    @Law("N12")
    @Async
    static Coroutine<Void> n12(Trace t) {
        await(createTask(n12Itself(t)));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n12Itself(Trace t) {
        try {
            await(currentTask());
        } catch (IllegalStateException e) {
            t.log(e.getMessage().split(":")[0]);
        }
        return Coroutine.done();
    }

    @Law("N14")
    @Async
    Coroutine<Void> n14(Trace t) {
        Task<?> me = currentTask();
        loop().callSoon(() ->
                t.log("callback", currentTask() == null, allTasks().size()));
        await(sleep(0));
        t.log("main", currentTask() == me, allTasks().size());
        task = createTask(n14Inner(t));
        t.log("main", currentTask() == me, allTasks().size());
        await(task);
        t.log("main", currentTask() == me, allTasks().size());
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> n14Inner(Trace t) {
        t.log("inner", currentTask() == task, allTasks().size());
        return Coroutine.of(null);
    }

    @Law("N15")
    @Async
    static Coroutine<Void> n15(Trace t) {
        loop().setExceptionHandler((loop, fault) -> t.log("handler", fault.exception()));
        loop().callSoon(() -> {
            throw new KeyError("k");
        });
        loop().callSoon(() -> t.log("callback"));
        await(sleep(0));
        t.log("main");
        return Coroutine.done();
    }

    @Law("N16")
    @Async
    static Coroutine<Void> n16(Trace t) {
        Task<Void> task = createTask(n16Work(t), "first");
        t.log("name", task.name());
        task.setName("second");
        await(task);
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n16Work(Trace t) {
        t.log("name", currentTask().name());
        return Coroutine.done();
    }

    @Law("N17")
    @Async
    static Coroutine<Void> n17(Trace t) {
        ContextVar<Integer> variable = ContextVar.withDefault("variable", 0);
        await(createTask(n17Setting(variable, 1)));
        t.log("variable", variable.get());
        await(n17Setting(variable, 2));
        t.log("variable", variable.get());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n17Setting(ContextVar<Integer> variable, int value) {
        variable.set(value);
        return Coroutine.done();
    }

    @Law("N18")
    void n18(Trace t) {
        t.run(n18Nested(t));
        t.run(value(7));
        t.run(failing());
    }

    @Async
    static Coroutine<Void> n18Nested(Trace t) {
        Coroutine<Object> inner = value(7);
        t.call("run within", () -> EventLoop.run(inner));
        inner.close();
        return Coroutine.done();
    }

    @Law("N19")
    @Async
    static Coroutine<Void> n19(Trace t) {
        createTask(n19Background(t, "a", 1));
        createTask(n19Background(t, "b", 2));
        await(n19Generator(t).next());
        await(sleep(0));
        t.log("main ends");
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n19Background(Trace t, String name, double seconds) {
        try {
            await(sleep(1000));
        } catch (CancelledError e) {
            await(sleep(seconds));
            t.log(name + " has cleaned up");
            throw e;
        }
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> n19Generator(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            await(sleep(1));
            t.log("generator finally");
        }
        return AsyncGen.done();
    }

    @Law("N20")
    void n20(Trace t) {
        t.call("run", () -> EventLoop.run(n20Main(t)));
    }

    @Async
    static Coroutine<Void> n20Main(Trace t) {
        Thread me = Thread.currentThread();
        t.log("another thread", await(toThread(() -> Thread.currentThread() != me)));
        try {
            await(toThread(() -> {
                throw new KeyError("k");
            }));
        } catch (KeyError e) {
            t.caught(e);
        }
        t.log("the same thread", Thread.currentThread() == me);
        return Coroutine.done();
    }

    @Law("N21")
    @Async
    static Coroutine<Void> n21(Trace t) {
        loop().stop();
        t.log("stopped");
        await(sleep(5));
        return Coroutine.done();
    }

    @Law("N22")
    @Async
    static Coroutine<Void> n22(Trace t) {
        Task<?> main = currentTask();
        CompletableFuture<Object> eager = n22Value(t, main);
        t.log("made; done", eager.isDone());
        t.log("the current one again", currentTask() == main);
        t.log("got", await(eager));
        eager = n22Waiting(t);
        t.log("made; done", eager.isDone());
        await(eager);
        t.log("main");
        return Coroutine.done();
    }

    @Async
    static CompletableFuture<Object> n22Value(Trace t, Task<?> main) {
        t.log("runs in a task of its own", currentTask() != main);
        return CompletableFuture.completedFuture(1);
    }

    @Async
    static CompletableFuture<Object> n22Waiting(Trace t) {
        t.log("waiting starts");
        await(sleep(0));
        t.log("waiting ends");
        return CompletableFuture.completedFuture(null);
    }

    @Law("N23")
    @Async
    static Coroutine<Void> n23(Trace t) {
        CompletableFuture<Object> eager = n23Failing();
        t.log("made; done", eager.isDone());
        try {
            await(eager);
        } catch (KeyError e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Async
    static CompletableFuture<Object> n23Failing() {
        throw new KeyError("k");
    }

    @Law("N40")
    @Async
    static Coroutine<Void> n40(Trace t) {
        Handle callback = loop().callSoon(() -> t.log("callback"));
        callback.cancel();
        TimerHandle timer = loop().callLater(seconds(1), () -> t.log("timer"));
        loop().callLater(seconds(2), () -> t.log("second timer"));
        timer.cancel();
        t.log("cancelled", timer.cancelled());
        await(sleep(3));
        return Coroutine.done();
    }

    @Law("N41")
    @Async
    static Coroutine<Void> n41(Trace t) {
        t.log("time", loop().time() / 1e9);
        TimerHandle timer = loop().callLater(seconds(2.5), () -> t.log("timer"));
        t.log("when", timer.when() / 1e9);
        await(sleep(1));
        t.log("time", loop().time() / 1e9);
        await(sleep(2));
        t.log("time", loop().time() / 1e9);
        return Coroutine.done();
    }

    @Law("N42")
    @Async
    static Coroutine<Void> n42(Trace t) {
        LoopFuture<Object> future = future();
        List<Task<Void>> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) tasks.add(createTask(waiting(t, name, future)));
        await(sleep(1));
        future.setResult(5);
        await(gather(tasks));
        return Coroutine.done();
    }

    @Law("N43")
    @Async
    static Coroutine<Void> n43(Trace t) {
        Consumer<LoopFuture<Object>> callback = f -> t.log("callback");
        LoopFuture<Object> future = future();
        future.addDoneCallback(callback);
        future.addDoneCallback(callback);
        t.log("removed", future.removeDoneCallback(callback));
        future.addDoneCallback(f -> t.log("another"));
        future.setResult(1);
        await(sleep(0));
        return Coroutine.done();
    }

    @Law("N44")
    void n44(Trace t) {
        t.run(n44Chain(t, 3));
    }

    @Async
    static Coroutine<Void> n44Chain(Trace t, int depth) {
        if (depth > 0) await(createTask(n44Chain(t, depth - 1)));
        t.log("ends", depth);
        return Coroutine.done();
    }

    @Law("N45")
    @Async
    static Coroutine<Void> n45(Trace t) {
        KeyError error = new KeyError("k");
        Task<Object> task = createTask(n45Failing(error));
        await(gather(n45Waiting(t, task, error), n45Waiting(t, task, error)));
        t.log("the same", task.exception() == error);
        await(n45Waiting(t, task, error));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> n45Failing(KeyError error) {
        await(sleep(1));
        throw error;
    }

    @Async
    static Coroutine<Void> n45Waiting(Trace t, Task<Object> task, KeyError error) {
        try {
            await(task);
        } catch (KeyError e) {
            t.log("the same", e == error);
        }
        return Coroutine.done();
    }

    @Law("N46")
    @Async
    static Coroutine<Void> n46(Trace t) {
        loop().setExceptionHandler((loop, fault) -> t.log("handler", fault.exception()));
        LoopFuture<Object> future = future();
        future.addDoneCallback(f -> {
            throw new KeyError("k");
        });
        future.addDoneCallback(f -> t.log("callback"));
        future.setResult(1);
        await(sleep(0));
        t.log("main");
        return Coroutine.done();
    }

    @Law("N47")
    @Async
    static Coroutine<Void> n47(Trace t) {
        loop().callSoon(() -> n47Again(t, 5));
        loop().callLater(seconds(0), () -> t.log("timer at once"));
        await(sleep(0));
        t.log("main");
        await(sleep(1));
        return Coroutine.done();
    }

    private static void n47Again(Trace t, int n) {
        if (n > 0) loop().callSoon(() -> n47Again(t, n - 1));
        else t.log("the last one");
    }

    @Law("N48")
    @Async
    static Coroutine<Void> n48(Trace t) {
        Map<String, LoopFuture<Object>> futures = new HashMap<>(Map.of("ping", future(), "pong", future()));
        List<Task<Void>> players = List.of(
                createTask(n48Player(t, futures, "ping", "pong")), createTask(n48Player(t, futures, "pong", "ping")));
        await(sleep(1));
        futures.get("ping").setResult("begin");
        await(gather(players));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> n48Player(Trace t, Map<String, LoopFuture<Object>> futures, String mine, String theirs) {
        for (int i = 0; i < 3; i++) {
            t.log(mine, await(futures.get(mine)));
            futures.put(mine, future());
            futures.get(theirs).setResult(i);
        }
        return Coroutine.done();
    }

    @Law("N49")
    void n49(Trace t) {
        t.call("run", () -> EventLoop.run(n49Main(t)));
    }

    @Async
    static Coroutine<Void> n49Main(Trace t) throws InterruptedException {
        LoopFuture<Object> future = future();
        EventLoop running = loop();
        Thread thread = new Thread(() -> running.callSoonThreadsafe(() -> future.setResult(5)));
        thread.start();
        t.log("got", await(future));
        thread.join();
        return Coroutine.done();
    }

    @Law("N50")
    @Async
    static Coroutine<Void> n50(Trace t) {
        for (double seconds : new double[] {0.25, 0.5, 1.25}) {
            await(sleep(seconds));
            t.log("slept", seconds);
        }
        return Coroutine.done();
    }

    @Law("N51")
    @Async
    static Coroutine<Void> n51(Trace t) {
        await(createTask(n45Failing(new KeyError("k"))));
        return Coroutine.done();
    }

    @Law("N52")
    @Async
    static Coroutine<Void> n52(Trace t) {
        createTask(n52Background());
        await(sleep(0));
        loop().setExceptionHandler((loop, fault) -> t.log("handler", fault.exception()));
        t.log("main ends");
        return Coroutine.done();
    }

    @Async
    @SuppressWarnings("finally") // which is what this is about
    static Coroutine<Void> n52Background() {
        try {
            await(sleep(1000));
        } finally {
            throw new KeyError("k");
        }
    }

    @Law("N53")
    @Differs(
            because =
                    "a sleep is of one task: the second one is told at its start, and not when the coroutine has ended",
            trace = {
                "[5 at 1] result 5",
                "[5 at 1] caught RuntimeError('coroutine is being awaited already')",
                "[9 at 2] result 6",
                "[9 at 2] caught RuntimeError('cannot reuse already awaited coroutine')",
                "run -> None"
            })
    @Async
    static Coroutine<Void> n53(Trace t) {
        await(n53Outcomes(t, n53Sleeping()));
        LoopFuture<Object> future = future();
        loop().callLater(seconds(1), () -> future.setResult(6));
        await(n53Outcomes(t, n53Waiting(future)));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> n53Sleeping() {
        await(sleep(1));
        return Coroutine.of(5);
    }

    @Async
    static Coroutine<Object> n53Waiting(LoopFuture<Object> future) {
        return Coroutine.of(await(future));
    }

    @Async
    static Coroutine<Void> n53Outcomes(Trace t, Coroutine<Object> coroutine) {
        for (Task<Object> task : List.of(createTask(coroutine), createTask(coroutine))) {
            try {
                t.log("result", await(task));
            } catch (IllegalStateException e) {
                t.caught(e);
            }
        }
        return Coroutine.done();
    }

    @Law("N54")
    @Async
    static Coroutine<Void> n54(Trace t) {
        LoopFuture<Object> first = future();
        LoopFuture<Object> second = future();
        Coroutine<Object> coroutine = n54Waiting(t, first, second);
        loop().callLater(seconds(1), () -> first.setResult(1));
        loop().callLater(seconds(2), () -> second.setResult(2));
        await(n53Outcomes(t, coroutine));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> n54Waiting(Trace t, LoopFuture<Object> first, LoopFuture<Object> second) {
        t.log("first", await(first));
        t.log("second", await(second));
        return Coroutine.of("end");
    }

    @Law("N55")
    @Async
    static Coroutine<Void> n55(Trace t) {
        LoopFuture<Object> future =
                CompletableFuture.supplyAsync(LawsN::ofAClosedLoop).join();
        EventLoop closed = future.loop();
        t.log("closed", closed.isClosed(), future.isDone());
        Coroutine<Void> coroutine = Coroutine.done();
        List<Runnable> calls = List.of(
                () -> closed.callSoon(() -> {}),
                () -> closed.callSoonThreadsafe(() -> {}),
                () -> closed.callLater(seconds(1), () -> {}),
                () -> closed.createTask(coroutine),
                () -> closed.runUntilComplete(coroutine),
                () -> future.addDoneCallback(done -> {}));
        for (Runnable call : calls) {
            try {
                call.run();
                t.log("no exception");
            } catch (IllegalStateException e) {
                t.caught(e);
            }
        }
        return Coroutine.done();
    }

    /** Made in another thread, since closing a loop runs it. */
    private static LoopFuture<Object> ofAClosedLoop() {
        EventLoop closed = EventLoop.create();
        LoopFuture<Object> future = closed.createFuture();
        future.setResult(1);
        closed.close();
        closed.close();
        return future;
    }
}
