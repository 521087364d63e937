"""N. The event loop, tasks and futures."""

import asyncio
import contextvars
import gc
import threading

from harness import law
from section_k import surface


async def turns(n):
    """Lets the loop make n turns."""
    for _ in range(n):
        await asyncio.sleep(0)


def loop():
    return asyncio.get_running_loop()


@law("N1", "callbacks are called in the order in which they were added; what a callback adds is called in the next turn")
def n1(t):
    async def main():
        def first():
            t.log("first")
            loop().call_soon(t.log, "third")

        loop().call_soon(first)
        loop().call_soon(t.log, "second")
        await asyncio.sleep(0)
        t.log("main")
        await asyncio.sleep(0)
        t.log("main")

    t.run(main())


@law("N2", "a task starts in the next turn, and tasks start in the order in which they were made")
def n2(t):
    async def work(name):
        t.log(name + " starts")
        await asyncio.sleep(0)
        t.log(name + " ends")

    async def main():
        a = asyncio.create_task(work("a"))
        b = asyncio.create_task(work("b"))
        t.log("made")
        await a
        t.log("a was awaited")
        await b
        t.log("b was awaited")

    t.run(main())


@law("N3", "a coroutine is run within who awaits it; a task is run by the loop, and is waited for unless it is done")
def n3(t):
    async def value():
        return 1

    async def other():
        t.log("other")

    async def main():
        asyncio.create_task(other())
        t.log("coroutine", await value())
        task = asyncio.create_task(value())
        t.log("task", await task)
        t.log("task", await task)

    t.run(main())


@law("N4", "sleep(0) takes one turn, as does a negative time; otherwise whoever is due first goes on first")
def n4(t):
    async def sleeper(name, seconds):
        await asyncio.sleep(seconds)
        t.log(name)

    async def main():
        await asyncio.gather(
            sleeper("a", 2), sleeper("b", 1), sleeper("c", 1.5), sleeper("d", 0), sleeper("e", -3)
        )

    t.run(main())


@law("N5", "callbacks that are due at the same time are called in the same turn")
def n5(t):
    async def main():
        called = []
        for i in range(12):
            loop().call_at(1, called.append, i)
        loop().call_at(1, loop().call_soon, t.log, "the turn behind")
        loop().call_at(2, t.log, "later")
        await asyncio.sleep(1.5)
        t.log("called", sorted(called))
        await asyncio.sleep(1)

    t.run(main())


@law("N6", "a future's callbacks are called in the next turn, in the order in which they were added")
def n6(t):
    async def main():
        future = loop().create_future()
        future.add_done_callback(lambda f: t.log("first", f.result()))
        future.add_done_callback(lambda f: t.log("second", f.result()))
        future.set_result(1)
        t.log("completed")
        future.add_done_callback(lambda f: t.log("late", f.result()))
        await asyncio.sleep(0)
        t.log("main")

    t.run(main())


@law("N7", "a future is completed once; it has no result before that, nor if it was cancelled")
def n7(t):
    async def main():
        future = loop().create_future()
        t.call("result", future.result)
        t.call("exception", future.exception)
        future.set_result(1)
        t.call("set_result", lambda: future.set_result(2))
        t.call("set_exception", lambda: future.set_exception(KeyError("k")))
        t.call("result", future.result)
        t.call("exception", future.exception)
        t.call("cancel", future.cancel)
        cancelled = loop().create_future()
        t.call("cancel", cancelled.cancel)
        t.call("result", cancelled.result)
        t.call("exception", cancelled.exception)
        t.call("set_result", lambda: cancelled.set_result(2))
        t.call("cancel", cancelled.cancel)

    t.run(main())


@law("N8", "a future cannot be completed with a StopIteration: it is completed with a RuntimeError in its place")
def n8(t):
    async def main():
        future = loop().create_future()
        t.call("set_exception", lambda: future.set_exception(StopIteration(1)))
        t.log("done", future.done())
        if future.done():
            t.log("a RuntimeError", isinstance(future.exception(), RuntimeError))

    t.run(main())


@law("N9", "who awaits a future goes on in the turn after that in which it was completed")
def n9(t):
    async def waiting(future):
        t.log("got", await future)

    async def main():
        future = loop().create_future()
        task = asyncio.create_task(waiting(future))
        await asyncio.sleep(0)
        future.set_result("v")
        t.log("completed")
        await asyncio.sleep(0)
        t.log("main")
        await task

    t.run(main())


