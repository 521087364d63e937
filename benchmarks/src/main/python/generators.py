"""The same generators in Python: the median nanoseconds per element, to see how far apart the two worlds are."""

import platform
import statistics
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


def wanted(values):
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


def measure(name, elements, work):
    times = []
    for _ in range(2000):
        start = time.perf_counter_ns()
        work()
        times.append((time.perf_counter_ns() - start) / elements)
    print(f"{name:10} {statistics.median(times):8.1f}")


def main():
    tree = balanced(DEPTH)
    print(f"CPython {platform.python_version()}, medians, ns per element")
    measure("Average", ELEMENTS, lambda: send_all(ELEMENTS))
    measure("Filter", ELEMENTS, lambda: sum(filtered(ELEMENTS)))
    measure("Pipeline", ELEMENTS, lambda: sum(squares(wanted(numbers(ELEMENTS)))))
    measure("Range", ELEMENTS, lambda: sum(numbers(ELEMENTS)))
    measure("TreeWalk", (1 << DEPTH) - 1, lambda: sum(in_order(tree)))


if __name__ == "__main__":
    main()
