"""G. Delegation with `yield from` (PEP 380)."""

import functools

from harness import law

ALIVE = []


def alive(function):
    """Keeps its generators to the end: CPython would close them as soon as nobody refers to them (law A9)."""

    @functools.wraps(function)
    def kept(*arguments):
        ALIVE.append(function(*arguments))
        return ALIVE[-1]

    return kept


@alive
def telling(t, name="sub"):
    """Yields twice and returns, and tells all that happens to it."""
    try:
        t.log(name, (yield name + "1"))
        t.log(name, (yield name + "2"))
        return name + "R"
    except BaseException as e:
        t.log(name + " raised", e)
        raise
    finally:
        t.log(name + " finally")


def resulting(x):
    """Delegates, and yields the result."""
    yield ["result", (yield from x)]


class Own:
    """An iterator with all of a generator's methods, written by hand; a test replaces some."""

    def __init__(self, t):
        self.t = t

    def __iter__(self):
        return self

    def __next__(self):
        self.t.log("next called")
        return 1

    def send(self, value):
        self.t.log("send called", value)
        return value

    def throw(self, exception):
        self.t.log("throw called", exception)
        return "thrown"

    def close(self):
        self.t.log("close called")


@law("G1", "what is yielded and sent passes through a delegation; it has the value that the delegate returns")
def g1(t):
    def body():
        t.log("result", (yield from telling(t)))
        yield "behind"

    g = body()
    t.next(g)
    t.send(g, 5)
    t.send(g, 6)
    t.next(g)


@law("G2", "a delegation to an iterable takes all its elements")
def g2(t):
    def body():
        yield from [1, 2]
        t.log("behind the list")
        yield from []
        t.log("behind the empty list")

    t.list(body())


@law("G3", "the StopIteration of an iterator that is no generator has the value of the delegation too")
def g3(t):
    class Once(Own):
        ended = False

        def __next__(self):
            if self.ended:
                raise StopIteration(42)
            self.ended = True
            return 1

    t.list(resulting(Once(t)))


@law("G4", "a delegate without send() still takes None; any other value is an error raised at the delegation")
def g4(t):
    def body():
        try:
            yield from iter([1, 2, 3])
        except AttributeError:
            yield "takes no value"

    g = body()
    t.next(g)
    t.send(g, None)
    t.send(g, 5)
    t.next(g)


@law("G5", "what is raised goes to the delegate; if that catches it and yields, the delegation goes on")
def g5(t):
    def sub():
        try:
            yield 1
        except ValueError as e:
            t.caught(e)
            yield 2
        return "R"

    g = resulting(sub())
    t.next(g)
    t.raise_(g, ValueError("v"))
    t.next(g)


@law("G6", "a delegate that catches what is raised and returns ends the delegation with its value")
def g6(t):
    def sub():
        try:
            yield 1
        except ValueError:
            return "R"

    g = resulting(sub())
    t.next(g)
    t.raise_(g, ValueError("v"))
    t.next(g)


@law("G7", "a delegate without throw(): what is raised is raised at the delegation")
def g7(t):
    def body():
        try:
            yield from iter([1, 2])
        except ValueError as e:
            t.caught(e)
            yield "handled"

    g = body()
    t.next(g)
    t.raise_(g, ValueError("v"))
    t.next(g)


@law("G8", "what a delegate raises is raised at the delegation, and can be caught there")
def g8(t):
    def sub():
        yield 1
        raise KeyError("k")

    def body():
        try:
            yield from sub()
        except KeyError as e:
            yield e

    g = body()
    t.next(g)
    t.next(g)


@law("G9", "close() closes the delegate first, then raises GeneratorExit at the delegation")
def g9(t):
    def body():
        try:
            yield from telling(t)
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.close(g)


@law("G10", "a GeneratorExit that is raised closes the delegate, and is then itself raised at the delegation")
def g10(t):
    exit = GeneratorExit()

    def body():
        try:
            yield from telling(t)
        except GeneratorExit as e:
            yield ["caught the same", e is exit]

    g = body()
    t.next(g)
    t.raise_(g, exit)


