"""J. Generator expressions. In Java: the generator method that such an expression stands for."""

from harness import law


@law("J1", "the source of the outer loop is evaluated on creation; all else when it is reached")
def j1(t):
    def source(name):
        t.log("source", name)
        return [0, 1]

    g = ([a, b] for a in source("outer") for b in source("inner"))
    t.log("made")
    t.next(g)
    t.list(g)


@law("J2", "a source that has no values is an error on creation, not at the first resumption")
def j2(t):
    nothing = None
    try:
        (x for x in nothing)
        t.log("made")
    except TypeError:
        t.log("error on creation")


@law("J3", "the source of the outer loop is that of the creation; conditions see what holds when they are reached")
def j3(t):
    limit = 3
    wanted = [0, 1]
    g = (x for x in range(limit) if x in wanted)
    limit = 1
    wanted = [1, 2]
    t.list(g)


@law("J4", "a generator expression takes all calls of a generator; what it is sent is dropped")
def j4(t):
    g = (x for x in range(5))
    t.next(g)
    t.send(g, 99)
    t.raise_(g, KeyError("k"))
    t.next(g)
    g = (x for x in range(5))
    t.next(g)
    t.close(g)
    t.next(g)


@law("J5", "a StopIteration in a generator expression is a RuntimeError")
def j5(t):
    t.list(next(iter([])) for x in range(1))


@law("J6", "a generator expression cannot resume itself")
def j6(t):
    g = (next(g) for x in range(3))
    t.next(g)
    t.state(g)


@law("J7", "generator expressions over one another take one value at a time")
def j7(t):
    def told(name, value):
        t.log(name, value)
        return value

    numbers = (told("number", x) for x in range(4))
    even = (told("even", x) for x in numbers if x % 2 == 0)
    doubled = (told("doubled", 2 * x) for x in even)
    t.next(doubled)
    t.next(doubled)
    t.next(doubled)


@law("J8", "a generator expression does not close its source, neither at its end nor when it is closed")
def j8(t):
    def source():
        try:
            yield 1
            yield 2
        finally:
            t.log("finally")

    s = source()
    g = (x for x in s)
    t.next(g)
    t.close(g)
    t.state(s)
    t.next(s)
    t.close(s)
