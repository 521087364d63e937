"""O. Cancellation."""

import asyncio

from harness import law
from section_n import loop, turns


async def begun(coroutine):
    """A task of the coroutine that has come to where it first waits."""
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    return task


async def outcome(t, task):
    """Awaits a task, and tells what that gives."""
    try:
        t.log("awaited", await task)
    except BaseException as e:
        t.log("awaited !", e)
    t.log("cancelled", task.cancelled(), task.cancelling())


@law("O1", "cancel() raises CancelledError where the task waits, in a later turn; the task is cancelled when it has ended")
def o1(t):
    async def work():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            t.caught(e)
            raise
        finally:
            t.log("finally")

    async def main():
        task = await begun(work())
        t.log("cancel", task.cancel("why"))
        t.log("cancelled, done", task.cancelled(), task.done(), task.cancelling())
        await outcome(t, task)
        t.log("cancel", task.cancel())

    t.run(main())


@law("O2", "a task that is cancelled before its start never runs")
def o2(t):
    async def work():
        t.log("body")

    async def main():
        task = asyncio.create_task(work())
        t.log("cancel", task.cancel())
        await outcome(t, task)

    t.run(main())


@law("O3", "a task that catches the CancelledError goes on, and may return")
def o3(t):
    async def work():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            t.caught(e)
        await asyncio.sleep(1)
        return "survived"

    async def main():
        task = await begun(work())
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("O4", "a task that cancels itself is told where it next has to wait; if it ends before that, it is cancelled")
def o4(t):
    async def waiting():
        asyncio.current_task().cancel()
        t.log("goes on")
        await asyncio.sleep(0)
        t.log("never")

    async def returning():
        asyncio.current_task().cancel()
        return 5

    async def main():
        await outcome(t, asyncio.create_task(waiting()))
        await outcome(t, asyncio.create_task(returning()))

    t.run(main())


@law("O5", "a task that is to be cancelled is not told where it need not wait")
def o5(t):
    async def value():
        return 1

    async def work():
        asyncio.current_task().cancel()
        t.log("value", await value())
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError as e:
            t.caught(e)
        await asyncio.sleep(0)
        return "R"

    async def main():
        await outcome(t, asyncio.create_task(work()))

    t.run(main())


@law("O6", "a task that is cancelled when what it waits for is done already is cancelled; the future keeps its result")
def o6(t):
    async def work(future):
        try:
            t.log("value", await future)
        except asyncio.CancelledError as e:
            t.caught(e)
            raise

    async def main():
        future = loop().create_future()
        task = await begun(work(future))
        future.set_result("v")
        task.cancel()
        await outcome(t, task)
        t.log("future", future.result())

    t.run(main())


@law("O7", "uncancel() takes one request back; none is left, and a CancelledError that was not raised yet never is")
def o7(t):
    async def work(future):
        return await future

    async def main():
        future = loop().create_future()
        task = await begun(work(future))
        future.set_result(42)
        task.cancel()
        task.cancel()
        t.log("cancelling", task.cancelling())
        t.log("uncancel", task.uncancel(), task.uncancel(), task.uncancel())
        await outcome(t, task)

    t.run(main())


@law("O8", "to cancel a task that waits for another one cancels that, and is told when that has ended")
def o8(t):
    async def inner():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            t.log("inner caught", e)
            await asyncio.sleep(1)
            t.log("inner has cleaned up")
            raise

    async def outer(task):
        try:
            await task
        except asyncio.CancelledError as e:
            t.log("outer caught", e)
            raise

    async def main():
        inner_task = await begun(inner())
        outer_task = await begun(outer(inner_task))
        outer_task.cancel("why")
        await outcome(t, outer_task)
        t.log("inner cancelled", inner_task.cancelled())

    t.run(main())


@law("O9", "if the inner task catches the CancelledError, the outer one has its result, and is not cancelled")
def o9(t):
    async def inner():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "caught"

    async def outer(task):
        return await task

    async def main():
        inner_task = await begun(inner())
        outer_task = await begun(outer(inner_task))
        outer_task.cancel()
        await outcome(t, outer_task)

    t.run(main())


@law("O10", "who awaits a task that someone cancels has the CancelledError, without having been cancelled")
def o10(t):
    async def inner():
        await asyncio.sleep(10)

    async def outer(task):
        await task

    async def main():
        inner_task = await begun(inner())
        outer_task = await begun(outer(inner_task))
        inner_task.cancel()
        await outcome(t, outer_task)

    t.run(main())