@law("G11", "a delegate that ignores GeneratorExit is an error raised at the delegation, which leaves close()")
def g11(t):
    def sub():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    def body():
        try:
            yield from sub()
        except BaseException as e:
            t.caught(e)
            raise

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("G12", "what a delegate raises on being closed is raised at the delegation in place of the GeneratorExit")
def g12(t):
    def sub():
        try:
            yield 1
        except GeneratorExit:
            raise KeyError("k")

    def body():
        try:
            yield from sub()
        except KeyError as e:
            t.caught(e)
            return "x"

    g = body()
    t.next(g)
    t.close(g)


@law("G13", "what a delegate returns on being closed is dropped; the GeneratorExit is raised all the same")
def g13(t):
    def sub():
        try:
            yield 1
        except GeneratorExit:
            return "R"

    def body():
        try:
            t.log("result", (yield from sub()))
        except GeneratorExit as e:
            t.caught(e)
            raise

    g = body()
    t.next(g)
    t.close(g)


@law("G14", "a delegate without close(): GeneratorExit is raised at the delegation, and that is all")
def g14(t):
    def body():
        try:
            yield from iter([1, 2])
        except GeneratorExit as e:
            t.caught(e)
            raise

    g = body()
    t.next(g)
    t.close(g)


@law("G15", "a StopIteration that is raised goes to the delegate, out of which it comes as a RuntimeError (PEP 479)")
def g15(t):
    def sub():
        yield 1

    def body():
        try:
            yield from sub()
        except RuntimeError as e:
            t.cause(e)
            raise

    g = body()
    t.next(g)
    t.raise_(g, StopIteration(3))


@law("G16", "a delegate that is no generator may answer throw() with its end: StopIteration has the value")
def g16(t):
    class Ending(Own):
        def throw(self, exception):
            raise StopIteration("w")

    g = resulting(Ending(t))
    t.next(g)
    t.raise_(g, ValueError("v"))


@law("G17", "a StopIteration that is raised over a delegate without throw() is taken for its end, and its value is lost")
def g17(t):
    def catching():
        try:
            yield from iter([1, 2])
        except StopIteration as e:
            yield ["caught", e.value]

    def body():
        yield from iter([1, 2])

    g = catching()
    t.next(g)
    t.raise_(g, StopIteration(3))
    g = body()
    t.next(g)
    t.raise_(g, StopIteration(3))


@law("G17b", "a delegate whose close() raises StopIteration is taken to have ended, with its value")
def g17b(t):
    class Ending(Own):
        def close(self):
            raise StopIteration("w")

    def body():
        try:
            yield ["result", (yield from Ending(t))]
        except StopIteration as e:
            yield ["caught", e.value]

    g = body()
    t.next(g)
    t.raise_(g, GeneratorExit())


@law("G18", "a delegate that has been started goes on; one that has ended has the value None at once")
def g18(t):
    def sub():
        yield 1
        yield 2
        return "R"

    s = sub()
    t.next(s)

    def body():
        t.log("result", (yield from s))
        t.log("result", (yield from s))

    t.list(body())


@law("G19", "two generators that delegate to the same iterator take turns")
def g19(t):
    def body(x):
        yield from x

    numbers = iter([1, 2, 3, 4])
    a, b = body(numbers), body(numbers)
    t.next(a)
    t.next(b)
    t.next(a)
    t.next(b)
    t.next(a)


@law("G20", "a delegate cannot resume the generator that delegates to it")
def g20(t):
    def sub():
        t.next(g)
        yield 1

    def body():
        yield from sub()

    g = body()
    t.next(g)


@law("G21", "others may resume a delegate, and take its values away; if it ends that way, the delegation has None")
def g21(t):
    def sub():
        yield 1
        yield 2
        return "R"

    s = sub()
    g = resulting(s)
    t.next(g)
    t.next(s)
    t.next(s)
    t.next(g)


@law("G22", "a generator cannot delegate to itself")
def g22(t):
    def body():
        yield from g

    g = body()
    t.next(g)
    t.state(g)


@law("G23", "delegating to what has no values fails at the delegation")
def g23(t):
    def body():
        try:
            yield from None
        except TypeError:
            yield "nothing to delegate to"

    t.list(body())


