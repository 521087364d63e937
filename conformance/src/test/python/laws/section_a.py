"""A. Creation and iteration."""

import gc

from harness import law


@law("A1", "a call evaluates its arguments; nothing of the body runs before the first resumption")
def a1(t):
    def argument():
        t.log("argument")
        return 1

    def body(value):
        t.log("body")
        yield value

    g = body(argument())
    t.log("made")
    t.next(g)


@law("A2", "a call with the wrong number of arguments fails at once, not at the first resumption")
def a2(t):
    def body(value):
        yield value

    try:
        body()
    except TypeError:
        t.log("TypeError at the call")


@law("A3", "a generator is its own iterator; a second pass finds nothing")
def a3(t):
    def body():
        yield 1
        yield 2

    g = body()
    t.log("its own iterator", iter(g) is g)
    t.list(g)
    t.list(g)


@law("A4", "a generator is true in every state")
def a4(t):
    def body():
        yield 1

    g = body()
    t.log("created", bool(g))
    next(g)
    t.log("suspended", bool(g))
    list(g)
    t.log("closed", bool(g))


@law("A5", "a body whose only yield is never reached makes a generator too: one that ends at its first resumption")
def a5(t):
    def body(yields):
        if yields:
            yield 1
        t.log("ran")
        return 5

    g = body(False)
    t.log("made")
    t.next(g)
    t.next(g)


@law("A6", "each call makes a generator of its own; nothing is shared between them")
def a6(t):
    def body():
        n = 0
        while True:
            n += 1
            yield n

    a, b = body(), body()
    t.next(a)
    t.next(a)
    t.next(b)
    t.next(a)


@law("A7", "control goes back to whoever has resumed the generator, not to who has made it")
def a7(t):
    def body():
        for i in range(3):
            yield i

    def maker():
        g = body()
        t.log("maker", next(g))
        return g

    for value in maker():
        t.log("loop", value)


@law("A8", "leaving a loop early does not close the generator; it goes on where it stands")
def a8(t):
    def body():
        try:
            yield 1
            yield 2
            yield 3
        finally:
            t.log("finally")

    g = body()
    for value in g:
        t.log("loop", value)
        break
    t.log("after the loop")
    t.state(g)
    t.next(g)
    t.close(g)


@law("A9", "a suspended generator that nobody refers to any more is closed")
def a9(t):
    def body():
        try:
            yield 1
        finally:
            t.log("finally")

    g = body()
    t.log("first", next(g))  # not by the trace, which would keep it
    del g
    gc.collect()
    t.log("dropped")


@law("A10", "an exception in the body of a loop does not close the generator")
def a10(t):
    def body():
        try:
            yield 1
            yield 2
        finally:
            t.log("finally")

    g = body()
    try:
        for value in g:
            raise KeyError(value)
    except KeyError as e:
        t.caught(e)
    t.next(g)
    t.close(g)


@law("A11", "next() with a default gives the default at the end, and drops what was returned; exceptions pass")
def a11(t):
    def body():
        yield 1
        return 9

    def failing():
        raise KeyError("k")
        yield

    g = body()
    t.call("next or default", lambda: next(g, "default"))
    t.call("next or default", lambda: next(g, "default"))
    t.call("next or default", lambda: next(g, "default"))
    t.call("next or default", lambda: next(failing(), "default"))


@law("A12", "loops and lists drop what the body returned; StopIteration has it, and so has a delegation")
def a12(t):
    def body():
        yield 1
        return 9

    def delegating():
        t.log("returned", (yield from body()))

    for value in body():
        t.log("loop", value)
    t.list(body())
    t.list(delegating())
    g = body()
    t.next(g)
    t.next(g)


@law("A40", "a generator that calls itself: each of its generators stands where it stands")
def a40(t):
    def towers(disks, a, b, c):
        if disks == 0:
            return
        for move in towers(disks - 1, a, c, b):
            yield move
        yield a + c
        for move in towers(disks - 1, b, a, c):
            yield move

    t.list(towers(3, "a", "b", "c"))


@law("A41", "a generator may be driven by the body of another one, step by step")
def a41(t):
    def numbers(name):
        try:
            for i in range(3):
                t.log(name, i)
                yield i
        finally:
            t.log(name, "finally")

    def sums(first, second):
        for a in first:
            yield a + next(second)

    first, second = numbers("first"), numbers("second")
    g = sums(first, second)
    t.next(g)
    t.next(g)
    t.next(second)
    t.next(g)
    t.state(g)
    t.state(first)
    t.state(second)
    t.close(first)


@law("A42", "what a body has been given is shared with its caller; what it has copied is not")
def a42(t):
    def body(values):
        own = list(values)
        for i in range(2):
            yield [values[i], own[i]]

    values = [1, 2]
    g = body(values)
    values[0] = 10
    t.next(g)
    values[1] = 20
    t.next(g)


@law("A43", "a generator may be started, left alone while others run, and go on afterwards")
def a43(t):
    def body(name):
        n = 0
        while True:
            n += 1
            yield name + str(n)

    generators = [body(name) for name in ("a", "b", "c")]
    for turn in (0, 1, 0, 2, 2, 1, 0):
        t.next(generators[turn])
