"""M. Asynchronous generators (PEP 525)."""

import asyncio
import sys

from harness import add_law, law
from section_g import alive
from section_k import surface


@alive
async def body(t):
    try:
        t.log("got", (yield 1))
        t.log("got", await surface("waiting"))
        t.log("got", (yield 2))
    except BaseException as e:
        t.caught(e)
        raise


def suspended(t):
    g = body(t)
    t.drive("next", anext(g))
    return g


def waiting(t):
    """Within an operation that has not ended."""
    g = suspended(t)
    t.send(kept(g, anext(g)), None)
    return g


def closed_by_close(t):
    g = suspended(t)
    t.drive("aclose", g.aclose())
    return g


def closed_by_return(t):
    @alive
    async def returning():
        return
        yield

    g = returning()
    t.drive("next", anext(g))
    return g


def closed_by_exception(t):
    @alive
    async def failing():
        raise KeyError("k")
        yield

    g = failing()
    t.drive("next", anext(g))
    return g


OPERATIONS_BEGUN = {}


def kept(g, operation):
    """The operation that a generator is left within."""
    OPERATIONS_BEGUN[id(g)] = operation
    return operation


def finish(t, g):
    """Ends the operation that the generator is within, if it is."""
    operation = OPERATIONS_BEGUN.pop(id(g), None)
    if operation is not None:
        t.send(operation, 5)


STATES = {
    "CREATED": body,
    "SUSPENDED": suspended,
    "WAITING": waiting,
    "CLOSED-by-close": closed_by_close,
    "CLOSED-by-return": closed_by_return,
    "CLOSED-by-exception": closed_by_exception,
}

OPERATIONS = {
    "next": ("anext()", lambda t, g: t.drive("next", anext(g))),
    "sendN": ("asend(None)", lambda t, g: t.drive("send", g.asend(None))),
    "send5": ("asend(5)", lambda t, g: t.drive("send", g.asend(5))),
    "throw": ("athrow(ValueError)", lambda t, g: t.drive("raise", g.athrow(ValueError("v")))),
    "throwGE": ("athrow(GeneratorExit)", lambda t, g: t.drive("raise", g.athrow(GeneratorExit()))),
    "throwSI": ("athrow(StopIteration)", lambda t, g: t.drive("raise", g.athrow(StopIteration(3)))),
    "throwSAI": ("athrow(StopAsyncIteration)", lambda t, g: t.drive("raise", g.athrow(StopAsyncIteration("end")))),
    "close": ("aclose()", lambda t, g: t.drive("aclose", g.aclose())),
}


def program(reach, perform):
    def run(t):
        g = reach(t)
        t.log("--")
        perform(t, g)
        finish(t, g)
        t.drive("next", anext(g))
        t.drive("aclose", g.aclose())

    return run


for state, reach in STATES.items():
    for operation, (text, perform) in OPERATIONS.items():
        rule = f"{text} on an asynchronous generator that is {state.replace('-', ' ')}"
        add_law(f"M.{state}.{operation}", rule, program(reach, perform))


async def numbers():
    yield 1
    yield 2


@law("M1", "a call runs nothing of the body; an asynchronous generator is its own iterator")
def m1(t):
    async def telling():
        t.log("body")
        yield 1

    g = telling()
    t.log("its own iterator", aiter(g) is g)


@law("M2", "nothing happens before an operation is awaited; what is yielded is the value of the await")
def m2(t):
    async def telling():
        t.log("body")
        t.log("got", (yield 1))
        yield 2

    g = telling()
    operation = anext(g)
    t.log("made")
    t.send(operation, None)
    t.send(g.asend("S"), None)


@law("M3", "what the body awaits goes out to whoever drives it, between the values that it yields")
def m3(t):
    async def waiting():
        await surface("w1")
        yield 1
        await surface("w2")

    g = waiting()
    operation = anext(g)
    t.send(operation, None)
    t.send(operation, None)
    operation = anext(g)
    t.send(operation, None)
    t.send(operation, None)


@law("M4", "the end of the body is a StopAsyncIteration, however often it is asked for")
def m4(t):
    async def one():
        yield 1
        return

    g = one()
    for _ in range(4):
        t.drive("next", anext(g))


