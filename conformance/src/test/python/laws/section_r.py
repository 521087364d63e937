"""R. Locks, events, conditions, semaphores, barriers and queues."""

import asyncio

from harness import law
from section_n import loop, turns


async def named(t, name, awaitable):
    """Awaits it, and tells what that gives."""
    try:
        t.log(name, await awaitable)
    except asyncio.CancelledError as e:
        t.log(name + " caught", e)
        raise


@law("R1", "a lock goes to those who wait in their order; one that is free is had at once; none releases a free one")
def r1(t):
    async def work(name):
        await lock.acquire()
        t.log(name + " has it")
        await asyncio.sleep(1)
        lock.release()

    async def main():
        loop().call_soon(t.log, "callback")
        t.log("acquire", await lock.acquire())
        t.log("locked", lock.locked())
        tasks = [asyncio.create_task(work(name)) for name in "abc"]
        await turns(2)
        lock.release()
        t.log("locked", lock.locked())
        await asyncio.gather(*tasks)
        t.log("locked", lock.locked())
        t.call("release", lock.release)

    lock = asyncio.Lock()
    t.run(main())


@law("R2", "who comes when a lock was released, but those who wait have not run yet, waits behind them")
def r2(t):
    async def work(name):
        await lock.acquire()
        t.log(name + " has it")
        lock.release()

    async def main():
        await lock.acquire()
        first = asyncio.create_task(work("first"))
        await turns(1)
        lock.release()
        second = asyncio.create_task(work("second"))
        await lock.acquire()
        t.log("main has it")
        lock.release()
        await asyncio.gather(first, second)

    lock = asyncio.Lock()
    t.run(main())


@law("R3", "who is cancelled in waiting for a lock is passed over, also if the lock was to be its own already")
def r3(t):
    async def work(name):
        await named(t, name, lock.acquire())
        lock.release()

    async def main():
        await lock.acquire()
        tasks = [asyncio.create_task(work(name)) for name in "abc"]
        await turns(1)
        tasks[0].cancel()
        lock.release()
        tasks[1].cancel()
        t.log("got", await asyncio.gather(*tasks, return_exceptions=True))
        t.log("locked", lock.locked())

    lock = asyncio.Lock()
    t.run(main())


@law("R4", "a block that has a lock releases it however it is left")
def r4(t):
    async def main():
        try:
            async with lock:
                t.log("locked", lock.locked())
                raise KeyError("k")
        except KeyError as e:
            t.caught(e)
        t.log("locked", lock.locked())

    lock = asyncio.Lock()
    t.run(main())


@law("R5", "an event that is set wakes all who wait, also if it is cleared before they run; then nobody waits for it")
def r5(t):
    async def main():
        t.log("set", event.is_set())
        tasks = [asyncio.create_task(named(t, name, event.wait())) for name in "abc"]
        await turns(1)
        event.set()
        event.clear()
        await asyncio.gather(*tasks)
        t.log("set", event.is_set())
        event.set()
        loop().call_soon(t.log, "callback")
        t.log("main", await event.wait())

    event = asyncio.Event()
    t.run(main())


@law("R6", "to wait for a condition releases its lock; who is notified has it again; both need the lock")
def r6(t):
    async def waiting(name):
        async with condition:
            t.log(name + " waits")
            await condition.wait()
            t.log(name + " was notified", condition.locked())

    async def main():
        tasks = [asyncio.create_task(waiting(name)) for name in "abc"]
        await turns(1)
        async with condition:
            condition.notify(2)
            t.log("notified two")
        await turns(4)
        async with condition:
            condition.notify_all()
            t.log("notified all")
        await asyncio.gather(*tasks)
        t.call("notify", condition.notify)
        try:
            await condition.wait()
        except RuntimeError as e:
            t.caught(e)

    condition = asyncio.Condition()
    t.run(main())


