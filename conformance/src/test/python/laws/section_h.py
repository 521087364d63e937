"""H. What an exception remembers of others: its context, which Python sets by itself, and its cause, which programs set."""

from harness import law, show
from section_g import alive
from section_g_shared import through


def with_context(t, exception):
    """An exception, and what it remembers: `ValueError('v') <-context- KeyError('k')`"""
    texts = []
    while exception is not None:
        texts.append(show(exception))
        exception = exception.__context__
    t.log(" <-context- ".join(texts))


@law("H1", "an exception that is raised in an except block remembers the one that is handled there")
def h1(t):
    def body():
        try:
            raise KeyError("k")
        except KeyError:
            raise ValueError("v")
        yield

    try:
        next(body())
    except ValueError as e:
        with_context(t, e)


@law("H1b", "an exception that is given a cause keeps it on its way out of a generator; without one it has none")
def h1b(t):
    def body(cause):
        try:
            raise KeyError("k")
        except KeyError as e:
            raise ValueError("v") from (e if cause else None)
        yield

    for cause in (True, False):
        try:
            next(body(cause))
        except ValueError as e:
            t.cause(e)


@law("H2", "what is raised in a generator that stands in an except block remembers the exception handled there")
def h2(t):
    def body():
        try:
            raise KeyError("k")
        except KeyError:
            yield

    g = body()
    next(g)
    try:
        g.throw(ValueError("v"))
    except ValueError as e:
        with_context(t, e)


@law("H3", "the same through a delegation that stands in an except block")
def h3(t):
    def sub():
        yield

    def body():
        try:
            raise KeyError("k")
        except KeyError:
            yield from sub()

    g = body()
    next(g)
    try:
        g.throw(ValueError("v"))
    except ValueError as e:
        with_context(t, e)


@law("H4", "an exception that a generator raises remembers the one that its caller is handling")
def h4(t):
    def body():
        yield
        raise TypeError("t")

    g = body()
    next(g)
    try:
        raise ValueError("v")
    except ValueError:
        try:
            next(g)
        except TypeError as e:
            with_context(t, e)


@law("H5", "raising in a generator the very exception that it is handling does not make it remember itself")
def h5(t):
    def sub():
        yield

    def body(exception):
        try:
            raise exception
        except KeyError:
            try:
                yield from sub()
            except KeyError as e:
                t.log("the same", e is exception)
                t.log("remembers itself", e.__context__ is e)
        yield

    error = KeyError("k")
    g = body(error)
    next(g)
    g.throw(error)


@law("H6", "what a suspended generator is handling is not what its caller is handling")
def h6(t):
    @alive
    def body():
        try:
            raise KeyError("k")
        except KeyError:
            yield 1

    g = body()
    t.next(g)
    try:
        raise ValueError("v")
    except ValueError as e:
        with_context(t, e)


@law("H7", "an exception that replaces another in a finally block remembers it")
def h7(t):
    def body():
        try:
            try:
                raise KeyError("k")
            finally:
                raise ValueError("v")
        finally:
            t.log("finally")
        yield

    try:
        next(body())
    except ValueError as e:
        with_context(t, e)


@law("H8", "a cause is kept through three levels of delegation that catch the exception and raise it again")
def h8(t):
    def leaf():
        yield 1
        raise ValueError("v") from KeyError("k")

    g = through(t, "root", through(t, "middle", leaf()))
    t.next(g)
    try:
        next(g)
    except ValueError as e:
        t.cause(e)


@law("H9", "the RuntimeError that a StopIteration becomes has it for its cause, at whatever level it is seen")
def h9(t):
    def leaf():
        yield 1
        raise StopIteration("s")

    g = through(t, "root", through(t, "middle", leaf()))
    t.next(g)
    try:
        next(g)
    except RuntimeError as e:
        t.cause(e)


@law("H10", "an exception that was raised with a cause has the same one when a generator lets it through")
def h10(t):
    def body():
        yield 1

    cause = KeyError("k")
    error = ValueError("v")
    error.__cause__ = cause
    g = through(t, "root", body())
    t.next(g)
    try:
        g.throw(error)
    except ValueError as e:
        t.log("the same", e is error, e.__cause__ is cause)
