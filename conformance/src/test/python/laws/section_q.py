"""Q. Groups of tasks."""

import asyncio

from harness import law
from section_o import begun, outcome
from section_p import sleeper


async def failing(name, seconds):
    """Fails after a time, also when it is cancelled before that."""
    try:
        await asyncio.sleep(seconds)
    finally:
        raise KeyError(name)


@law("Q1", "the block's end waits for all tasks of the group")
def q1(t):
    async def main():
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(sleeper(t, "a", 2)), group.create_task(sleeper(t, "b", 1))]
            t.log("block ends")
        t.log("done", [task.done() for task in tasks])

    t.run(main())


@law("Q2", "a task that fails cancels the others and the block; the group's exception has what has failed, alone")
def q2(t):
    async def main():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(sleeper(t, "failing", 1, KeyError("k")))
                group.create_task(sleeper(t, "other", 9))
                await sleeper(t, "block", 9)
        except BaseException as e:
            t.caught(e)
        t.log("cancelling", asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        t.log("main")

    t.run(main())


@law("Q3", "all that fail are in the exception, in the order in which they fail, the block's own one last")
def q3(t):
    async def fails_when_cancelled():
        try:
            await asyncio.sleep(9)
        finally:
            await asyncio.sleep(1)
            raise KeyError("second")

    async def main():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(failing("first", 9))
                group.create_task(fails_when_cancelled())
                await asyncio.sleep(1)
                raise ValueError("block")
        except BaseException as e:
            t.caught(e)

    t.run(main())


@law("Q4", "an exception of the block is in a group too, even alone")
def q4(t):
    async def main():
        try:
            async with asyncio.TaskGroup():
                raise ValueError("v")
        except BaseException as e:
            t.caught(e)

    t.run(main())


@law("Q5", "to cancel who has a group cancels the group's tasks; the CancelledError comes out by itself")
def q5(t):
    async def work(name, seconds):
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            await asyncio.sleep(seconds)
            t.log(name + " has cleaned up")
            raise

    async def grouping():
        async with asyncio.TaskGroup() as group:
            group.create_task(work("a", 1))
            group.create_task(work("b", 2))

    async def main():
        task = asyncio.create_task(grouping())
        await asyncio.sleep(1)
        task.cancel("message")
        await outcome(t, task)

    t.run(main())


@law("Q6", "a task that fails on being cancelled with the group: its exception comes out, the next await is cancelled")
def q6(t):
    async def grouping():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(failing("k", 9))
        except Exception as e:
            t.caught(e)
            t.log("cancelling", asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(0)
            t.log("goes on")
        except asyncio.CancelledError as e:
            t.caught(e)
            raise

    async def main():
        task = asyncio.create_task(grouping())
        await asyncio.sleep(1)
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("Q7", "a group takes tasks while its block runs, or its tasks do; it has one block")
def q7(t):
    def refuse(group, what):
        work = sleeper(t, "never", 1)
        try:
            group.create_task(work)
        except RuntimeError:
            t.log(what)
        work.close()

    async def main():
        group = asyncio.TaskGroup()
        refuse(group, "before the block")
        async with group:
            t.log("block")
        refuse(group, "behind the block")
        try:
            async with group:
                t.log("never")
        except RuntimeError:
            t.log("a second block")

    t.run(main())


@law("Q8", "the exception of a group within another one is in that one's")
def q8(t):
    async def main():
        try:
            async with asyncio.TaskGroup() as outer:
                outer.create_task(sleeper(t, "outer", 9))
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(sleeper(t, "inner", 1, KeyError("k")))
        except BaseException as e:
            t.caught(e)

    t.run(main())


@law("Q9", "a task that is cancelled by itself cancels nothing else, and is no failure")
def q9(t):
    async def main():
        async with asyncio.TaskGroup() as group:
            task = group.create_task(sleeper(t, "cancelled", 9))
            group.create_task(sleeper(t, "other", 2))
            await asyncio.sleep(1)
            task.cancel()
        t.log("cancelled", task.cancelled())

    t.run(main())


@law("Q10", "a task may add others to its group while the block's end waits")
def q10(t):
    async def work(group, n):
        t.log("starts", n)
        await asyncio.sleep(1)
        if n > 0:
            group.create_task(work(group, n - 1))

    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(work(group, 2))
        t.log("main")

    t.run(main())


@law("Q40", "a block that ends before its tasks is cancelled where it waits for them, which nobody sees")
def q40(t):
    async def main():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(sleeper(t, "failing", 1, KeyError("k")))
                group.create_task(sleeper(t, "other", 9))
        except BaseException as e:
            t.caught(e)
        t.log("cancelling", asyncio.current_task().cancelling())

    t.run(main())


@law("Q41", "a task that catches its CancelledError is waited for, and its result is there")
def q41(t):
    async def stubborn():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            await asyncio.sleep(3)
            return "R"

    async def main():
        try:
            async with asyncio.TaskGroup() as group:
                task = group.create_task(stubborn())
                group.create_task(sleeper(t, "failing", 1, KeyError("k")))
        except BaseException as e:
            t.caught(e)
        t.log("result", task.result())

    t.run(main())


@law("Q42", "an empty group does not suspend; one whose tasks are done does not either")
def q42(t):
    async def value():
        return 1

    async def main():
        asyncio.get_running_loop().call_soon(t.log, "callback")
        async with asyncio.TaskGroup():
            pass
        t.log("empty")
        async with asyncio.TaskGroup() as group:
            task = group.create_task(value())
            await task
        t.log("done", task.result())

    t.run(main())


@law("Q43", "a timeout around a group cancels its tasks, and raises TimeoutError behind them")
def q43(t):
    async def main():
        try:
            async with asyncio.timeout(2):
                async with asyncio.TaskGroup() as group:
                    group.create_task(sleeper(t, "task", 9))
                    await sleeper(t, "block", 1)
        except TimeoutError as e:
            t.caught(e)
        t.log("cancelling", asyncio.current_task().cancelling())

    t.run(main())


@law("Q44", "a task that is added to a group that is being cancelled is cancelled before its start")
def q44(t):
    async def adding(group):
        try:
            await asyncio.sleep(9)
        finally:
            work = sleeper(t, "late", 1)
            try:
                group.create_task(work)
                t.log("added")
            except RuntimeError:
                t.log("refused")
                work.close()

    async def main():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(adding(group))
                await asyncio.sleep(1)
                raise ValueError("v")
        except BaseException as e:
            t.caught(e)

    t.run(main())


@law("Q45", "a block that is cancelled from outside and catches that goes on, and its tasks too")
def q45(t):
    async def grouping():
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper(t, "task", 3))
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError as e:
                t.caught(e)
        return "R"

    async def main():
        task = await begun(grouping())
        task.cancel()
        await outcome(t, task)

    t.run(main())
