"""I. Looking at a generator from outside."""

import inspect

from harness import law
from section_g import alive


@law("I1", "a generator is created, runs, is suspended, and is closed")
def i1(t):
    def body():
        t.state(g)
        yield 1
        t.state(g)

    g = body()
    t.state(g)
    t.next(g)
    t.state(g)
    t.next(g)
    t.state(g)


@law("I2", "a generator has a frame to look at until it is closed")
def i2(t):
    def body():
        yield 1

    def look():
        t.log("has a frame", g.gi_frame is not None)

    g = body()
    look()
    t.next(g)
    look()
    t.next(g)
    look()


@law("I3", "the locals of a suspended generator can be looked at; a closed one has none")
def i3(t):
    def body(a):
        b = a + 1
        yield b
        c = a + b
        yield c
        yield [a, b, c]

    def look():
        t.log("locals", dict(inspect.getgeneratorlocals(g)))

    g = body(1)
    look()
    t.next(g)
    look()
    t.next(g)
    look()
    t.next(g)
    t.next(g)
    look()


@law("I4", "a generator is running in its finally blocks, and is closed before anybody sees its end")
def i4(t):
    def body(fails):
        try:
            yield 1
        finally:
            t.state(generators[-1])
        if fails:
            raise KeyError("k")

    generators = [body(False)]
    t.next(generators[0])
    t.close(generators[0])
    t.state(generators[0])
    generators.append(body(True))
    t.next(generators[1])
    try:
        next(generators[1])
    except KeyError as e:
        t.state(generators[1])


@law("I5", "looking at a generator does not advance it")
def i5(t):
    @alive
    def body():
        t.log("body")
        yield 1
        t.log("behind")
        yield 2

    g = body()
    t.state(g)
    t.log("has a frame", g.gi_frame is not None)
    t.log("delegates to nothing", g.gi_yieldfrom is None)
    t.state(g)
    t.next(g)
    t.state(g)
    t.log("has a frame", g.gi_frame is not None)
    t.log("delegates to nothing", g.gi_yieldfrom is None)
    t.next(g)


@law("I6", "the name of a generator's function can be asked for")
def i6(t):
    def body():
        yield 1

    t.log("name", body().__name__)


@law("I7", "the line where a suspended generator stands can be asked for: it grows from yield to yield")
def i7(t):
    def body():
        yield 1
        yield 2
        yield 3

    g = body()
    t.next(g)
    first = g.gi_frame.f_lineno
    t.next(g)
    t.log("lines further", g.gi_frame.f_lineno - first)
    t.next(g)
    t.log("lines further", g.gi_frame.f_lineno - first)
