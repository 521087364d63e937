"""So many sleeping tasks of asyncio: the bytes of each, and the time to start and to end them.

python3 sleepers.py [number of tasks]
"""

import asyncio
import gc
import platform
import sys
import time

SLEEP = 60


def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096


async def main(tasks):
    gc.collect()
    before = resident()
    started = time.perf_counter()
    sleepers = [asyncio.create_task(asyncio.sleep(SLEEP)) for _ in range(tasks)]
    await asyncio.sleep(0)
    asleep = time.perf_counter() - started
    gc.collect()
    print(f"{(resident() - before) // tasks} bytes a sleeping task, all asleep after {asleep:.2f} s", flush=True)
    for sleeper in sleepers:
        await sleeper
    late = time.perf_counter() - started - asleep - SLEEP
    print(f"all ended {late:.2f} s after the last was due")


print(f"CPython {platform.python_version()}")
asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
