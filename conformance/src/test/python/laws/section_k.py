"""K. Coroutines (PEP 492), driven by hand."""

import gc
import types
import warnings

from harness import add_law, law


@types.coroutine
def surface(value):
    """What a body awaits to hand a value to whoever drives it; has the value that is sent."""
    return (yield value)


async def body(t):
    try:
        t.log("got", await surface(1))
        t.log("got", await surface(2))
        return 9
    except BaseException as e:
        t.caught(e)
        raise


def suspended(t):
    c = body(t)
    t.send(c, None)
    return c


def closed_by_close(t):
    c = suspended(t)
    t.close(c)
    return c


def closed_by_return(t):
    async def returning():
        return 9

    c = returning()
    t.send(c, None)
    return c


def closed_by_exception(t):
    async def failing():
        raise KeyError("k")

    c = failing()
    t.send(c, None)
    return c


STATES = {
    "CREATED": body,
    "SUSPENDED": suspended,
    "CLOSED-by-close": closed_by_close,
    "CLOSED-by-return": closed_by_return,
    "CLOSED-by-exception": closed_by_exception,
}

OPERATIONS = {
    "sendN": ("send(None)", lambda t, c: t.send(c, None)),
    "send5": ("send(5)", lambda t, c: t.send(c, 5)),
    "throw": ("throw(ValueError)", lambda t, c: t.raise_(c, ValueError("v"))),
    "throwGE": ("throw(GeneratorExit)", lambda t, c: t.raise_(c, GeneratorExit())),
    "throwSI": ("throw(StopIteration)", lambda t, c: t.raise_(c, StopIteration(3))),
    "close": ("close()", lambda t, c: t.close(c)),
}


def program(reach, perform):
    def run(t):
        c = reach(t)
        t.log("--")
        perform(t, c)
        t.state(c)
        t.send(c, None)
        t.state(c)
        t.close(c)

    return run


for state, reach in STATES.items():
    for operation, (text, perform) in OPERATIONS.items():
        rule = f"{text} on a coroutine that is {state.replace('-', ' ')}"
        add_law(f"K.{state}.{operation}", rule, program(reach, perform))


@law("K1", "a call runs nothing of the body; to send None starts it, and StopIteration has what it returns")
def k1(t):
    async def returning():
        t.log("body")
        return 5

    c = returning()
    t.log("made")
    t.send(c, None)


@law("K2", "a coroutine has no values to go through")
def k2(t):
    async def returning():
        return 5

    c = returning()
    t.call("iter", lambda: iter(c))
    t.call("next", lambda: next(c))
    t.list(c)
    t.close(c)


@law("K3", "a generator cannot delegate to a coroutine")
def k3(t):
    async def returning():
        return 5

    def delegating():
        yield from c

    c = returning()
    t.next(delegating())
    t.close(c)


@law("K4", "a value sent before the start is refused, and the coroutine may still be started")
def k4(t):
    async def returning():
        t.log("body")
        return 5

    c = returning()
    t.send(c, 1)
    t.state(c)
    t.send(c, None)


@law("K5", "a coroutine that has ended cannot be resumed, unlike a generator; close() has no effect on it")
def k5(t):
    async def returning():
        return 5

    c = returning()
    t.send(c, None)
    t.send(c, None)
    t.raise_(c, KeyError("k"))
    t.close(c)
    t.state(c)


@law("K6", "a coroutine that is closed before its start runs nothing, and cannot be resumed")
def k6(t):
    async def telling():
        t.log("body")

    c = telling()
    t.close(c)
    t.send(c, None)


@law("K7", "a coroutine cannot be resumed or closed by its own body")
def k7(t):
    async def resuming():
        t.send(c, None)
        t.raise_(c, KeyError("k"))
        t.close(c)
        t.state(c)

    c = resuming()
    t.send(c, None)


@law("K8", "a coroutine that is suspended cannot be awaited")
def k8(t):
    async def waiting():
        return await surface("w")

    async def awaiting(c):
        return await c

    c = waiting()
    t.send(c, None)
    t.send(awaiting(c), None)
    t.send(c, 5)


@law("K9", "a StopIteration that leaves a body becomes a RuntimeError; a StopAsyncIteration leaves it as it is")
def k9(t):
    async def raising(exception):
        raise exception

    async def outer(exception):
        await raising(exception)

    for function in (raising, outer):
        for exception in (StopIteration(1), StopAsyncIteration("end")):
            try:
                function(exception).send(None)
            except BaseException as e:
                t.cause(e)


@law("K10", "close() raises GeneratorExit where the innermost body waits; to wait once more is an error")
def k10(t):
    async def inner():
        try:
            await surface(1)
        except GeneratorExit as e:
            t.caught(e)
            await surface(2)

    async def outer():
        try:
            await inner()
        finally:
            t.log("outer finally")

    c = inner()
    t.send(c, None)
    t.close(c)
    t.state(c)
    t.send(c, None)
    c = outer()
    t.send(c, None)
    t.close(c)
    t.state(c)
    t.close(c)
    t.state(c)