@law("R7", "who is cancelled in waiting for a condition has the lock again when it is told")
def r7(t):
    async def waiting():
        async with condition:
            try:
                await condition.wait()
            except asyncio.CancelledError as e:
                t.caught(e)
                t.log("locked", condition.locked())
                raise

    async def main():
        task = asyncio.create_task(waiting())
        await turns(1)
        await condition.acquire()
        task.cancel("message")
        await asyncio.sleep(1)
        t.log("main releases it")
        condition.release()
        await asyncio.wait([task])
        t.log("locked", condition.locked())

    condition = asyncio.Condition()
    t.run(main())


@law("R8", "the permits of a semaphore go to those who wait in their order; a bounded one takes back no more than it had")
def r8(t):
    async def work(name):
        await semaphore.acquire()
        t.log(name + " has it")

    async def main():
        await semaphore.acquire()
        t.log("locked", semaphore.locked())
        tasks = [asyncio.create_task(work(name)) for name in "abc"]
        await turns(1)
        semaphore.release()
        tasks.append(asyncio.create_task(work("late")))
        await turns(2)
        for _ in range(3):
            semaphore.release()
        await asyncio.gather(*tasks)
        t.call("negative", lambda: asyncio.Semaphore(-1))
        t.call("release", asyncio.BoundedSemaphore(1).release)

    semaphore = asyncio.Semaphore(1)
    t.run(main())


@law("R9", "who is cancelled when a permit was to be its own gives it to the next")
def r9(t):
    async def main():
        tasks = [asyncio.create_task(named(t, name, semaphore.acquire())) for name in "ab"]
        await turns(1)
        semaphore.release()
        tasks[0].cancel()
        await asyncio.wait(tasks, timeout=5)
        t.log("done", [task.done() for task in tasks])
        t.log("locked", semaphore.locked())

    semaphore = asyncio.Semaphore(0)
    t.run(main())


@law("R10", "a queue hands out what came first to who asked first; who asks an empty one or fills a full one waits")
def r10(t):
    async def main():
        tasks = [asyncio.create_task(named(t, name, queue.get())) for name in "ab"]
        await turns(1)
        await queue.put("x")
        t.log("put x")
        await queue.put("y")
        t.log("put y")
        await asyncio.gather(*tasks)
        t.call("get_nowait", queue.get_nowait)
        queue.put_nowait(1)
        t.call("put_nowait", lambda: queue.put_nowait(2))
        t.log("size", queue.qsize(), queue.full(), queue.empty())
        putting = asyncio.create_task(named(t, "put", queue.put(3)))
        await turns(2)
        t.log("putting done", putting.done())
        t.log("got", await queue.get())
        await putting
        t.log("got", queue.get_nowait())

    queue = asyncio.Queue(1)
    t.run(main())


@law("R11", "what was to be for one who waits may be taken by one who runs; the former waits on")
def r11(t):
    async def main():
        task = asyncio.create_task(named(t, "waiting", queue.get()))
        await turns(1)
        queue.put_nowait(1)
        t.log("main", await queue.get())
        await turns(2)
        t.log("done", task.done())
        queue.put_nowait(2)
        await task

    queue = asyncio.Queue()
    t.run(main())


@law("R12", "who is cancelled when an item was to be its own leaves it to the next")
def r12(t):
    async def main():
        tasks = [asyncio.create_task(named(t, name, queue.get())) for name in "ab"]
        await turns(1)
        queue.put_nowait("item")
        tasks[0].cancel()
        await asyncio.wait(tasks, timeout=5)
        t.log("done", [task.done() for task in tasks])
        t.log("size", queue.qsize())

    queue = asyncio.Queue()
    t.run(main())


@law("R13", "join waits until all that was put in was told to be done; that cannot be told more often")
def r13(t):
    async def work():
        while True:
            t.log("got", await queue.get())
            await asyncio.sleep(1)
            queue.task_done()

    async def main():
        queue.put_nowait(1)
        queue.put_nowait(2)
        task = asyncio.create_task(work())
        await queue.join()
        t.log("joined")
        t.call("task_done", queue.task_done)
        await queue.join()
        task.cancel()

    queue = asyncio.Queue()
    t.run(main())