@law("N10", "to await a future that is done does not suspend; its exception is raised at once")
def n10(t):
    async def main():
        done, failed = loop().create_future(), loop().create_future()
        done.set_result(1)
        failed.set_exception(KeyError("k"))
        loop().call_soon(t.log, "callback")
        t.log("got", await done)
        try:
            await failed
        except KeyError as e:
            t.caught(e)
        await asyncio.sleep(0)

    t.run(main())


@law("N11", "a task that awaits what the loop cannot wait for is told so at the await")
def n11(t):
    async def wrong():
        try:
            await surface(42)
        except RuntimeError as e:
            t.caught(e)
        return "R"

    async def main():
        t.log("got", await asyncio.create_task(wrong()))

    t.run(main())


@law("N12", "a task that awaits itself is told so at the await")
def n12(t):
    async def itself():
        try:
            await asyncio.current_task()
        except RuntimeError as e:
            t.log(str(e).split(":")[0])

    async def main():
        await asyncio.create_task(itself())

    t.run(main())


@law("N13", "an exception of a task that nobody has asked for is told when the task is finalised")
def n13(t):
    async def failing():
        raise KeyError("k")

    async def main():
        task = asyncio.create_task(failing())
        await asyncio.sleep(0)
        t.log("done", task.done())
        del task
        gc.collect()
        task = asyncio.create_task(failing())
        await asyncio.sleep(0)
        t.log("exception", task.exception())
        del task
        gc.collect()

    t.run(main())


@law("N14", "in a task it is the current one, in a callback there is none; those that are done are not among all tasks")
def n14(t):
    async def inner():
        t.log("inner", asyncio.current_task() is task, len(asyncio.all_tasks()))

    async def main():
        nonlocal task
        me = asyncio.current_task()
        loop().call_soon(lambda: t.log("callback", asyncio.current_task() is None, len(asyncio.all_tasks())))
        await asyncio.sleep(0)
        t.log("main", asyncio.current_task() is me, len(asyncio.all_tasks()))
        task = asyncio.create_task(inner())
        t.log("main", asyncio.current_task() is me, len(asyncio.all_tasks()))
        await task
        t.log("main", asyncio.current_task() is me, len(asyncio.all_tasks()))

    task = None
    t.run(main())


@law("N15", "an exception of a callback goes to the loop's handler, and the loop goes on")
def n15(t):
    async def main():
        def failing():
            raise KeyError("k")

        loop().set_exception_handler(lambda loop, context: t.log("handler", context["exception"]))
        loop().call_soon(failing)
        loop().call_soon(t.log, "callback")
        await asyncio.sleep(0)
        t.log("main")

    t.run(main())


@law("N16", "a task has a name, which may be given and be changed")
def n16(t):
    async def work():
        t.log("name", asyncio.current_task().get_name())

    async def main():
        task = asyncio.create_task(work(), name="first")
        t.log("name", task.get_name())
        task.set_name("second")
        await task

    t.run(main())


@law("N17", "a task has a copy of the context in which it was made; a coroutine has that of who awaits it")
def n17(t):
    variable = contextvars.ContextVar("variable", default=0)

    async def setting(value):
        variable.set(value)

    async def main():
        await asyncio.create_task(setting(1))
        t.log("variable", variable.get())
        await setting(2)
        t.log("variable", variable.get())

    t.run(main())


@law("N18", "a loop cannot be run within another one; run() returns what the coroutine does, or raises what it does")
def n18(t):
    async def value():
        return 7

    async def failing():
        raise KeyError("k")

    async def nested():
        inner = value()
        t.call("run within", lambda: asyncio.run(inner))
        inner.close()

    t.run(nested())
    t.run(value())
    t.run(failing())


@law("N19", "at its end run() cancels the tasks that are left, waits for them, and then closes asynchronous generators")
def n19(t):
    async def background(name, seconds):
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            await asyncio.sleep(seconds)
            t.log(name + " has cleaned up")
            raise

    async def generator():
        try:
            yield 1
        finally:
            await asyncio.sleep(1)
            t.log("generator finally")

    async def main():
        kept.append(asyncio.create_task(background("a", 1)))
        kept.append(asyncio.create_task(background("b", 2)))
        kept.append(generator())
        await anext(kept[-1])
        await asyncio.sleep(0)
        t.log("main ends")

    kept = []
    t.run(main())


@law("N20", "to_thread runs in another thread, in a copy of the context; its result or exception is that of the await")
def n20(t):
    async def main():
        me = threading.get_ident()
        t.log("another thread", await asyncio.to_thread(lambda: threading.get_ident() != me))
        try:
            await asyncio.to_thread(failing)
        except KeyError as e:
            t.caught(e)
        t.log("the same thread", threading.get_ident() == me)

    def failing():
        raise KeyError("k")

    t.call("run", lambda: asyncio.run(main()))