@law("K11", "to await what cannot be awaited is an error of the body")
def k11(t):
    class Number:
        def __await__(self):
            return 5

    async def awaiting(x):
        try:
            await x
        except TypeError as e:
            return str(e)

    t.send(awaiting(1), None)
    t.send(awaiting(Number()), None)


@law("K12", "an awaitable of one's own: what it yields goes out, what is sent goes in, what it returns is the value")
def k12(t):
    class Own:
        def __await__(self):
            t.log("got", (yield "a"))
            t.log("got", (yield "b"))
            return "R"

    async def awaiting():
        return await Own()

    c = awaiting()
    t.send(c, None)
    t.send(c, 1)
    t.send(c, 2)


@law("K13", "what is raised reaches the innermost body that waits; one that catches it may wait for something else")
def k13(t):
    async def inner():
        try:
            await surface(1)
        except ValueError as e:
            t.caught(e)
            await surface(2)
        return "R"

    async def outer():
        return await inner()

    c = outer()
    t.send(c, None)
    t.raise_(c, ValueError("v"))
    t.send(c, None)


@law("K14", "operands are evaluated from left to right, across an await")
def k14(t):
    def number(n):
        t.log("number", n)
        return n

    async def adding():
        return number(1) + await surface("w") + number(3)

    c = adding()
    t.send(c, None)
    t.log("--")
    t.send(c, 10)


@law("K15", "that nobody has awaited a coroutine is told when it is finalised, unless it was closed")
def k15(t):
    async def returning():
        return 5

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        returning()
        gc.collect()
        t.log("told", len(told))
        returning().close()
        gc.collect()
        t.log("told", len(told))


@law("K16", "an exception that is returned is a value: it is not raised, and has no cause")
def k16(t):
    async def returning():
        return ValueError("v")

    async def awaiting():
        try:
            raise KeyError("k")
        except KeyError:
            return await returning()

    try:
        awaiting().send(None)
    except StopIteration as e:
        t.cause(e.value)


@law("K17", "a suspended coroutine shows what it awaits; one that has not started, runs or has ended shows nothing")
def k17(t):
    async def inner():
        look()
        await surface(1)

    async def outer():
        await inner_coroutine

    def look():
        t.log("awaits the inner one", c.cr_await is inner_coroutine)
        t.state(c)

    inner_coroutine = inner()
    c = outer()
    look()
    t.send(c, None)
    look()
    t.send(c, None)
    look()


@law("K18", "a coroutine gives an iterator of what it waits for, which takes all calls of a generator")
def k18(t):
    async def waiting():
        try:
            t.log("got", await surface("w"))
            t.log("got", await surface("x"))
        except KeyError as e:
            t.caught(e)
            return await surface("y")

    w = waiting().__await__()
    t.log("its own iterator", iter(w) is w)
    t.next(w)
    t.send(w, 3)
    t.raise_(w, KeyError("k"))
    t.send(w, 4)
    c = waiting()
    w = c.__await__()
    t.next(w)
    t.close(w)
    t.state(c)


@law("K19", "a coroutine that has ended cannot be awaited")
def k19(t):
    async def returning():
        return 1

    async def twice():
        c = returning()
        t.log("value", await c)
        await c

    t.send(twice(), None)


@law("K20", "what is raised before the start comes out at once; nothing of the body runs, and it is closed")
def k20(t):
    async def telling():
        try:
            t.log("body")
        finally:
            t.log("finally")

    c = telling()
    t.raise_(c, KeyError("k"))
    t.state(c)


@law("K40", "close() runs finally blocks from the innermost body outwards, each when the one within has ended")
def k40(t):
    async def body(depth):
        try:
            await (body(depth - 1) if depth > 0 else surface("w"))
        finally:
            t.log("finally", depth)

    c = body(3)
    t.send(c, None)
    t.close(c)
    t.state(c)


@law("K41", "an exception goes outwards through all that await, as the same object, and may be caught on its way")
def k41(t):
    error = KeyError("k")

    async def failing():
        await surface("w")
        raise error

    async def passing():
        try:
            await failing()
        finally:
            t.log("passes")

    async def catching():
        try:
            await passing()
        except KeyError as e:
            t.log("the same", e is error)
        return await surface("x")

    c = catching()
    t.send(c, None)
    t.send(c, None)
    t.send(c, 5)


@law("K42", "a finally block may await; what was under way goes on behind it")
def k42(t):
    async def body(fails):
        try:
            if fails:
                raise KeyError("k")
            return "R"
        finally:
            t.log("got", await surface("cleaning up"))

    for fails in (False, True):
        c = body(fails)
        t.send(c, None)
        t.send(c, 5)
        t.state(c)