@law("G24", "a delegate that raises before its first yield does so at the delegation")
def g24(t):
    def sub():
        raise KeyError("k")
        yield

    def body():
        try:
            yield from sub()
        except KeyError as e:
            yield e

    t.list(body())


@law("G25", "three hundred delegations deep, values go up, what is sent goes down, and the result comes up")
def g25(t):
    def leaf():
        return (yield "leaf")

    def body(depth):
        if depth == 0:
            return (yield from leaf())
        return (yield from body(depth - 1))

    g = body(300)
    t.next(g)
    t.send(g, "S")


@law("G26", "what a suspended generator delegates to can be asked for; it is None where it yields itself")
def g26(t):
    def sub():
        yield 1

    s = sub()

    def body():
        yield from s
        yield 2

    g = body()
    next(g)
    t.log("delegates to it", g.gi_yieldfrom is s)
    next(g)
    t.log("delegates to nothing", g.gi_yieldfrom is None)
    g.close()
    t.log("delegates to nothing", g.gi_yieldfrom is None)


@law("G27", "a generator is running while its delegate is")
def g27(t):
    def sub():
        t.state(g)
        yield 1

    def body():
        yield from sub()

    g = body()
    t.next(g)
    t.state(g)


@law("G28", "what the close() of a delegate raises is raised at the delegation")
def g28(t):
    class Failing(Own):
        def close(self):
            raise ZeroDivisionError("z")

    def body():
        try:
            yield from Failing(t)
        except BaseException as e:
            t.caught(e)
            raise

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("G29", "the methods of a delegate that is no generator are called just as a generator's")
def g29(t):
    def body():
        yield from Own(t)

    g = body()
    t.next(g)
    t.send(g, None)
    t.send(g, 4)
    t.raise_(g, ValueError("v"))
    t.next(g)
    t.close(g)


@law("G30", "a GeneratorExit that is raised arrives at the delegation even if the delegate returns quietly")
def g30(t):
    def sub():
        try:
            yield 1
        except GeneratorExit:
            return "R"

    def body():
        try:
            yield from sub()
        except GeneratorExit as e:
            t.caught(e)
            yield "handled"

    g = body()
    t.next(g)
    t.raise_(g, GeneratorExit())


@law("G31", "a delegate that others have closed lets through what is raised")
def g31(t):
    def sub():
        yield 1

    s = sub()

    def body():
        try:
            yield from s
        except KeyError as e:
            yield e

    g = body()
    t.next(g)
    t.close(s)
    t.raise_(g, KeyError("k"))


@law("G32", "a delegate that others resume, and that resumes its delegator, makes that one fail at the delegation")
def g32(t):
    def sub():
        yield 1
        t.next(g)
        yield 2

    s = sub()

    def body():
        try:
            yield from s
        except ValueError as e:
            t.caught(e)
            yield "handled"

    g = body()
    t.next(g)
    t.next(s)


@law("G33", "the same with close(): the delegate cannot be closed, and that error leaves close()")
def g33(t):
    def sub():
        yield 1
        t.close(g)
        yield 2

    s = sub()

    def body():
        try:
            yield from s
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.next(s)
    t.state(g)
    t.state(s)


@law("G34", "closing a generator before its start leaves alone what it would delegate to")
def g34(t):
    def body(x):
        yield from x

    s = telling(t)
    g = body(s)
    t.close(g)
    t.state(s)


@law("G35", "the delegate is evaluated where the delegation is reached, and asked for its iterator once")
def g35(t):
    class Iterable:
        def __iter__(self):
            t.log("iter called")
            return iter([1, 2])

    def body():
        t.log("before")
        yield from Iterable()
        t.log("behind")

    g = body()
    t.log("made")
    t.next(g)
    t.next(g)
    t.next(g)


@law("G36", "a delegate that raises in its delegator while both run gets an error; nothing else changes")
def g36(t):
    def sub():
        try:
            try:
                try:
                    yield "a"
                except KeyError:
                    g.throw(IndexError())
            except ValueError as e:
                t.caught(e)
                yield "b"
        except OSError:
            yield "handled"

    def body():
        yield from sub()

    g = body()
    t.next(g)
    t.raise_(g, KeyError())
    t.raise_(g, OSError())