@law("N21", "a loop that is stopped before its coroutine has ended is an error")
def n21(t):
    async def main():
        loop().stop()
        t.log("stopped")
        await asyncio.sleep(5)

    t.run(main())


def has_eager_tasks(t):
    if not hasattr(asyncio, "eager_task_factory"):
        t.log("this Python has no eager tasks")
    return hasattr(asyncio, "eager_task_factory")


@law("N22", "an eager task runs where it is made up to where it first has to wait; if it need not, the loop never sees it")
def n22(t):
    async def value():
        t.log("runs in a task of its own", asyncio.current_task() is not main_task)
        return 1

    async def waiting():
        t.log("waiting starts")
        await asyncio.sleep(0)
        t.log("waiting ends")

    async def main():
        nonlocal main_task
        main_task = asyncio.current_task()
        loop().set_task_factory(asyncio.eager_task_factory)
        task = asyncio.create_task(value())
        t.log("made; done", task.done())
        t.log("the current one again", asyncio.current_task() is main_task)
        t.log("got", await task)
        task = asyncio.create_task(waiting())
        t.log("made; done", task.done())
        await task
        t.log("main")

    main_task = None
    if has_eager_tasks(t):
        t.run(main())


@law("N23", "an eager task that fails at once is done with that exception")
def n23(t):
    async def failing():
        raise KeyError("k")

    async def main():
        loop().set_task_factory(asyncio.eager_task_factory)
        task = asyncio.create_task(failing())
        t.log("made; done", task.done())
        try:
            await task
        except KeyError as e:
            t.caught(e)

    if has_eager_tasks(t):
        t.run(main())


@law("N40", "a timer that is cancelled is not called, nor is a callback")
def n40(t):
    async def main():
        loop().call_soon(t.log, "callback").cancel()
        timer = loop().call_later(1, t.log, "timer")
        loop().call_later(2, t.log, "second timer")
        timer.cancel()
        t.log("cancelled", timer.cancelled())
        await asyncio.sleep(3)

    t.run(main())


@law("N41", "the time of the loop goes on by itself alone; timers know when they are due")
def n41(t):
    async def main():
        t.log("time", loop().time())
        timer = loop().call_later(2.5, t.log, "timer")
        t.log("when", timer.when())
        await asyncio.sleep(1)
        t.log("time", loop().time())
        await asyncio.sleep(2)
        t.log("time", loop().time())

    t.run(main())


@law("N42", "what many await goes on in the order in which they have begun to wait")
def n42(t):
    async def waiting(name, future):
        t.log(name, await future)

    async def main():
        future = loop().create_future()
        tasks = [asyncio.create_task(waiting(name, future)) for name in "abc"]
        await asyncio.sleep(1)
        future.set_result(5)
        await asyncio.gather(*tasks)

    t.run(main())


@law("N43", "a done callback that was removed is not called; as often as it was added it is removed")
def n43(t):
    async def main():
        def callback(future):
            t.log("callback")

        future = loop().create_future()
        future.add_done_callback(callback)
        future.add_done_callback(callback)
        t.log("removed", future.remove_done_callback(callback))
        future.add_done_callback(lambda future: t.log("another"))
        future.set_result(1)
        await asyncio.sleep(0)

    t.run(main())


@law("N44", "a chain of tasks, each of which awaits the next, ends by two turns for each")
def n44(t):
    async def chain(depth):
        if depth > 0:
            await asyncio.create_task(chain(depth - 1))
        t.log("ends", depth)

    t.run(chain(3))


@law("N45", "an exception of a task arrives at each who awaits it, as the same object")
def n45(t):
    error = KeyError("k")

    async def failing():
        await asyncio.sleep(1)
        raise error

    async def waiting(task):
        try:
            await task
        except KeyError as e:
            t.log("the same", e is error)

    async def main():
        task = asyncio.create_task(failing())
        await asyncio.gather(waiting(task), waiting(task))
        t.log("the same", task.exception() is error)
        await waiting(task)

    t.run(main())


@law("N46", "a done callback that fails is told to the loop's handler; the others are called")
def n46(t):
    async def main():
        def failing(future):
            raise KeyError("k")

        loop().set_exception_handler(lambda loop, context: t.log("handler", context["exception"]))
        future = loop().create_future()
        future.add_done_callback(failing)
        future.add_done_callback(lambda future: t.log("callback"))
        future.set_result(1)
        await asyncio.sleep(0)
        t.log("main")

    t.run(main())


