"""P. Waiting for several, and for a limited time: wait_for, timeout, shield, gather, wait, as_completed."""

import asyncio

from harness import law
from section_n import loop
from section_o import begun, outcome


async def sleeper(t, name, seconds, error=None):
    """Sleeps, and tells how it ends; it cleans up in no time."""
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as e:
        t.log(name + " caught", e)
        raise
    if error is not None:
        raise error
    t.log(name + " ends")
    return name


@law("P1", "wait_for cancels what takes too long, waits until that has ended, and raises TimeoutError")
def p1(t):
    async def work():
        try:
            await asyncio.sleep(10)
            return "R"
        except asyncio.CancelledError as e:
            t.caught(e)
            await asyncio.sleep(1)
            t.log("cleaned up")
            raise

    async def main():
        try:
            await asyncio.wait_for(work(), 2)
        except TimeoutError as e:
            t.caught(e)
        t.log("got", await asyncio.wait_for(work(), 20))

    t.run(main())


@law("P2", "wait_for has the value of what catches the CancelledError and returns")
def p2(t):
    async def work():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "late"

    async def main():
        return await asyncio.wait_for(work(), 1)

    t.run(main())


@law("P3", "wait_for without time starts nothing; the result of what is done it has all the same")
def p3(t):
    async def work():
        t.log("body")

    async def main():
        for seconds in (0, -1):
            try:
                await asyncio.wait_for(work(), seconds)
            except TimeoutError as e:
                t.caught(e)
        future = loop().create_future()
        future.set_result(3)
        t.log("got", await asyncio.wait_for(future, 0))

    t.run(main())


@law("P4", "to cancel who is in wait_for cancels what it waits for")
def p4(t):
    async def main():
        task = asyncio.create_task(asyncio.wait_for(sleeper(t, "inner", 10), 5))
        await asyncio.sleep(1)
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("P5", "wait_for runs a coroutine in the task of who waits")
def p5(t):
    async def main():
        async def work():
            return asyncio.current_task() is me

        me = asyncio.current_task()
        t.log("the same task", await asyncio.wait_for(work(), 5))

    t.run(main())


@law("P6", "a timeout cancels the block's task when its time is up, and raises TimeoutError behind the block")
def p6(t):
    async def main():
        try:
            async with asyncio.timeout(2) as timeout:
                await sleeper(t, "block", 10)
        except TimeoutError as e:
            t.caught(e)
            t.log("expired", timeout.expired(), asyncio.current_task().cancelling())
        async with asyncio.timeout(2) as timeout:
            await sleeper(t, "block", 1)
        t.log("expired", timeout.expired())
        await asyncio.sleep(5)
        t.log("main")

    t.run(main())


@law("P7", "a block that catches the CancelledError of its timeout goes on; what it raises in its place comes out")
def p7(t):
    async def main():
        async with asyncio.timeout(1) as timeout:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as e:
                t.caught(e)
        t.log("expired", timeout.expired(), asyncio.current_task().cancelling())
        try:
            async with asyncio.timeout(1) as timeout:
                try:
                    await asyncio.sleep(5)
                except asyncio.CancelledError:
                    raise KeyError("k")
        except KeyError as e:
            t.caught(e)
        t.log("expired", timeout.expired(), asyncio.current_task().cancelling())

    t.run(main())


@law("P8", "of timeouts within one another that whose time is up raises TimeoutError, behind its own block")
def p8(t):
    async def main():
        try:
            async with asyncio.timeout(5) as outer:
                try:
                    async with asyncio.timeout(1) as inner:
                        await asyncio.sleep(9)
                except TimeoutError as e:
                    t.log("inner", e)
                t.log("expired", outer.expired(), inner.expired())
                async with asyncio.timeout(50) as inner:
                    await sleeper(t, "block", 100)
        except TimeoutError as e:
            t.log("outer", e)
            t.log("expired", outer.expired(), inner.expired())

    t.run(main())