@law("K43", "a body that catches the GeneratorExit and returns is closed, and so are those that await it")
def k43(t):
    async def inner():
        try:
            await surface("w")
        except GeneratorExit:
            return "R"

    async def outer():
        t.log("value", await inner())
        return "outer"

    c = outer()
    t.send(c, None)
    t.close(c)
    t.state(c)
    t.send(c, None)


@law("K44", "a body that raises something else on being closed: that comes out of close()")
def k44(t):
    async def inner():
        try:
            await surface("w")
        finally:
            raise KeyError("k")

    async def outer():
        try:
            await inner()
        except KeyError as e:
            t.caught(e)
            raise ValueError("v")

    for function in (inner, outer):
        c = function()
        t.send(c, None)
        t.close(c)
        t.state(c)


@law("K45", "to await what need not wait does not suspend, however often it is done")
def k45(t):
    async def value(n):
        return n

    async def sum_up():
        total = 0
        for n in range(1000):
            total += await value(n)
        return total

    t.send(sum_up(), None)


@law("K46", "coroutines may await one another as deep as they like; what is sent goes to the innermost")
def k46(t):
    async def deep(depth):
        if depth == 0:
            return await surface("w")
        return 1 + await deep(depth - 1)

    c = deep(200)
    t.send(c, None)
    t.send(c, 1000)
    c = deep(200)
    t.send(c, None)
    t.raise_(c, KeyError("k"))


@law("K47", "the inner coroutine is suspended while the outer one is, runs while it runs, and is closed when it has ended")
def k47(t):
    async def waiting():
        t.state(outer_coroutine)
        t.state(inner)
        await surface("w")
        t.state(outer_coroutine)
        t.state(inner)

    async def outer():
        await inner
        t.state(inner)

    inner = waiting()
    outer_coroutine = outer()
    t.state(inner)
    t.send(outer_coroutine, None)
    t.state(inner)
    t.send(outer_coroutine, None)


@law("K48", "an awaitable may return another coroutine's iterator; what that returns is the value")
def k48(t):
    class Wrapped:
        def __await__(self):
            return waiting().__await__()

    async def waiting():
        return await surface("w")

    async def awaiting():
        return await Wrapped()

    c = awaiting()
    t.send(c, None)
    t.send(c, 5)
    c = awaiting()
    t.send(c, None)
    t.raise_(c, KeyError("k"))
    c = awaiting()
    t.send(c, None)
    t.close(c)
    t.state(c)


@law("K49", "what an awaitable raises at once, or in its iterator, is raised at the await")
def k49(t):
    class Failing:
        def __await__(self):
            raise KeyError("at once")

    class FailingLater:
        def __await__(self):
            yield "w"
            raise KeyError("later")

    class FailingFirst:
        def __await__(self):
            raise KeyError("first")
            yield

    async def awaiting(x):
        try:
            await x
        except KeyError as e:
            t.caught(e)
        return await surface("behind")

    for x in (Failing(), FailingLater(), FailingFirst()):
        t.drive("awaiting", awaiting(x))


@law("K50", "a body may drive another coroutine by hand, and await in between")
def k50(t):
    async def waiting(name):
        t.log(name + " got", await surface(name + "1"))
        return name + "R"

    async def driving():
        inner = waiting("inner")
        t.send(inner, None)
        t.log("got", await surface("outer"))
        t.send(inner, 6)

    c = driving()
    t.send(c, None)
    t.send(c, 5)


@law("K51", "an exception raised where a body waits may be replaced, or turned into a value")
def k51(t):
    async def inner():
        try:
            return await surface("w")
        except KeyError as e:
            raise ValueError("v") from e

    async def outer():
        try:
            return await inner()
        except ValueError as e:
            t.cause(e)
            return "R"

    c = outer()
    t.send(c, None)
    t.raise_(c, KeyError("k"))
    t.state(c)


@law("K52", "a StopIteration that is raised where a body waits can be caught; otherwise it becomes a RuntimeError")
def k52(t):
    async def catching():
        try:
            await surface("w")
        except StopIteration as e:
            t.caught(e)
            return "R"

    async def passing():
        await surface("w")

    for function in (catching, passing):
        c = function()
        t.send(c, None)
        t.raise_(c, StopIteration(7))
        t.state(c)


@law("K53", "a coroutine that another one awaits can be resumed by hand; the outer one goes on with what it does then")
def k53(t):
    async def waiting():
        t.log("got", await surface("w"))
        t.log("got", await surface("x"))
        return "R"

    async def outer():
        return await inner

    inner = waiting()
    c = outer()
    t.send(c, None)
    t.send(inner, 1)
    t.send(c, 2)