@law("M5", "a value sent before the first yield is refused, and the generator may still be started")
def m5(t):
    g = numbers()
    t.drive("send", g.asend(5))
    t.drive("send", g.asend(None))


@law("M6", "an operation cannot be awaited twice")
def m6(t):
    g = numbers()
    operation = anext(g)
    t.drive("next", operation)
    t.drive("next", operation)
    operation = g.asend(5)
    t.drive("send", operation)
    t.drive("send", operation)
    t.drive("next", anext(g))


@law("M7", "no operation can be awaited while another one waits")
def m7(t):
    async def waiting():
        await surface("w")
        yield 1

    g = waiting()
    operation = anext(g)
    t.send(operation, None)
    t.drive("next", anext(g))
    t.drive("send", g.asend(5))
    t.drive("raise", g.athrow(ValueError("v")))
    t.drive("aclose", g.aclose())
    t.send(operation, None)


@law("M8", "operations act in the order in which they are awaited, not in that in which they were made")
def m8(t):
    async def telling():
        while True:
            t.log("got", (yield))

    g = telling()
    first, second, third = g.asend(None), g.asend("second"), g.asend("third")
    t.drive("first", first)
    t.drive("third", third)
    t.drive("second", second)


@law("M9", "a StopIteration or StopAsyncIteration that leaves the body becomes a RuntimeError with a cause")
def m9(t):
    async def raising(exception):
        raise exception
        yield

    for exception in (StopIteration(1), StopAsyncIteration("end")):
        try:
            anext(raising(exception)).send(None)
        except RuntimeError as e:
            t.cause(e)


@law("M10", "athrow raises at the yield; the await has what is yielded next, or what comes out, or the end")
def m10(t):
    async def catching(then):
        try:
            yield 1
        except ValueError as e:
            t.caught(e)
            if then == "yields":
                yield 2
            elif then == "raises":
                raise

    for then in ("yields", "raises", "ends"):
        g = catching(then)
        t.drive("next", anext(g))
        t.drive("raise", g.athrow(ValueError("v")))


@law("M11", "what is raised before the start comes out; the body never runs, and the generator is closed")
def m11(t):
    async def telling():
        t.log("body")
        yield 1

    g = telling()
    t.drive("raise", g.athrow(KeyError("k")))
    t.drive("next", anext(g))


@law("M12", "what is raised in a generator that has ended is dropped: the await gives None")
def m12(t):
    g = numbers()
    for _ in range(3):
        t.drive("next", anext(g))
    t.drive("raise", g.athrow(KeyError("k")))
    g = numbers()
    t.drive("next", anext(g))
    t.drive("aclose", g.aclose())
    t.drive("raise", g.athrow(KeyError("k")))


@law("M13", "aclose raises GeneratorExit at the yield; the body may await before it ends")
def m13(t):
    async def waiting():
        try:
            yield 1
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            await surface("cleaning up")
            t.log("finally")

    g = waiting()
    t.drive("next", anext(g))
    t.drive("aclose", g.aclose())
    t.drive("next", anext(g))


@law("M14", "a body that yields once more on aclose is an error")
def m14(t):
    @alive
    async def yielding():
        try:
            yield 1
        finally:
            yield 2

    g = yielding()
    t.drive("next", anext(g))
    t.drive("aclose", g.aclose())
    t.drive("next", anext(g))


@law("M15", "aclose before the start runs nothing of the body, and closes the generator")
def m15(t):
    async def telling():
        t.log("body")
        yield 1

    g = telling()
    t.drive("aclose", g.aclose())
    t.drive("next", anext(g))


@law("M16", "aclose may be awaited again and again, but each operation once")
def m16(t):
    g = numbers()
    t.drive("next", anext(g))
    operation = g.aclose()
    t.drive("aclose", operation)
    t.drive("aclose", g.aclose())
    t.drive("aclose", operation)
    g = numbers()
    t.drive("next", anext(g))
    operation = g.athrow(KeyError("k"))
    t.drive("raise", operation)
    t.drive("raise", operation)


@law("M17", "what a body raises in place of the GeneratorExit comes out of aclose")
def m17(t):
    async def raising():
        try:
            yield 1
        finally:
            raise KeyError("k")

    g = raising()
    t.drive("next", anext(g))
    t.drive("aclose", g.aclose())