@law("P9", "a task that was cancelled as well when its time is up has the CancelledError")
def p9(t):
    async def work():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                asyncio.current_task().cancel("own")

    async def main():
        await outcome(t, asyncio.create_task(work()))

    t.run(main())


@law("P10", "a timeout without time lets the block run to where it first has to wait")
def p10(t):
    async def main():
        try:
            async with asyncio.timeout(0):
                t.log("block")
                await asyncio.sleep(0)
                t.log("never")
        except TimeoutError as e:
            t.caught(e)

    t.run(main())


@law("P11", "who is cancelled in a shield is told at once; what was shielded goes on")
def p11(t):
    async def outer(task):
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as e:
            t.log("outer caught", e)
            raise

    async def main():
        inner_task = asyncio.create_task(sleeper(t, "inner", 2))
        outer_task = asyncio.create_task(outer(inner_task))
        await asyncio.sleep(1)
        outer_task.cancel()
        await outcome(t, outer_task)
        t.log("inner done", inner_task.done())
        await outcome(t, inner_task)

    t.run(main())


@law("P12", "what is shielded and cancelled itself raises CancelledError at who waits")
def p12(t):
    async def main():
        task = asyncio.create_task(sleeper(t, "inner", 5))
        shield = asyncio.shield(task)
        await asyncio.sleep(0)
        task.cancel("message")
        try:
            await shield
        except asyncio.CancelledError as e:
            t.caught(e)
        t.log("cancelled", shield.cancelled())

    t.run(main())


@law("P13", "gather has the results in the order of what it was given, whoever ends first")
def p13(t):
    async def main():
        twice = sleeper(t, "twice", 1)
        t.log("got", await asyncio.gather(sleeper(t, "a", 3), sleeper(t, "b", 2), twice, twice))

    t.run(main())


@law("P14", "the first exception comes out of gather at once, and the others run on")
def p14(t):
    async def main():
        try:
            await asyncio.gather(
                sleeper(t, "a", 3), sleeper(t, "b", 1, KeyError("b")), sleeper(t, "c", 2, ValueError("c"))
            )
        except KeyError as e:
            t.caught(e)
        await asyncio.sleep(5)
        t.log("main")

    t.run(main())


@law("P15", "gather may have exceptions among the results, of those that were cancelled too")
def p15(t):
    async def main():
        task = asyncio.create_task(sleeper(t, "cancelled", 9))
        gathering = asyncio.gather(
            sleeper(t, "failing", 1, KeyError("k")), task, sleeper(t, "fine", 2), return_exceptions=True
        )
        await asyncio.sleep(0)
        task.cancel("message")
        t.log("got", await gathering)

    t.run(main())


@law("P16", "to cancel a gathering cancels all that it waits for; the first that has ended cancelled comes out")
def p16(t):
    async def work(seconds):
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            await asyncio.sleep(seconds)
            t.log("cleaned up", seconds)
            raise

    async def gathering():
        await asyncio.gather(work(1), work(2))

    async def main():
        task = await begun(gathering())
        await asyncio.sleep(0)
        task.cancel()
        await outcome(t, task)
        await asyncio.sleep(5)

    t.run(main())


@law("P17", "one that is cancelled raises CancelledError out of gather, and the others run on; of nothing there is nothing")
def p17(t):
    async def main():
        first = asyncio.create_task(sleeper(t, "first", 5))
        second = asyncio.create_task(sleeper(t, "second", 1))
        gathering = asyncio.gather(first, second)
        await asyncio.sleep(0)
        first.cancel()
        try:
            await gathering
        except asyncio.CancelledError as e:
            t.caught(e)
        t.log("second done", second.done())
        t.log("got", await second)
        t.log("nothing", await asyncio.gather())

    t.run(main())


