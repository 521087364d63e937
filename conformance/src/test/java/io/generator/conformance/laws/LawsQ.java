package io.generator.conformance.laws;

import static io.generator.Async.async;
import static io.generator.Async.await;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.currentTask;
import static io.generator.async.Asyncio.timeout;
import static io.generator.conformance.laws.Loops.begun;
import static io.generator.conformance.laws.Loops.loop;
import static io.generator.conformance.laws.Loops.outcome;
import static io.generator.conformance.laws.Loops.seconds;
import static io.generator.conformance.laws.Loops.sleep;
import static io.generator.conformance.laws.Loops.sleeper;

import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.annotation.Async;
import io.generator.async.ExceptionGroup;
import io.generator.async.Task;
import io.generator.async.TaskGroup;
import io.generator.async.TimeoutError;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.List;

/** Q. Groups of tasks. */
class LawsQ {
    /** What is known before its tasks run. */
    private TaskGroup group;

    private Task<Object> task;
    private List<Task<Object>> tasks;

    /** Fails after a time, also when it is cancelled before that. */
    @Async
    @SuppressWarnings("finally") // which is what this is for
    static Coroutine<Object> failing(String name, double seconds) {
        try {
            await(sleep(seconds));
        } finally {
            throw new KeyError(name);
        }
    }

    @Law("Q1")
    @Async
    Coroutine<Void> q1(Trace t) {
        await(TaskGroup.run(group -> async(() -> {
            tasks = List.of(group.createTask(sleeper(t, "a", 2)), group.createTask(sleeper(t, "b", 1)));
            t.log("block ends");
        })));
        t.log("done", tasks.stream().map(Task::isDone).toList());
        return Coroutine.done();
    }

    @Law("Q2")
    @Async
    static Coroutine<Void> q2(Trace t) {
        try {
            await(TaskGroup.run(group -> async(() -> {
                group.createTask(sleeper(t, "failing", 1, new KeyError("k")));
                group.createTask(sleeper(t, "other", 9));
                await(sleeper(t, "block", 9));
            })));
        } catch (Throwable e) {
            t.caught(e);
        }
        t.log("cancelling", currentTask().cancelling());
        await(sleep(1));
        t.log("main");
        return Coroutine.done();
    }