@law("M18", "an asynchronous generator runs from when an operation is awaited to when that ends, also while it waits")
def m18(t):
    async def waiting():
        await surface("w")
        yield 1

    g = waiting()
    operation = g.asend(None)
    t.log("runs", g.ag_running)
    t.send(operation, None)
    t.log("runs", g.ag_running)
    t.send(operation, None)
    t.log("runs", g.ag_running)


@law("M19", "whoever runs coroutines is told of a generator when its first operation is made, and not again")
def m19(t):
    before = sys.get_asyncgen_hooks()
    try:
        sys.set_asyncgen_hooks(firstiter=lambda generator: t.log("told"), finalizer=None)
        for first in (lambda g: anext(g), lambda g: g.asend(None), lambda g: g.athrow(KeyError("k")), lambda g: g.aclose()):
            g = numbers()
            t.log("made")
            operation = first(g)
            t.log("called")
            t.drive("operation", operation)
            t.drive("next", anext(g))
    finally:
        sys.set_asyncgen_hooks(*before)


@law("M20", "a loop closes at its end the generators that were begun and have not ended")
def m20(t):
    @alive
    async def waiting(name):
        try:
            yield name
            yield name
        finally:
            await asyncio.sleep(1)
            t.log("finally")

    async def main():
        await anext(waiting("a"))
        await anext(waiting("b"))
        waiting("c")
        t.log("main ends")

    t.run(main())


@law("M21", "what is raised in an operation that waits is raised where the body waits")
def m21(t):
    async def catching():
        try:
            await surface("w")
        except ValueError as e:
            t.caught(e)
            yield "caught"

    g = catching()
    operation = g.asend(None)
    t.send(operation, None)
    t.raise_(operation, ValueError("v"))


@law("M22", "anext with a default has that at the end")
def m22(t):
    async def asking():
        g = numbers()
        return [await anext(g, "d"), await anext(g, "d"), await anext(g, "d")]

    t.drive("asking", asking())


@law("M23", "the source of an asynchronous generator expression is evaluated on creation, and nothing is awaited then")
def m23(t):
    class Source:
        def __aiter__(self):
            t.log("aiter")
            return self

        async def __anext__(self):
            t.log("anext")
            raise StopAsyncIteration

    g = (x async for x in Source())
    t.log("made")
    t.drive("next", anext(g))


@law("M24", "a generator whose loop was left early stays suspended until it is closed")
def m24(t):
    async def telling():
        try:
            yield 1
            yield 2
        finally:
            t.log("finally")

    async def main():
        g = telling()
        async for n in g:
            break
        t.log("left the loop")
        await g.aclose()
        t.log("closed")

    t.run(main())


@law("M25", "to close an operation that waits raises GeneratorExit where the body waits")
def m25(t):
    async def waiting():
        try:
            await surface("w")
            yield 1
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            t.log("finally")

    g = waiting()
    operation = g.asend(None)
    t.send(operation, None)
    t.close(operation)
    t.drive("next", anext(g))


@law("M40", "an operation that is closed before it is awaited cannot be awaited, and closes the generator")
def m40(t):
    g = numbers()
    operation = anext(g)
    t.close(operation)
    t.drive("next", operation)
    t.drive("next", anext(g))


@law("M41", "an asynchronous generator may await the values of another one")
def m41(t):
    async def inner():
        for n in (1, 2):
            await surface("inner")
            yield n

    async def outer():
        g = inner()
        try:
            while True:
                value = await anext(g)
                await surface("outer")
                yield value * 10
        except StopAsyncIteration:
            yield "end"

    g = outer()
    for _ in range(4):
        t.drive("next", anext(g))


@law("M42", "awaiting an operation in a coroutine: exceptions of the body are raised at the await")
def m42(t):
    async def failing():
        yield 1
        await surface("w")
        raise KeyError("k")

    async def asking():
        g = failing()
        t.log("value", await anext(g))
        try:
            await anext(g)
        except KeyError as e:
            t.caught(e)
        try:
            await anext(g)
        except StopAsyncIteration as e:
            t.caught(e)
        return "R"

    t.drive("asking", asking())


@law("M43", "an asynchronous generator that closes itself or asks itself for a value cannot")
def m43(t):
    async def asking():
        t.drive("next", anext(g))
        t.drive("aclose", g.aclose())
        yield 1

    g = asking()
    t.drive("next", anext(g))


