package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.conformance.laws.LawsR.named;
import static io.generator.conformance.laws.Loops.seconds;
import static io.generator.conformance.laws.Loops.sleep;
import static io.generator.conformance.laws.Loops.turns;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.Asyncio;
import io.generator.async.LifoQueue;
import io.generator.async.PriorityQueue;
import io.generator.async.Queue;
import io.generator.async.QueueShutDown;
import io.generator.async.ReturnWhen;
import io.generator.async.Task;
import java.util.ArrayList;
import java.util.List;

/** R. Queues. */
class LawsRQueues {
    private final Queue<Object> queue = new Queue<>();

    @Law("R10")
    @Async
    static Coroutine<Void> r10(Trace t) {
        Queue<Object> small = new Queue<>(1);
        List<Task<Object>> tasks =
                List.of(createTask(named(t, "a", small.get())), createTask(named(t, "b", small.get())));
        await(turns(1));
        await(small.put("x"));
        t.log("put x");
        await(small.put("y"));
        t.log("put y");
        await(gather(tasks));
        t.call("get_nowait", small::getNowait);
        small.putNowait(1);
        t.perform("put_nowait", () -> small.putNowait(2));
        t.log("size", small.qsize(), small.full(), small.empty());
        Task<Object> putting = createTask(named(t, "put", small.put(3)));
        await(turns(2));
        t.log("putting done", putting.isDone());
        t.log("got", await(small.get()));
        await(putting);
        t.log("got", small.getNowait());
        return Coroutine.done();
    }

    @Law("R11")
    @Async
    Coroutine<Void> r11(Trace t) {
        Task<Object> task = createTask(named(t, "waiting", queue.get()));
        await(turns(1));
        queue.putNowait(1);
        t.log("main", await(queue.get()));
        await(turns(2));
        t.log("done", task.isDone());
        queue.putNowait(2);
        await(task);
        return Coroutine.done();
    }

    @Law("R12")
    @Async
    Coroutine<Void> r12(Trace t) {
        List<Task<Object>> tasks =
                List.of(createTask(named(t, "a", queue.get())), createTask(named(t, "b", queue.get())));
        await(turns(1));
        queue.putNowait("item");
        tasks.get(0).cancel(null);
        await(Asyncio.wait(tasks, seconds(5), ReturnWhen.ALL_COMPLETED));
        t.log("done", tasks.stream().map(Task::isDone).toList());
        t.log("size", queue.qsize());
        return Coroutine.done();
    }

    @Law("R13")
    @Async
    Coroutine<Void> r13(Trace t) {
        queue.putNowait(1);
        queue.putNowait(2);
        Task<Object> task = createTask(r13Work(t));
        await(queue.join());
        t.log("joined");
        t.perform("task_done", queue::taskDone);
        await(queue.join());
        task.cancel(null);
        return Coroutine.done();
    }

    @Async
    Coroutine<Object> r13Work(Trace t) {
        while (true) {
            t.log("got", await(queue.get()));
            await(sleep(1));
            queue.taskDone();
        }
    }

    @Law("R14")
    @Async
    static Coroutine<Void> r14(Trace t) {
        PriorityQueue<Object> least = new PriorityQueue<>();
        LifoQueue<Object> last = new LifoQueue<>();
        for (int i : new int[] {3, 1, 2}) {
            least.putNowait(i);
            await(last.put(i));
        }
        List<Object> taken = new ArrayList<>();
        for (int i = 0; i < 3; i++) taken.add(await(least.get()));
        t.log("least", taken);
        t.log("last", List.of(last.getNowait(), last.getNowait(), last.getNowait()));
        return Coroutine.done();
    }

    @Law("R16")
    @Async
    Coroutine<Void> r16(Trace t) {
        queue.putNowait(1);
        queue.shutdown();
        t.perform("put_nowait", () -> queue.putNowait(2));
        t.call("get_nowait", queue::getNowait);
        t.call("get_nowait", queue::getNowait);
        return Coroutine.done();
    }

    @Law("R17")
    @Async
    Coroutine<Void> r17(Trace t) {
        Queue<Object> full = new Queue<>(1);
        full.putNowait(1);
        List<Task<Object>> tasks = List.of(
                createTask(r17Waiting(t, "putting", full.put(2))), createTask(r17Waiting(t, "getting", queue.get())));
        await(turns(1));
        full.shutdown();
        queue.shutdown();
        await(gather(tasks));
        t.log("left", full.qsize());
        Task<Object> joining = createTask(r17Waiting(t, "joining", full.join()));
        await(turns(1));
        full.shutdown(true);
        await(joining);
        t.call("get_nowait", full::getNowait);
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> r17Waiting(Trace t, String name, Awaitable<?> awaitable) {
        try {
            Object value = await(awaitable);
            t.log(name, value);
        } catch (QueueShutDown e) {
            t.log(name, e);
        }
        return Coroutine.of(null);
    }

    @Law("R45")
    @Async
    static Coroutine<Void> r45(Trace t) {
        Queue<String> small = new Queue<>(2);
        await(gather(
                r45Produce(t, small, "x", 4),
                r45Produce(t, small, "y", 2),
                r45Consume(t, small, "a"),
                r45Consume(t, small, "b")));
        t.log("size", small.qsize());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> r45Produce(Trace t, Queue<String> queue, String name, int n) {
        for (int i = 0; i < n; i++) {
            await(queue.put(name + i));
            t.log("put " + name + i);
        }
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> r45Consume(Trace t, Queue<String> queue, String name) {
        for (int i = 0; i < 3; i++) {
            String item = await(queue.get());
            t.log(name + " has " + item);
            await(sleep(1));
        }
        return Coroutine.of(null);
    }

    @Law("R46")
    @Async
    static Coroutine<Void> r46(Trace t) {
        Queue<Object> small = new Queue<>(1);
        small.putNowait(1);
        List<Task<Object>> tasks =
                List.of(createTask(named(t, "put 2", small.put(2))), createTask(named(t, "put 3", small.put(3))));
        await(turns(1));
        t.log("got", small.getNowait());
        tasks.get(0).cancel(null);
        await(Asyncio.wait(tasks));
        t.log("got", small.getNowait());
        t.log("empty", small.empty());
        return Coroutine.done();
    }
}