@law("R14", "a priority queue hands out the least, a stack what came last")
def r14(t):
    async def main():
        least, last = asyncio.PriorityQueue(), asyncio.LifoQueue()
        for i in (3, 1, 2):
            least.put_nowait(i)
            await last.put(i)
        t.log("least", [await least.get() for _ in range(3)])
        t.log("last", [last.get_nowait() for _ in range(3)])

    t.run(main())


@law("R15", "a barrier lets all go on when enough wait, each with a number of its own; aborted, it is broken for all")
def r15(t):
    async def waiting(name):
        try:
            t.log(name, await barrier.wait())
        except asyncio.BrokenBarrierError:
            t.log(name + " finds it broken")

    async def main():
        await asyncio.gather(*(waiting(name) for name in "abc"))
        task = asyncio.create_task(waiting("d"))
        await turns(2)
        t.log("waiting", barrier.n_waiting)
        await barrier.abort()
        await task
        t.log("broken", barrier.broken)
        await waiting("e")
        await barrier.reset()
        t.log("broken", barrier.broken)
        await asyncio.gather(*(waiting(name) for name in "fgh"))

    barrier = asyncio.Barrier(3)
    t.run(main())


def can_shut_down(t):
    if not hasattr(asyncio.Queue, "shutdown"):
        t.log("this Python cannot shut down queues")
    return hasattr(asyncio.Queue, "shutdown")


@law("R16", "a queue that is shut down takes nothing more, and hands out what there is")
def r16(t):
    async def main():
        queue.put_nowait(1)
        queue.shutdown()
        t.call("put_nowait", lambda: queue.put_nowait(2))
        t.call("get_nowait", queue.get_nowait)
        t.call("get_nowait", queue.get_nowait)

    if can_shut_down(t):
        queue = asyncio.Queue()
        t.run(main())


@law("R17", "who waits at a queue that is shut down is told")
def r17(t):
    async def waiting(name, awaitable):
        try:
            t.log(name, await awaitable)
        except asyncio.QueueShutDown as e:
            t.log(name, e)

    async def main():
        full = asyncio.Queue(1)
        full.put_nowait(1)
        empty = asyncio.Queue()
        tasks = [
            asyncio.create_task(waiting("putting", full.put(2))),
            asyncio.create_task(waiting("getting", empty.get())),
        ]
        await turns(1)
        full.shutdown()
        empty.shutdown()
        await asyncio.gather(*tasks)
        t.log("left", full.qsize())
        joining = asyncio.create_task(waiting("joining", full.join()))
        await turns(1)
        full.shutdown(immediate=True)
        await joining
        t.call("get_nowait", full.get_nowait)

    if can_shut_down(t):
        t.run(main())


@law("R40", "wait_for of a condition asks anew at each notification")
def r40(t):
    async def waiting():
        async with condition:
            t.log("got", await condition.wait_for(lambda: len(items) >= 2))

    async def main():
        task = asyncio.create_task(waiting())
        await turns(1)
        for i in range(3):
            async with condition:
                items.append(i)
                t.log("put", i)
                condition.notify()
            await asyncio.sleep(1)
        await task

    items = []
    condition = asyncio.Condition()
    t.run(main())


@law("R41", "notify of fewer than wait wakes the first; the others wait on")
def r41(t):
    async def waiting(name):
        async with condition:
            await condition.wait()
            t.log(name)

    async def main():
        tasks = [asyncio.create_task(waiting(name)) for name in "abc"]
        for _ in tasks:
            await asyncio.sleep(1)
            async with condition:
                condition.notify()
        await asyncio.gather(*tasks)

    condition = asyncio.Condition()
    t.run(main())


@law("R42", "a semaphore lets as many in as it has permits; a block gives its permit back")
def r42(t):
    async def work(name, seconds):
        async with semaphore:
            t.log(name + " is in")
            await asyncio.sleep(seconds)
        t.log(name + " is out")

    async def main():
        await asyncio.gather(work("a", 3), work("b", 1), work("c", 1), work("d", 2))
        t.log("locked", semaphore.locked())

    semaphore = asyncio.Semaphore(2)
    t.run(main())