@law("P18", "wait tells those that are done from those that are not; it raises nothing and cancels nothing")
def p18(t):
    async def main():
        for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
            tasks = [
                asyncio.create_task(sleeper(t, "a", 1)),
                asyncio.create_task(sleeper(t, "b", 2, KeyError("b"))),
                asyncio.create_task(sleeper(t, "c", 3)),
            ]
            done, pending = await asyncio.wait(tasks, return_when=when)
            t.log(when, [task in done for task in tasks], [task in pending for task in tasks])
            await asyncio.gather(*tasks, return_exceptions=True)
        task = asyncio.create_task(sleeper(t, "slow", 5))
        done, pending = await asyncio.wait([task], timeout=1)
        t.log("timeout", len(done), len(pending), task.cancelled())
        await task
        try:
            await asyncio.wait([])
        except ValueError:
            t.log("ValueError")

    t.run(main())


@law("P19", "as_completed has the results in the order in which they come; too late a one is a TimeoutError")
def p19(t):
    async def main():
        for next_result in asyncio.as_completed([sleeper(t, "a", 3), sleeper(t, "b", 1), sleeper(t, "c", 2)]):
            t.log("got", await next_result)
        tasks = [asyncio.create_task(sleeper(t, "a", 3)), asyncio.create_task(sleeper(t, "b", 1))]
        try:
            for next_result in asyncio.as_completed(tasks, timeout=2):
                t.log("got", await next_result)
        except TimeoutError as e:
            t.caught(e)
        await asyncio.wait(tasks)

    t.run(main())


@law("P20", "who are done in the same turn are all among the first that are done")
def p20(t):
    async def main():
        tasks = [asyncio.create_task(asyncio.sleep(seconds)) for seconds in (1, 1, 2)]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        t.log("done", [task in done for task in tasks], len(pending))

    t.run(main())


@law("P22", "to wait for what is done by wait_for, shield or gather does not suspend")
def p22(t):
    async def main():
        future = loop().create_future()
        future.set_result(1)
        loop().call_soon(t.log, "callback")
        t.log("wait_for", await asyncio.wait_for(future, 5))
        t.log("shield", await asyncio.shield(future))
        t.log("gather", await asyncio.gather(future))

    t.run(main())


@law("P23", "shield makes a task of a coroutine")
def p23(t):
    async def work():
        t.log("body")
        return 4

    async def main():
        shield = asyncio.shield(work())
        t.log("made")
        t.log("got", await shield)

    t.run(main())


@law("P40", "the time of a timeout may be set anew while the block runs")
def p40(t):
    async def main():
        try:
            async with asyncio.timeout(None) as timeout:
                t.log("when", timeout.when())
                await asyncio.sleep(1)
                timeout.reschedule(loop().time() + 2)
                t.log("when", timeout.when())
                await sleeper(t, "block", 10)
        except TimeoutError as e:
            t.caught(e)
        t.log("expired", timeout.expired())

    t.run(main())


@law("P41", "an exception of the block goes through its timeout; the timer is cancelled")
def p41(t):
    async def main():
        try:
            async with asyncio.timeout(1):
                raise KeyError("k")
        except KeyError as e:
            t.caught(e)
        await asyncio.sleep(5)
        t.log("cancelling", asyncio.current_task().cancelling())

    t.run(main())


@law("P42", "to cancel who is in a timeout whose time is not up raises CancelledError behind the block")
def p42(t):
    async def work():
        async with asyncio.timeout(5):
            await sleeper(t, "block", 10)

    async def main():
        task = asyncio.create_task(work())
        await asyncio.sleep(1)
        task.cancel("message")
        await outcome(t, task)

    t.run(main())


@law("P43", "wait_for raises what the coroutine raises, also when it is late")
def p43(t):
    async def late():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise KeyError("late")

    async def main():
        for work in (sleeper(t, "early", 1, ValueError("early")), late()):
            try:
                await asyncio.wait_for(work, 2)
            except (KeyError, ValueError) as e:
                t.caught(e)

    t.run(main())


