"""The same generators in Python: the median nanoseconds per element, to see how far apart the two worlds are.

python3 generators.py [comparison ...]
"""

import platform
import statistics
import sys
import threading
import time

ELEMENTS = 1000
DEPTH = 10


def numbers(n):
    for i in range(n):
        yield i


def filtered(n):
    for i in range(n):
        if i % 3 == 0:
            yield i


def wanted_of(values):
    for x in values:
        if x % 3 == 0:
            yield x


def squares(values):
    for x in values:
        yield x * x


def balanced(depth, first=0):
    half = (1 << (depth - 1)) - 1
    if depth == 1:
        return None, first, None
    return balanced(depth - 1, first), first + half, balanced(depth - 1, first + half + 1)


def in_order(tree):
    left, value, right = tree
    if left is not None:
        yield from in_order(left)
    yield value
    if right is not None:
        yield from in_order(right)


def average():
    total, n = 0.0, 0
    while True:
        total += yield 0.0 if n == 0 else total / n
        n += 1


def send_all(n):
    gen = average()
    total = next(gen)
    for i in range(n):
        total += gen.send(float(i))
    return total


def zero_one():
    i = 0
    while True:
        yield i & 1
        i += 1


def over(inner):
    return (yield from inner)


def deep(depth):
    chain = zero_one()
    for _ in range(depth):
        chain = over(chain)
    return chain


def take(gen, n):
    total = 0
    for _ in range(n):
        total += next(gen)
    return total


def measure(name, elements, work, repeats=2000):
    times = []
    for _ in range(repeats):
        start = time.perf_counter_ns()
        work()
        times.append((time.perf_counter_ns() - start) / elements)
    print(f"{name:10} {statistics.median(times):8.1f}", flush=True)


def measure_depth():
    """Each resumption goes down the whole chain, so the deep ones take fewer values."""
    for depth in (1, 10, 100, 1000, 10000):
        gen = deep(depth)
        next(gen)
        values = max(10, 100_000 // depth // 10)
        measure(f"Depth{depth}", values, lambda: take(gen, values), 20)


def main(wanted):
    tree = balanced(DEPTH)
    measures = {
        "Average": lambda name: measure(name, ELEMENTS, lambda: send_all(ELEMENTS)),
        "Depth": lambda name: measure_depth(),
        "Filter": lambda name: measure(name, ELEMENTS, lambda: sum(filtered(ELEMENTS))),
        "Pipeline": lambda name: measure(name, ELEMENTS, lambda: sum(squares(wanted_of(numbers(ELEMENTS))))),
        "Range": lambda name: measure(name, ELEMENTS, lambda: sum(numbers(ELEMENTS))),
        "TreeWalk": lambda name: measure(name, (1 << DEPTH) - 1, lambda: sum(in_order(tree))),
    }
    print(f"CPython {platform.python_version()}")
    for name in wanted or measures:
        if name in measures:
            measures[name](name)


if __name__ == "__main__":
    # The stack of a thread can be chosen; the deepest chain needs much of it.
    sys.setrecursionlimit(100_000)
    threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=main, args=(sys.argv[1:],))
    thread.start()
    thread.join()