@law("R43", "who comes to a semaphore when a permit was given to one who has not run yet waits behind that one")
def r43(t):
    async def work(name):
        await semaphore.acquire()
        t.log(name + " has it")
        semaphore.release()

    async def main():
        await semaphore.acquire()
        first = asyncio.create_task(work("first"))
        await turns(1)
        semaphore.release()
        t.log("locked", semaphore.locked())
        second = asyncio.create_task(work("second"))
        await semaphore.acquire()
        t.log("main has it")
        semaphore.release()
        await asyncio.gather(first, second)

    semaphore = asyncio.Semaphore(1)
    t.run(main())


@law("R44", "an event that is set twice wakes once; one that waits and is cancelled does not hold up the others")
def r44(t):
    async def main():
        tasks = [asyncio.create_task(named(t, name, event.wait())) for name in "abc"]
        await turns(1)
        tasks[1].cancel()
        event.set()
        event.set()
        t.log("got", await asyncio.gather(*tasks, return_exceptions=True))

    event = asyncio.Event()
    t.run(main())


@law("R45", "producers and consumers of a bounded queue: who waits goes on when there is room, and when there is something")
def r45(t):
    async def produce(name, n):
        for i in range(n):
            await queue.put(name + str(i))
            t.log("put " + name + str(i))

    async def consume(name):
        for _ in range(3):
            item = await queue.get()
            t.log(name + " has " + item)
            await asyncio.sleep(1)

    async def main():
        await asyncio.gather(produce("x", 4), produce("y", 2), consume("a"), consume("b"))
        t.log("size", queue.qsize())

    queue = asyncio.Queue(2)
    t.run(main())


@law("R46", "who is cancelled in putting something into a full queue puts nothing in, and lets the next one do so")
def r46(t):
    async def main():
        queue.put_nowait(1)
        tasks = [asyncio.create_task(named(t, "put " + str(i), queue.put(i))) for i in (2, 3)]
        await turns(1)
        t.log("got", queue.get_nowait())
        tasks[0].cancel()
        await asyncio.wait(tasks)
        t.log("got", queue.get_nowait())
        t.log("empty", queue.empty())

    queue = asyncio.Queue(1)
    t.run(main())


@law("R47", "a barrier may be used again and again; the last to come is let through without waiting")
def r47(t):
    async def work(name, seconds):
        for i in range(2):
            await asyncio.sleep(seconds)
            t.log(name + " comes", i)
            await barrier.wait()
            t.log(name + " goes", i)

    async def main():
        await asyncio.gather(work("a", 1), work("b", 2))

    barrier = asyncio.Barrier(2)
    t.run(main())


@law("R48", "who is cancelled at a barrier leaves it; the others wait on")
def r48(t):
    async def main():
        tasks = [asyncio.create_task(named(t, name, barrier.wait())) for name in "ab"]
        await turns(1)
        tasks[0].cancel()
        await turns(2)
        t.log("waiting", barrier.n_waiting)
        tasks += [asyncio.create_task(named(t, name, barrier.wait())) for name in "cd"]
        await asyncio.wait(tasks)

    barrier = asyncio.Barrier(3)
    t.run(main())


@law("R49", "a lock that is taken by a block that is cancelled is released")
def r49(t):
    async def work(name):
        async with lock:
            t.log(name + " has it")
            await asyncio.sleep(5)

    async def main():
        first = asyncio.create_task(work("first"))
        second = asyncio.create_task(work("second"))
        await asyncio.sleep(1)
        first.cancel()
        await asyncio.wait([first, second])
        t.log("locked", lock.locked())

    lock = asyncio.Lock()
    t.run(main())


@law("R50", "a condition that is notified and cancelled at once: the notification goes to the next one")
def r50(t):
    async def waiting(name):
        async with condition:
            await named(t, name, condition.wait())

    async def main():
        tasks = [asyncio.create_task(waiting(name)) for name in "ab"]
        await turns(1)
        async with condition:
            condition.notify()
        tasks[0].cancel()
        await asyncio.wait(tasks, timeout=5)
        t.log("done", [task.done() for task in tasks])

    condition = asyncio.Condition()
    t.run(main())