@law("P44", "wait_for of a task cancels that task; without a limit it just waits")
def p44(t):
    async def main():
        task = asyncio.create_task(sleeper(t, "task", 5))
        try:
            await asyncio.wait_for(task, 1)
        except TimeoutError as e:
            t.caught(e)
        t.log("cancelled", task.cancelled())
        t.log("got", await asyncio.wait_for(sleeper(t, "unlimited", 100), None))

    t.run(main())


@law("P45", "gather of coroutines starts them in the order in which they are given, and ends a turn behind the last")
def p45(t):
    async def work(name, turns):
        for i in range(turns):
            t.log(name, i)
            await asyncio.sleep(0)
        return name

    async def main():
        t.log("got", await asyncio.gather(work("a", 1), work("b", 3), work("c", 2)))

    t.run(main())


@law("P46", "a gathering may wait for gatherings; to cancel the outer one cancels all")
def p46(t):
    async def gathering():
        return await asyncio.gather(
            asyncio.gather(sleeper(t, "a", 5), sleeper(t, "b", 6)), asyncio.gather(sleeper(t, "c", 7))
        )

    async def main():
        t.log("got", await gathering())
        task = asyncio.create_task(gathering())
        await asyncio.sleep(1)
        task.cancel()
        await outcome(t, task)

    t.run(main())


@law("P47", "wait that is cancelled does not cancel what it waits for")
def p47(t):
    async def waiting(tasks):
        await asyncio.wait(tasks)

    async def main():
        task = asyncio.create_task(sleeper(t, "task", 2))
        waiter = asyncio.create_task(waiting([task]))
        await asyncio.sleep(1)
        waiter.cancel()
        await outcome(t, waiter)
        await outcome(t, task)

    t.run(main())


@law("P48", "what was shielded goes on when nobody waits any more, and its exception is there for who asks")
def p48(t):
    async def outer(task):
        await asyncio.shield(task)

    async def main():
        inner_task = asyncio.create_task(sleeper(t, "inner", 2, KeyError("k")))
        outer_task = asyncio.create_task(outer(inner_task))
        await asyncio.sleep(1)
        outer_task.cancel()
        await outcome(t, outer_task)
        await asyncio.wait([inner_task])
        t.log("failed", inner_task.exception())

    t.run(main())


@law("P49", "a timeout whose time has come while the block did not wait expires where it next waits, if at all")
def p49(t):
    async def main():
        async with asyncio.timeout(1) as timeout:
            timeout.reschedule(loop().time() - 1)
            t.log("block ends")
        t.log("expired", timeout.expired())
        try:
            async with asyncio.timeout(1) as timeout:
                timeout.reschedule(loop().time() - 1)
                await asyncio.sleep(0)
                t.log("one turn")
                await asyncio.sleep(0)
                t.log("two turns")
        except TimeoutError as e:
            t.caught(e)

    t.run(main())


@law("P50", "gather of nothing but what is done, and of what fails at once")
def p50(t):
    async def failing():
        raise KeyError("k")

    async def main():
        done = loop().create_future()
        done.set_result(1)
        t.log("got", await asyncio.gather(done, done))
        try:
            await asyncio.gather(done, failing())
        except KeyError as e:
            t.caught(e)

    t.run(main())


@law("P51", "of several that have failed already the first that is given comes out of gather")
def p51(t):
    async def main():
        failed = [loop().create_future() for _ in range(4)]
        for i, future in enumerate(failed):
            future.set_exception(KeyError(i))
        try:
            await asyncio.gather(*failed)
        except KeyError as e:
            t.caught(e)

    t.run(main())


@law("P52", "a shield lets go of what it shields a turn after it was cancelled, and asks for its failure until then")
def p52(t):
    async def main():
        inner = loop().create_future()
        asyncio.shield(inner).cancel()
        inner.set_exception(KeyError("k"))
        t.log("cancelled")
        await asyncio.sleep(1)
        t.log("slept")

    t.run(main())
