"""The same coroutines with asyncio: the median nanoseconds of the processor per element, since an invocation takes so long that
other processes get their turns within it.

python3 coroutines.py [comparison ...]
"""

import asyncio
import platform
import statistics
import sys
import time

ELEMENTS = 1000
REPEATS = 200


async def sum_of(value, times):
    total = 0
    for _ in range(times):
        total += await value
    return total


async def sum_of_all(values):
    total = 0
    for value in values:
        total += await value
    return total


async def await_completed(n):
    value = asyncio.get_running_loop().create_future()
    value.set_result(1)
    return await sum_of(value, n)


async def await_pending(n):
    """Each future is completed when the task waits for it."""
    loop = asyncio.get_running_loop()
    values = [loop.create_future() for _ in range(n)]
    task = loop.create_task(sum_of_all(values))
    for i, value in enumerate(values):
        await asyncio.sleep(0)
        value.set_result(i)
    return await task


async def deep(depth, end):
    if depth == 0:
        return await end
    return await deep(depth - 1, end) + 1


async def chain_on_completed(n):
    end = asyncio.get_running_loop().create_future()
    end.set_result(1)
    return await deep(n, end)


async def chain_on_pending(n):
    end = asyncio.get_running_loop().create_future()
    task = asyncio.get_running_loop().create_task(deep(n, end))
    await asyncio.sleep(0)
    end.set_result(1)
    return await task


async def numbers(n):
    for i in range(n):
        yield i


async def async_for(n):
    total = 0
    async for x in numbers(n):
        total += x
    return total


async def identity(value):
    return await value


async def spawn(n):
    loop = asyncio.get_running_loop()
    go = loop.create_future()
    tasks = [loop.create_task(identity(go)) for _ in range(n)]
    await asyncio.sleep(0)
    go.set_result(1)
    return await sum_of_all(tasks)


async def serve(requests, replies, n):
    for _ in range(n):
        await replies.put(await requests.get())


async def ping_pong(n):
    requests, replies = asyncio.Queue(1), asyncio.Queue(1)
    server = asyncio.get_running_loop().create_task(serve(requests, replies, n))
    total = 0
    for i in range(n):
        await requests.put(i)
        total += await replies.get()
    await server
    return total


COMPARISONS = {
    "AsyncFor": async_for,
    "AwaitCompleted": await_completed,
    "AwaitPending": await_pending,
    "ChainOnCompleted": chain_on_completed,
    "ChainOnPending": chain_on_pending,
    "PingPong": ping_pong,
    "Spawn": spawn,
}


async def measure(name, work):
    times = []
    for _ in range(REPEATS):
        start = time.process_time_ns()
        await work(ELEMENTS)
        times.append((time.process_time_ns() - start) / ELEMENTS)
    print(f"{name} {statistics.median(times):.1f}", flush=True)


def main(wanted):
    # The chain is deeper than Python's default allows.
    sys.setrecursionlimit(10_000)
    print(f"CPython {platform.python_version()}")
    for name in wanted or COMPARISONS:
        if name in COMPARISONS:
            asyncio.run(measure(name, COMPARISONS[name]))


if __name__ == "__main__":
    main(sys.argv[1:])
