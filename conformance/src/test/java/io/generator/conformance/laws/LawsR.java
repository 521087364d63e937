package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.async.Asyncio.gatherOutcomes;
import static io.generator.conformance.laws.Loops.loop;
import static io.generator.conformance.laws.Loops.seconds;
import static io.generator.conformance.laws.Loops.sleep;
import static io.generator.conformance.laws.Loops.turns;

import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.Barrier;
import io.generator.async.BoundedSemaphore;
import io.generator.async.BrokenBarrierError;
import io.generator.async.Condition;
import io.generator.async.Event;
import io.generator.async.Lock;
import io.generator.async.Permit;
import io.generator.async.ReturnWhen;
import io.generator.async.Semaphore;
import io.generator.async.Task;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** R. Locks, events, conditions, semaphores and barriers. */
@SuppressWarnings("try") // the permits are there to be closed
class LawsR {
    private final Lock lock = new Lock();
    private final Event event = new Event();
    private final Condition condition = new Condition();
    private final Semaphore one = new Semaphore(1);
    private final List<Object> items = new ArrayList<>();
    private Barrier barrier = new Barrier(3);

    // ---- what several of them use

    /** Awaits it, and tells what that gives; a permit is Python's True. */
    @Async
    static Coroutine<Object> named(Trace t, String name, Awaitable<?> awaitable) {
        try {
            Object value = await(awaitable);
            t.log(name, value instanceof Permit ? true : value);
        } catch (CancelledError e) {
            t.log(name + " caught", e);
            throw e;
        }
        return Coroutine.of(null);
    }

    /** A task for each of the names. */
    private static List<Task<Object>> tasks(Function<String, Coroutine<Object>> work, String... names) {
        List<Task<Object>> tasks = new ArrayList<>();
        for (String name : names) tasks.add(createTask(work.apply(name)));
        return tasks;
    }

    private static List<Boolean> done(List<Task<Object>> tasks) {
        return tasks.stream().map(Task::isDone).toList();
    }

    @Async
    static Coroutine<Void> waitAll(List<Task<Object>> tasks) {
        await(Asyncio.wait(tasks, seconds(5), ReturnWhen.ALL_COMPLETED));
        return Coroutine.done();
    }

    // ---- one by one

