"""L. `async with` and `async for` (PEP 492)."""

from harness import law
from section_k import surface


class Resource:
    """Tells when it is entered and left, and waits each time."""

    def __init__(self, t, name, suppresses=False, fails=None):
        self.t = t
        self.name = name
        self.suppresses = suppresses
        self.fails = fails

    async def __aenter__(self):
        self.t.log("entering " + self.name)
        await surface(self.name + " enters")
        if self.fails == "enter":
            raise OSError("enter")
        self.t.log("entered " + self.name)
        return self.name

    async def __aexit__(self, kind, exception, trace):
        self.t.log("leaving " + self.name)
        await surface(self.name + " leaves")
        if self.fails == "exit":
            raise OSError("exit")
        self.t.log("left " + self.name)
        return self.suppresses


class Told(Resource):
    """Tells what it was left with."""

    async def __aexit__(self, kind, exception, trace):
        self.t.log("told of", exception)
        return await super().__aexit__(kind, exception, trace)


class Count:
    """Counts from 1 to n, and waits for each."""

    def __init__(self, t, n):
        self.t = t
        self.n = n
        self.last = 0

    def __aiter__(self):
        self.t.log("aiter")
        return self

    def __anext__(self):
        self.t.log("anext")
        return self.following()

    async def following(self):
        await surface("counting")
        if self.last == self.n:
            raise StopAsyncIteration
        self.last += 1
        return self.last


@law("L1", "a resource is entered, the block runs, and the resource is left; both may wait")
def l1(t):
    async def using():
        async with Resource(t, "A") as name:
            t.log("block", name)
            t.log("got", await surface("block waits"))
        return "end"

    t.drive("using", using())


@law("L1b", "a resource is told of the exception that leaves the block")
def l1b(t):
    async def using():
        async with Told(t, "A"):
            raise ValueError("v")

    t.drive("using", using())


@law("L2", "several resources are left in the reverse order; one that cannot be entered leaves those before it")
def l2(t):
    async def using(fails):
        async with Resource(t, "A"), Resource(t, "B", fails=fails):
            t.log("block")

    t.drive("using", using(None))
    t.drive("using", using("enter"))


@law("L3", "a resource may suppress the exception of the block")
def l3(t):
    async def using():
        async with Resource(t, "A", suppresses=True):
            raise ValueError("v")
        return "behind"

    t.drive("using", using())


@law("L4", "a block may be left by continue, break and return; the resource is left all the same")
def l4(t):
    async def using():
        for i in range(3):
            async with Resource(t, "A", suppresses=True):
                if i == 0:
                    continue
                if i == 1:
                    break
        async with Resource(t, "B", suppresses=True):
            return "R"

    t.drive("using", using())


@law("L5", "an exception on leaving comes out in place of that of the block; who was not entered is not left")
def l5(t):
    async def using(resource, fails):
        async with resource:
            if fails:
                raise ValueError("v")

    t.drive("using", using(Resource(t, "A", fails="exit"), True))
    t.drive("using", using(Resource(t, "A", fails="exit"), False))
    t.drive("using", using(Resource(t, "A", fails="enter"), False))


@law("L6", "what is no asynchronous context manager is an error at the block")
def l6(t):
    async def using():
        async with 5:
            t.log("block")

    try:
        using().send(None)
    except TypeError:
        t.log("TypeError")


@law("L7", "a loop takes the iterator once, and awaits each value; StopAsyncIteration ends it, and so does break")
def l7(t):
    async def looping(limit):
        async for n in Count(t, 3):
            t.log("loop", n)
            if n == limit:
                break
        else:
            t.log("gone through")
        return "R"

    t.drive("looping", looping(None))
    t.drive("looping", looping(2))


@law("L8", "a StopAsyncIteration of the loop's block does not end the loop: it comes out")
def l8(t):
    async def looping():
        async for n in Count(t, 2):
            raise StopAsyncIteration("block")

    t.drive("looping", looping())


@law("L9", "what has no asynchronous iterator is an error at the loop")
def l9(t):
    async def looping():
        async for n in [1, 2]:
            t.log("loop", n)

    t.drive("looping", looping())


@law("L10", "to leave a loop early does not close the asynchronous generator")
def l10(t):
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            t.log("finally")

    async def looping():
        g = numbers()
        async for n in g:
            break
        t.log("left the loop at", n)
        t.log("next", await anext(g))
        await g.aclose()

    t.drive("looping", looping())


@law("L11", "a StopIteration of the iterator's coroutine arrives as a RuntimeError")
def l11(t):
    class Failing(Count):
        async def following(self):
            raise StopIteration(1)

    async def looping():
        async for n in Failing(t, 1):
            t.log("loop", n)

    t.drive("looping", looping())


@law("L40", "close() and exceptions that come where a block waits leave its resources, which may not wait on close()")
def l40(t):
    async def using():
        async with Resource(t, "A"):
            await surface("block waits")

    c = using()
    t.send(c, None)
    t.send(c, None)
    t.raise_(c, KeyError("k"))
    t.send(c, None)
    c = using()
    t.send(c, None)
    t.send(c, None)
    t.close(c)


@law("L41", "loops and resources within one another, in an asynchronous generator")
def l41(t):
    async def pairs():
        async with Resource(t, "A"):
            async for n in Count(t, 2):
                async for m in Count(t, n):
                    yield [n, m]

    async def looping():
        async for pair in pairs():
            t.log("loop", pair)

    t.drive("looping", looping())


@law("L42", "an exception of the loop's block comes out; the iterator is not closed, and may be gone on with")
def l42(t):
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            t.log("finally")

    async def looping():
        g = numbers()
        try:
            async for n in g:
                raise KeyError(n)
        except KeyError as e:
            t.caught(e)
        async for n in g:
            t.log("loop", n)

    t.drive("looping", looping())


@law("L43", "what the iterator raises comes out of the loop")
def l43(t):
    async def numbers():
        yield 1
        await surface("w")
        raise KeyError("k")

    async def looping():
        async for n in numbers():
            t.log("loop", n)

    t.drive("looping", looping())