@law("N47", "a callback that always adds itself again does not keep timers from being called")
def n47(t):
    async def main():
        def again(n):
            if n > 0:
                loop().call_soon(again, n - 1)
            else:
                t.log("the last one")

        loop().call_soon(again, 5)
        loop().call_later(0, t.log, "timer at once")
        await asyncio.sleep(0)
        t.log("main")
        await asyncio.sleep(1)

    t.run(main())


@law("N48", "two tasks that wait for each other's futures alternate, each in the turn behind the other's")
def n48(t):
    async def player(mine, theirs):
        for i in range(3):
            t.log(mine, await futures[mine])
            futures[mine] = loop().create_future()
            futures[theirs].set_result(i)

    async def main():
        futures.update(ping=loop().create_future(), pong=loop().create_future())
        players = [asyncio.create_task(player("ping", "pong")), asyncio.create_task(player("pong", "ping"))]
        await asyncio.sleep(1)
        futures["ping"].set_result("begin")
        await asyncio.gather(*players)

    futures = {}
    t.run(main())


@law("N49", "what is called from another thread wakes the loop")
def n49(t):
    async def main():
        future = loop().create_future()
        running = loop()
        thread = threading.Thread(target=lambda: running.call_soon_threadsafe(future.set_result, 5))
        thread.start()
        t.log("got", await future)
        thread.join()

    t.call("run", lambda: asyncio.run(main()))


@law("N50", "each sleep takes its time, and a turn")
def n50(t):
    async def main():
        for seconds in (0.25, 0.5, 1.25):
            await asyncio.sleep(seconds)
            t.log("slept", seconds)

    t.run(main())


@law("N51", "run() raises what a task raised that main awaits, and tells nobody else")
def n51(t):
    async def failing():
        await asyncio.sleep(1)
        raise KeyError("k")

    async def main():
        await asyncio.create_task(failing())

    t.run(main())


@law("N52", "an exception of a task that is cancelled at the end of run() is told to the loop's handler")
def n52(t):
    async def background():
        try:
            await asyncio.sleep(1000)
        finally:
            raise KeyError("k")

    async def main():
        kept.append(asyncio.create_task(background()))
        await asyncio.sleep(0)
        loop().set_exception_handler(lambda loop, context: t.log("handler", context["exception"]))
        t.log("main ends")

    kept = []
    t.run(main())


@law("N53", "of two tasks of one coroutine, one has its result, and the other one fails")
def n53(t):
    async def sleeping():
        await asyncio.sleep(1)
        return 5

    async def waiting(future):
        return await future

    async def outcomes(coroutine):
        first = asyncio.create_task(coroutine)
        second = asyncio.create_task(coroutine)
        for task in (first, second):
            try:
                t.log("result", await task)
            except RuntimeError as e:
                t.caught(e)

    async def main():
        await outcomes(sleeping())
        future = loop().create_future()
        loop().call_later(1, future.set_result, 6)
        await outcomes(waiting(future))

    t.run(main())


@law("N54", "a second task of a coroutine leaves it alone, whatever that waits for meanwhile")
def n54(t):
    async def waiting(first, second):
        t.log("first", await first)
        t.log("second", await second)
        return "end"

    async def main():
        first, second = loop().create_future(), loop().create_future()
        coroutine = waiting(first, second)
        tasks = [asyncio.create_task(coroutine), asyncio.create_task(coroutine)]
        loop().call_later(1, first.set_result, 1)
        loop().call_later(2, second.set_result, 2)
        for task in tasks:
            try:
                t.log("result", await task)
            except RuntimeError as e:
                t.caught(e)

    t.run(main())


@law("N55", "a closed loop takes no callback, no timer and no task, and does not run")
def n55(t):
    async def nothing():
        pass

    def a_closed_loop():
        closed = asyncio.new_event_loop()
        future = closed.create_future()
        future.set_result(1)
        closed.close()
        closed.close()
        return future

    async def main():
        future = a_closed_loop()
        closed = future.get_loop()
        t.log("closed", closed.is_closed(), future.done())
        coroutine = nothing()
        for call in (
            lambda: closed.call_soon(print),
            lambda: closed.call_soon_threadsafe(print),
            lambda: closed.call_later(1, print),
            lambda: closed.create_task(coroutine),
            lambda: closed.run_until_complete(coroutine),
            lambda: future.add_done_callback(print),
        ):
            try:
                call()
                t.log("no exception")
            except RuntimeError as e:
                t.caught(e)
        coroutine.close()

    t.run(main())
