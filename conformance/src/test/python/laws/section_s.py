"""S. Context managers made of generators: `contextlib.contextmanager`; in Java `Scoped`."""

import contextlib

from harness import law
from section_g import alive


@alive
def plain(t, name="manager", value=None):
    """Tells what becomes of it, and lets every exception through."""
    t.log(name + " enters")
    try:
        yield value
        t.log(name + " goes on")
    except BaseException as e:
        t.log(name + " sees", e)
        raise
    finally:
        t.log(name + " finally")


managed = contextlib.contextmanager(plain)


@contextlib.contextmanager
def swallowing(t, name="manager"):
    try:
        yield
        t.log(name + " goes on")
    except Exception as e:
        t.log(name + " swallows", e)


def run(t, manager, block):
    """`with -> ` and what comes of running the block, which is given the value, in the scope."""

    def statement():
        with manager as value:
            return block(value)

    t.call("with", statement)


def raising(exception):
    def block(value):
        raise exception

    return block


@law("S1", "entering runs to the yield, whose value the block has; leaving runs on to the end")
def s1(t):
    manager = managed(t, "manager", 42)
    t.log("made")
    run(t, manager, lambda value: t.log("block", value))


@law("S2", "a generator that does not yield cannot be entered")
def s2(t):
    @contextlib.contextmanager
    def silent():
        t.log("silent")
        return
        yield

    run(t, silent(), lambda value: t.log("block", value))


@law("S3", "a generator that yields twice is an error behind the block, and is closed")
def s3(t):
    @contextlib.contextmanager
    def twice():
        try:
            yield 1
            yield 2
        except BaseException as e:
            t.log("sees", e)
            raise
        finally:
            t.log("finally")

    manager = twice()
    run(t, manager, lambda value: t.log("block", value))
    t.state(manager.gen)


@law("S4", "what the block raises is raised at the yield; a generator that catches it and ends has swallowed it")
def s4(t):
    run(t, swallowing(t), raising(KeyError("k")))


@law("S5", "what the generator lets through comes out as the same object; what it raises in its place, as that")
def s5(t):
    @contextlib.contextmanager
    def replacing():
        try:
            yield
        except KeyError as e:
            raise ValueError("v") from e

    error = KeyError("k")
    try:
        with managed(t):
            raise error
    except KeyError as e:
        t.log("the same", e is error)
    try:
        with replacing():
            raise error
    except ValueError as e:
        t.cause(e)


@law("S6", "a generator that catches what the block raises and yields again is an error, and is closed")
def s6(t):
    @contextlib.contextmanager
    def twice():
        try:
            try:
                yield 1
            except KeyError as e:
                t.log("sees", e)
                yield 2
        finally:
            t.log("finally")

    manager = twice()
    run(t, manager, raising(KeyError("k")))
    t.state(manager.gen)


@law("S7", "a StopIteration that the block raises comes out as the same object")
def s7(t):
    error = StopIteration("s")
    try:
        with managed(t):
            raise error
    except StopIteration as e:
        t.log("the same", e is error)


@law("S8", "an exception whose cause is a StopIteration comes out as the same object")
def s8(t):
    error = RuntimeError("r")
    error.__cause__ = StopIteration("s")
    try:
        with managed(t):
            raise error
    except RuntimeError as e:
        t.log("the same", e is error)


@law("S8b", "a generator that wraps the StopIteration of its block in a RuntimeError is taken to let it through")
def s8b(t):
    @contextlib.contextmanager
    def wrapping():
        try:
            yield
        except StopIteration as e:
            raise RuntimeError("generator raised StopIteration") from e

    error = StopIteration("s")
    try:
        with wrapping():
            raise error
    except StopIteration as e:
        t.log("the same", e is error)


@law("S9", "a scope is entered once; a new one needs a new generator")
def s9(t):
    manager = managed(t)
    with manager:
        t.log("block")
    try:
        with manager:
            t.log("block")
    except AttributeError:
        t.log("cannot be entered again")
    with managed(t):
        t.log("block")


@law("S10", "a generator that is closed in the midst of a scope leaves it by GeneratorExit")
def s10(t):
    def body():
        with managed(t):
            yield 1

    g = body()
    t.next(g)
    t.close(g)


@law("S11", "a block that returns has run to its end")
def s11(t):
    run(t, managed(t), lambda value: 5)