    @Law("R1")
    @Async
    Coroutine<Void> r1(Trace t) {
        loop().callSoon(() -> t.log("callback"));
        t.log("acquire", await(lock.acquire()) != null);
        t.log("locked", lock.locked());
        List<Task<Object>> tasks = tasks(name -> r1Work(t, name), "a", "b", "c");
        await(turns(2));
        lock.release();
        t.log("locked", lock.locked());
        await(gather(tasks));
        t.log("locked", lock.locked());
        t.perform("release", lock::release);
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r1Work(Trace t, String name) {
        await(lock.acquire());
        t.log(name + " has it");
        await(sleep(1));
        lock.release();
        return Coroutine.of(null);
    }

    @Law("R2")
    @Async
    Coroutine<Void> r2(Trace t) {
        await(lock.acquire());
        Task<Object> first = createTask(r2Work(t, "first"));
        await(turns(1));
        lock.release();
        Task<Object> second = createTask(r2Work(t, "second"));
        await(lock.acquire());
        t.log("main has it");
        lock.release();
        await(gather(first, second));
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r2Work(Trace t, String name) {
        await(lock.acquire());
        t.log(name + " has it");
        lock.release();
        return Coroutine.of(null);
    }

    @Law("R3")
    @Async
    Coroutine<Void> r3(Trace t) {
        await(lock.acquire());
        List<Task<Object>> tasks = tasks(name -> r3Work(t, name), "a", "b", "c");
        await(turns(1));
        tasks.get(0).cancel(null);
        lock.release();
        tasks.get(1).cancel(null);
        t.log("got", await(gatherOutcomes(tasks)));
        t.log("locked", lock.locked());
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r3Work(Trace t, String name) {
        await(named(t, name, lock.acquire()));
        lock.release();
        return Coroutine.of(null);
    }

    @Law("R4")
    @Async
    Coroutine<Void> r4(Trace t) {
        try (Permit held = await(lock.acquire())) {
            t.log("locked", lock.locked());
            throw new KeyError("k");
        } catch (KeyError e) {
            t.caught(e);
        }
        t.log("locked", lock.locked());
        return Coroutine.done();
    }

    @Law("R5")
    @Async
    Coroutine<Void> r5(Trace t) {
        t.log("set", event.isSet());
        List<Task<Object>> tasks = tasks(name -> named(t, name, event.await()), "a", "b", "c");
        await(turns(1));
        event.set();
        event.clear();
        await(gather(tasks));
        t.log("set", event.isSet());
        event.set();
        loop().callSoon(() -> t.log("callback"));
        t.log("main", await(event.await()));
        return Coroutine.done();
    }

    @Law("R6")
    @Async
    Coroutine<Void> r6(Trace t) {
        List<Task<Object>> tasks = tasks(name -> r6Waiting(t, name), "a", "b", "c");
        await(turns(1));
        try (Permit held = await(condition.acquire())) {
            condition.notify(2);
            t.log("notified two");
        }
        await(turns(4));
        try (Permit held = await(condition.acquire())) {
            condition.notifyEveryone();
            t.log("notified all");
        }
        await(gather(tasks));
        t.perform("notify", condition::notifyOne);
        try {
            await(condition.await());
        } catch (IllegalStateException e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r6Waiting(Trace t, String name) {
        try (Permit held = await(condition.acquire())) {
            t.log(name + " waits");
            await(condition.await());
            t.log(name + " was notified", condition.locked());
        }
        return Coroutine.of(null);
    }

    @Law("R7")
    @Async
    Coroutine<Void> r7(Trace t) {
        Task<Object> task = createTask(r7Waiting(t));
        await(turns(1));
        await(condition.acquire());
        task.cancel("message");
        await(sleep(1));
        t.log("main releases it");
        condition.release();
        await(Asyncio.wait(List.of(task)));
        t.log("locked", condition.locked());
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r7Waiting(Trace t) {
        try (Permit held = await(condition.acquire())) {
            try {
                await(condition.await());
            } catch (CancelledError e) {
                t.caught(e);
                t.log("locked", condition.locked());
                throw e;
            }
        }
        return Coroutine.of(null);
    }

    @Law("R8")
    @Async
    Coroutine<Void> r8(Trace t) {
        await(one.acquire());
        t.log("locked", one.locked());
        List<Task<Object>> tasks = tasks(name -> r8Work(t, name), "a", "b", "c");
        await(turns(1));
        one.release();
        tasks.addAll(tasks(name -> r8Work(t, name), "late"));
        await(turns(2));
        for (int i = 0; i < 3; i++) one.release();
        await(gather(tasks));
        t.call("negative", () -> new Semaphore(-1));
        t.perform("release", new BoundedSemaphore(1)::release);
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r8Work(Trace t, String name) {
        await(one.acquire());
        t.log(name + " has it");
        return Coroutine.of(null);
    }

    @Law("R9")
    @Async
    static Coroutine<Void> r9(Trace t) {
        Semaphore none = new Semaphore(0);
        List<Task<Object>> tasks = tasks(name -> named(t, name, none.acquire()), "a", "b");
        await(turns(1));
        none.release();
        tasks.get(0).cancel(null);
        await(waitAll(tasks));
        t.log("done", done(tasks));
        t.log("locked", none.locked());
        return Coroutine.done();
    }

    @Law("R15")
    @Async
    Coroutine<Void> r15(Trace t) {
        await(gather(r15Waiting(t, "a"), r15Waiting(t, "b"), r15Waiting(t, "c")));
        Task<Object> task = createTask(r15Waiting(t, "d"));
        await(turns(2));
        t.log("waiting", barrier.waiting());
        await(barrier.abort());
        await(task);
        t.log("broken", barrier.broken());
        await(r15Waiting(t, "e"));
        await(barrier.reset());
        t.log("broken", barrier.broken());
        await(gather(r15Waiting(t, "f"), r15Waiting(t, "g"), r15Waiting(t, "h")));
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r15Waiting(Trace t, String name) {
        try {
            t.log(name, await(barrier.await()));
        } catch (BrokenBarrierError e) {
            t.log(name + " finds it broken");
        }
        return Coroutine.of(null);
    }

    @Law("R40")
    @Async
    Coroutine<Void> r40(Trace t) {
        Task<Object> task = createTask(r40Waiting(t));
        await(turns(1));
        for (int i = 0; i < 3; i++) {
            try (Permit held = await(condition.acquire())) {
                items.add(i);
                t.log("put", i);
                condition.notifyOne();
            }
            await(sleep(1));
        }
        await(task);
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r40Waiting(Trace t) {
        try (Permit held = await(condition.acquire())) {
            t.log("got", await(condition.awaitFor(() -> items.size() >= 2)));
        }
        return Coroutine.of(null);
    }

    @Law("R41")
    @Async
    Coroutine<Void> r41(Trace t) {
        List<Task<Object>> tasks = tasks(name -> r41Waiting(t, name), "a", "b", "c");
        for (int i = 0; i < 3; i++) {
            await(sleep(1));
            try (Permit held = await(condition.acquire())) {
                condition.notifyOne();
            }
        }
        await(gather(tasks));
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r41Waiting(Trace t, String name) {
        try (Permit held = await(condition.acquire())) {
            await(condition.await());
            t.log(name);
        }
        return Coroutine.of(null);
    }

    @Law("R42")
    @Async
    static Coroutine<Void> r42(Trace t) {
        Semaphore two = new Semaphore(2);
        await(gather(
                r42Work(t, two, "a", 3), r42Work(t, two, "b", 1), r42Work(t, two, "c", 1), r42Work(t, two, "d", 2)));
        t.log("locked", two.locked());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> r42Work(Trace t, Semaphore semaphore, String name, double seconds) {
        try (Permit held = await(semaphore.acquire())) {
            t.log(name + " is in");
            await(sleep(seconds));
        }
        t.log(name + " is out");
        return Coroutine.of(null);
    }

    @Law("R43")
    @Async
    Coroutine<Void> r43(Trace t) {
        await(one.acquire());
        Task<Object> first = createTask(r43Work(t, "first"));
        await(turns(1));
        one.release();
        t.log("locked", one.locked());
        Task<Object> second = createTask(r43Work(t, "second"));
        await(one.acquire());
        t.log("main has it");
        one.release();
        await(gather(first, second));
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r43Work(Trace t, String name) {
        await(one.acquire());
        t.log(name + " has it");
        one.release();
        return Coroutine.of(null);
    }

    @Law("R44")
    @Async
    Coroutine<Void> r44(Trace t) {
        List<Task<Object>> tasks = tasks(name -> named(t, name, event.await()), "a", "b", "c");
        await(turns(1));
        tasks.get(1).cancel(null);
        event.set();
        event.set();
        t.log("got", await(gatherOutcomes(tasks)));
        return Coroutine.done();
    }

    @Law("R47")
    @Async
    Coroutine<Void> r47(Trace t) {
        barrier = new Barrier(2);
        await(gather(r47Work(t, "a", 1), r47Work(t, "b", 2)));
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r47Work(Trace t, String name, double seconds) {
        for (int i = 0; i < 2; i++) {
            await(sleep(seconds));
            t.log(name + " comes", i);
            await(barrier.await());
            t.log(name + " goes", i);
        }
        return Coroutine.of(null);
    }

    @Law("R48")
    @Async
    Coroutine<Void> r48(Trace t) {
        List<Task<Object>> tasks = tasks(name -> named(t, name, barrier.await()), "a", "b");
        await(turns(1));
        tasks.get(0).cancel(null);
        await(turns(2));
        t.log("waiting", barrier.waiting());
        tasks.addAll(tasks(name -> named(t, name, barrier.await()), "c", "d"));
        await(Asyncio.wait(tasks));
        return Coroutine.done();
    }

    @Law("R49")
    @Async
    Coroutine<Void> r49(Trace t) {
        List<Task<Object>> tasks = tasks(name -> r49Work(t, name), "first", "second");
        await(sleep(1));
        tasks.get(0).cancel(null);
        await(Asyncio.wait(tasks));
        t.log("locked", lock.locked());
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r49Work(Trace t, String name) {
        try (Permit held = await(lock.acquire())) {
            t.log(name + " has it");
            await(sleep(5));
        }
        return Coroutine.of(null);
    }

    @Law("R50")
    @Async
    Coroutine<Void> r50(Trace t) {
        List<Task<Object>> tasks = tasks(name -> r50Waiting(t, name), "a", "b");
        await(turns(1));
        try (Permit held = await(condition.acquire())) {
            condition.notifyOne();
        }
        tasks.get(0).cancel(null);
        await(waitAll(tasks));
        t.log("done", done(tasks));
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r50Waiting(Trace t, String name) {
        try (Permit held = await(condition.acquire())) {
            await(named(t, name, condition.await()));
        }
        return Coroutine.of(null);
    }
}