@law("M44", "what was sent is the value of the yield, of None too; awaits in between do not see it")
def m44(t):
    async def telling():
        sent = yield 1
        t.log("waited", await surface("w"))
        t.log("sent", sent)
        yield 2

    g = telling()
    t.drive("next", anext(g))
    t.drive("send", g.asend("S"))


@law("M45", "a body that catches the GeneratorExit and ends is closed by aclose, whose await gives None")
def m45(t):
    async def catching():
        try:
            yield 1
        except GeneratorExit as e:
            t.caught(e)

    g = catching()
    t.drive("next", anext(g))
    t.drive("aclose", g.aclose())
    t.drive("aclose", g.aclose())


@law("M46", "a GeneratorExit that is raised by athrow comes out; a body that catches it and ends is at its end")
def m46(t):
    async def catching(catches):
        try:
            yield 1
        except GeneratorExit as e:
            t.caught(e)
            if not catches:
                raise

    for catches in (False, True):
        g = catching(catches)
        t.drive("next", anext(g))
        t.drive("raise", g.athrow(GeneratorExit()))
        t.drive("next", anext(g))


@law("M47", "a body that raises StopAsyncIteration or StopIteration on aclose: it becomes a RuntimeError")
def m47(t):
    async def ending(exception):
        try:
            yield 1
        except GeneratorExit:
            raise exception

    for exception in (StopAsyncIteration("end"), StopIteration(1)):
        g = ending(exception)
        t.drive("next", anext(g))
        t.drive("aclose", g.aclose())


@law("M48", "what an exception leaves behind: the generator is closed, and finally blocks have run, which may await")
def m48(t):
    async def failing():
        try:
            yield 1
            raise KeyError("k")
        finally:
            t.log("got", await surface("cleaning up"))

    g = failing()
    t.drive("next", anext(g))
    t.drive("next", anext(g))
    t.drive("next", anext(g))


@law("M49", "a coroutine that waits in an operation can be raised in, and closed; the body sees both")
def m49(t):
    async def waiting():
        try:
            await surface("w")
            yield 1
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            t.log("finally")

    async def asking():
        return await anext(waiting())

    c = asking()
    t.send(c, None)
    t.raise_(c, KeyError("k"))
    c = asking()
    t.send(c, None)
    t.close(c)
    t.state(c)


@law("M50", "a generator of which nothing is asked is not begun: nobody is told of it, and nothing is closed")
def m50(t):
    async def telling():
        try:
            t.log("body")
            yield 1
        finally:
            t.log("finally")

    async def main():
        g = telling()
        t.log("main ends")

    t.run(main())


@law("M51", "operations that are awaited one after another in tasks act in that order; overlapping ones are refused")
def m51(t):
    async def waiting():
        for n in (1, 2, 3):
            await asyncio.sleep(1)
            yield n

    async def asking(name, g):
        try:
            t.log(name + " has", await anext(g))
        except RuntimeError as e:
            t.log(name + " caught", e)

    async def main():
        g = waiting()
        await asyncio.gather(asking("a", g), asking("b", g))
        await asking("c", g)
        await g.aclose()

    t.run(main())


@law("M52", "a task that is cancelled in a loop over a generator that waits: the generator sees it, and cleans up")
def m52(t):
    async def waiting():
        try:
            while True:
                await asyncio.sleep(1)
                yield 1
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            await asyncio.sleep(1)
            t.log("finally")

    async def asking():
        async for n in waiting():
            t.log("loop", n)

    async def main():
        task = asyncio.create_task(asking())
        await asyncio.sleep(2.5)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            t.log("cancelled")

    t.run(main())


@law("M53", "a loop closes a generator that nobody refers to any more in a task of its own, while it runs")
def m53(t):
    # When is up to the collector of garbage: no line says in which turn.
    events = []

    async def telling(closed):
        try:
            yield 1
            yield 2
        except GeneratorExit:
            events.append("exit")
            raise
        finally:
            await asyncio.sleep(1)
            events.append("finally")
            closed.set()

    async def first(closed):
        async for n in telling(closed):
            events.append("loop")
            break

    async def main():
        closed = asyncio.Event()
        await first(closed)
        events.append("left")
        while not closed.is_set():
            await asyncio.sleep(0.5)
        return " ".join(events)

    t.run(main())