    @Law("Q3")
    @Async
    static Coroutine<Void> q3(Trace t) {
        try {
            await(TaskGroup.run(group -> async(() -> {
                group.createTask(failing("first", 9));
                group.createTask(q3FailsWhenCancelled());
                await(sleep(1));
                throw new ValueError("block");
            })));
        } catch (Throwable e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Async
    @SuppressWarnings("finally") // which is what this is for
    static Coroutine<Object> q3FailsWhenCancelled() {
        try {
            await(sleep(9));
        } finally {
            await(sleep(1));
            throw new KeyError("second");
        }
    }

    @Law("Q4")
    @Async
    static Coroutine<Void> q4(Trace t) {
        try {
            await(TaskGroup.run(group -> q4Block()));
        } catch (Throwable e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q4Block() {
        throw new ValueError("v");
    }

    @Law("Q5")
    @Async
    static Coroutine<Void> q5(Trace t) {
        Task<Object> task = createTask(q5Grouping(t));
        await(sleep(1));
        task.cancel("message");
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q5Grouping(Trace t) {
        await(TaskGroup.run(group -> async(() -> {
            group.createTask(q5Work(t, "a", 1));
            group.createTask(q5Work(t, "b", 2));
        })));
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> q5Work(Trace t, String name, double seconds) {
        try {
            await(sleep(9));
        } catch (CancelledError e) {
            await(sleep(seconds));
            t.log(name + " has cleaned up");
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("Q6")
    @Async
    static Coroutine<Void> q6(Trace t) {
        Task<Object> task = createTask(q6Grouping(t));
        await(sleep(1));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q6Grouping(Trace t) {
        try {
            await(TaskGroup.run(group -> async(() -> {
                group.createTask(failing("k", 9));
            })));
        } catch (Exception e) {
            t.caught(e);
            t.log("cancelling", currentTask().cancelling());
        }
        try {
            await(sleep(0));
            t.log("goes on");
        } catch (CancelledError e) {
            t.caught(e);
            throw e;
        }
        return Coroutine.of(null);
    }

    @Law("Q7")
    @Differs(
            because = "a group is made by run(), with its block; there is none before it, and none has a second",
            trace = {"[1] block", "[1] behind the block", "run -> None"})
    @Async
    Coroutine<Void> q7(Trace t) {
        await(TaskGroup.run(running -> async(() -> {
            group = running;
            t.log("block");
        })));
        Coroutine<Object> work = sleeper(t, "never", 1);
        try {
            group.createTask(work);
        } catch (IllegalStateException e) {
            t.log("behind the block");
        }
        work.close();
        return Coroutine.done();
    }

    @Law("Q8")
    @Async
    static Coroutine<Void> q8(Trace t) {
        try {
            await(TaskGroup.run(outer -> async(() -> {
                outer.createTask(sleeper(t, "outer", 9));
                await(TaskGroup.run(inner -> async(() -> {
                    inner.createTask(sleeper(t, "inner", 1, new KeyError("k")));
                })));
            })));
        } catch (Throwable e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Law("Q9")
    @Async
    Coroutine<Void> q9(Trace t) {
        await(TaskGroup.run(group -> async(() -> {
            task = group.createTask(sleeper(t, "cancelled", 9));
            group.createTask(sleeper(t, "other", 2));
            await(sleep(1));
            task.cancel(null);
        })));
        t.log("cancelled", task.isCancelled());
        return Coroutine.done();
    }

    @Law("Q10")
    @Async
    static Coroutine<Void> q10(Trace t) {
        await(TaskGroup.run(group -> async(() -> {
            group.createTask(q10Work(t, group, 2));
        })));
        t.log("main");
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q10Work(Trace t, TaskGroup group, int n) {
        t.log("starts", n);
        await(sleep(1));
        if (n > 0) group.createTask(q10Work(t, group, n - 1));
        return Coroutine.of(null);
    }

    @Law("Q40")
    @Async
    static Coroutine<Void> q40(Trace t) {
        try {
            await(TaskGroup.run(group -> async(() -> {
                group.createTask(sleeper(t, "failing", 1, new KeyError("k")));
                group.createTask(sleeper(t, "other", 9));
            })));
        } catch (Throwable e) {
            t.caught(e);
        }
        t.log("cancelling", currentTask().cancelling());
        return Coroutine.done();
    }

    @Law("Q41")
    @Async
    Coroutine<Void> q41(Trace t) {
        try {
            await(TaskGroup.run(group -> async(() -> {
                task = group.createTask(q41Stubborn());
                group.createTask(sleeper(t, "failing", 1, new KeyError("k")));
            })));
        } catch (ExceptionGroup e) {
            t.caught(e);
        }
        t.log("result", task.result());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q41Stubborn() {
        try {
            await(sleep(9));
        } catch (CancelledError e) {
            await(sleep(3));
            return Coroutine.of("R");
        }
        return Coroutine.of(null);
    }

    @Law("Q42")
    @Async
    Coroutine<Void> q42(Trace t) {
        loop().callSoon(() -> t.log("callback"));
        await(TaskGroup.run(group -> Coroutine.done()));
        t.log("empty");
        await(TaskGroup.run(group -> async(() -> {
            task = group.createTask(q42Value());
            await(task);
        })));
        t.log("done", task.result());
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q42Value() {
        return Coroutine.of(1);
    }

    @Law("Q43")
    @Async
    static Coroutine<Void> q43(Trace t) {
        try {
            await(timeout(
                    seconds(2),
                    running -> TaskGroup.run(group -> async(() -> {
                        group.createTask(sleeper(t, "task", 9));
                        await(sleeper(t, "block", 1));
                    }))));
        } catch (TimeoutError e) {
            t.caught(e);
        }
        t.log("cancelling", currentTask().cancelling());
        return Coroutine.done();
    }

    @Law("Q44")
    @Async
    static Coroutine<Void> q44(Trace t) {
        try {
            await(TaskGroup.run(group -> async(() -> {
                group.createTask(q44Adding(t, group));
                await(sleep(1));
                throw new ValueError("v");
            })));
        } catch (Throwable e) {
            t.caught(e);
        }
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q44Adding(Trace t, TaskGroup group) {
        try {
            await(sleep(9));
        } finally {
            Coroutine<Object> work = sleeper(t, "late", 1);
            try {
                group.createTask(work);
                t.log("added");
            } catch (IllegalStateException e) {
                t.log("refused");
                work.close();
            }
        }
        return Coroutine.of(null);
    }

    @Law("Q45")
    @Async
    static Coroutine<Void> q45(Trace t) {
        Task<Object> task = await(begun(q45Grouping(t)));
        task.cancel(null);
        await(outcome(t, task));
        return Coroutine.done();
    }

    @Async
    static Coroutine<Object> q45Grouping(Trace t) {
        await(TaskGroup.run(group -> async(() -> {
            group.createTask(sleeper(t, "task", 3));
            try {
                await(sleep(9));
            } catch (CancelledError e) {
                t.caught(e);
            }
        })));
        return Coroutine.of("R");
    }
}