@law("S12", "asynchronous context managers have the same rules")
def s12(t):
    @contextlib.asynccontextmanager
    async def silent():
        return
        yield

    @contextlib.asynccontextmanager
    async def twice():
        yield
        yield

    @contextlib.asynccontextmanager
    async def twice_after_error():
        try:
            yield
        except KeyError:
            yield

    async def enter(manager, error):
        async with manager:
            if error is not None:
                raise error

    for manager, error in ((silent(), None), (twice(), None), (twice_after_error(), KeyError("k"))):
        try:
            enter(manager, error).send(None)
        except (StopIteration, RuntimeError) as e:
            t.caught(e)


@law("S13", "scopes within one another are left innermost first; each sees what the one within has made of it")
def s13(t):
    @contextlib.contextmanager
    def replacing(name, exception):
        try:
            yield
        except BaseException as e:
            t.log(name + " sees", e)
            raise exception

    with contextlib.ExitStack() as stack:
        stack.enter_context(managed(t, "first"))
        stack.enter_context(swallowing(t, "second"))
        stack.enter_context(replacing("third", ValueError("v")))
        stack.enter_context(managed(t, "fourth"))
        raise KeyError("k")
    t.log("behind")


@law("S14", "a generator that is to be closed when a block is left, by its end or by an exception")
def s14(t):
    with contextlib.closing(plain(t, "first", 1)) as g:
        t.next(g)
    try:
        with contextlib.closing(plain(t, "second", 2)) as g:
            t.next(g)
            raise KeyError("k")
    except KeyError as e:
        t.caught(e)


@law("S15", "what the generator raises before its yield comes out, and there is no block")
def s15(t):
    @contextlib.contextmanager
    def failing():
        raise KeyError("k")
        yield

    run(t, failing(), lambda value: t.log("block", value))


@law("S16", "what the generator raises behind its yield comes out behind the block")
def s16(t):
    @contextlib.contextmanager
    def failing():
        yield
        raise KeyError("k")

    run(t, failing(), lambda value: t.log("block", value))


@law("S17", "the value for the block may be None")
def s17(t):
    run(t, managed(t), lambda value: t.log("block", value))


@law("S18", "a generator sees of its block what is no ordinary exception too")
def s18(t):
    run(t, managed(t), raising(KeyboardInterrupt()))
    run(t, managed(t), raising(GeneratorExit()))


@law("S19", "a block whose exception is swallowed has no result")
def s19(t):
    run(t, swallowing(t), raising(KeyError("k")))
    run(t, swallowing(t), lambda value: 5)


@law("S20", "what happens behind the yield happens only after a block that ran to its end: a transaction")
def s20(t):
    @contextlib.contextmanager
    def transaction():
        t.log("begin")
        try:
            yield "transaction"
        except BaseException as e:
            t.log("rollback", e)
            raise
        else:
            t.log("commit")
        finally:
            t.log("release")

    run(t, transaction(), lambda value: t.log("block", value))
    run(t, transaction(), raising(KeyError("k")))


@law("S21", "a scope may delegate: the generator that yields for it sees what the block raises")
def s21(t):
    @contextlib.contextmanager
    def outer():
        try:
            t.log("result", (yield from inner()))
        finally:
            t.log("outer finally")

    def inner():
        try:
            yield 1
        except KeyError as e:
            t.log("inner swallows", e)
        return "R"

    run(t, outer(), raising(KeyError("k")))
    run(t, outer(), raising(ValueError("v")))
    run(t, outer(), lambda value: t.log("block", value))


@law("S22", "a scope in a generator: what is raised in the generator goes through the scope")
def s22(t):
    @alive
    def body():
        with swallowing(t, "outer"):
            with managed(t, "inner"):
                t.log("sent", (yield 1))
                t.log("sent", (yield 2))
        yield "behind"

    g = body()
    t.next(g)
    t.send(g, 5)
    t.raise_(g, KeyError("k"))


@law("S23", "a generator that raises on being closed, having yielded again: that is what comes out")
def s23(t):
    @contextlib.contextmanager
    def twice():
        try:
            yield 1
            yield 2
        except GeneratorExit:
            raise KeyError("k")

    manager = twice()
    run(t, manager, lambda value: t.log("block", value))
    t.state(manager.gen)