@law("O11", "a handler of ordinary exceptions does not catch a CancelledError")
def o11(t):
    async def work():
        try:
            await asyncio.sleep(10)
        except Exception as e:
            t.caught(e)
        finally:
            t.log("finally")

    async def main():
        task = await begun(work())
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("O12", "a task that raises CancelledError itself is cancelled; one that raises something else on it has failed")
def o12(t):
    async def raising():
        raise asyncio.CancelledError("own")

    async def replacing():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise KeyError("k")

    async def main():
        await outcome(t, asyncio.create_task(raising()))
        task = await begun(replacing())
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("O13", "the message of cancel() arrives where the task waits, and at the first who asks for its result")
def o13(t):
    async def work():
        await asyncio.sleep(5)

    async def main():
        task = await begun(work())
        task.cancel("message")
        await asyncio.wait([task])
        t.call("result", task.result)
        t.call("exception", task.exception)

    t.run(main())


@law("O14", "a task that is cancelled once more while it cleans up is told where it waits then")
def o14(t):
    async def work():
        try:
            await asyncio.sleep(10)
        finally:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                t.log("cleaning up", e)
                raise

    async def main():
        task = await begun(work())
        task.cancel("first")
        await turns(2)
        task.cancel("second")
        await outcome(t, task)

    t.run(main())


@law("O40", "two requests before the task was told of the first are told of once, with the message of the first")
def o40(t):
    async def work():
        for _ in range(2):
            try:
                await asyncio.sleep(10)
                t.log("slept")
            except asyncio.CancelledError as e:
                t.caught(e)

    async def main():
        task = await begun(work())
        task.cancel("first")
        task.cancel("second")
        t.log("cancelling", task.cancelling())
        await outcome(t, task)

    t.run(main())


@law("O41", "the CancelledError goes outwards through all coroutines that await, innermost first")
def o41(t):
    async def body(depth):
        try:
            await (body(depth - 1) if depth > 0 else asyncio.sleep(10))
        finally:
            t.log("finally", depth)

    async def main():
        task = await begun(body(3))
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("O42", "to cancel a task cancels the future that it waits for; others who wait for that are told too")
def o42(t):
    async def waiting(future):
        await future

    async def main():
        future = loop().create_future()
        first = await begun(waiting(future))
        second = await begun(waiting(future))
        first.cancel()
        t.log("future cancelled", future.cancelled())
        await outcome(t, first)
        await outcome(t, second)

    t.run(main())


@law("O43", "a future that is cancelled raises CancelledError at each who awaits it; the task is cancelled if it lets that pass")
def o43(t):
    async def waiting(future, catches):
        try:
            await future
        except asyncio.CancelledError as e:
            t.caught(e)
            if not catches:
                raise
            return "caught"

    async def main():
        future = loop().create_future()
        first = await begun(waiting(future, False))
        second = await begun(waiting(future, True))
        future.cancel("message")
        await outcome(t, first)
        await outcome(t, second)

    t.run(main())


@law("O44", "a task that is cancelled while it sleeps for no time is told in the next turn")
def o44(t):
    async def work():
        try:
            for i in range(5):
                await asyncio.sleep(0)
                t.log("turn", i)
        except asyncio.CancelledError as e:
            t.caught(e)
            raise

    async def main():
        task = await begun(work())
        await asyncio.sleep(0)
        task.cancel()
        t.log("cancelled")
        await outcome(t, task)

    t.run(main())


@law("O45", "to cancel a task that has ended has no effect")
def o45(t):
    async def value():
        return 1

    async def main():
        task = asyncio.create_task(value())
        await task
        t.log("cancel", task.cancel())
        t.log("cancelling", task.cancelling())
        await outcome(t, task)

    t.run(main())


@law("O46", "who is told of its cancellation by another one's exception goes on normally")
def o46(t):
    async def failing():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise KeyError("k")

    async def outer(task):
        try:
            await task
        except KeyError as e:
            t.caught(e)
        await asyncio.sleep(1)
        return "R"

    async def main():
        inner_task = await begun(failing())
        outer_task = await begun(outer(inner_task))
        outer_task.cancel()
        await outcome(t, outer_task)

    t.run(main())


@law("O47", "a task may be cancelled by a timer; what it was to be woken by does not wake it any more")
def o47(t):
    async def work():
        try:
            await asyncio.sleep(2)
            t.log("never")
        finally:
            t.log("finally")

    async def main():
        task = asyncio.create_task(work())
        loop().call_later(1, task.cancel)
        await outcome(t, task)
        await asyncio.sleep(5)
        t.log("main")

    t.run(main())


@law("O48", "main that is cancelled: run() raises the CancelledError")
def o48(t):
    async def main():
        asyncio.current_task().cancel("message")
        await asyncio.sleep(1)

    t.run(main())
