"""C. The returned value, and StopIteration inside a body (PEP 479)."""

from harness import law


@law("C1", "StopIteration has the returned value, and None for a body that returns none")
def c1(t):
    def value(returned):
        return returned
        yield

    def bare():
        return
        yield

    def falls_off():
        yield 1

    t.next(value(5))
    t.next(value(None))
    t.next(bare())
    g = falls_off()
    t.next(g)
    t.next(g)


@law("C2", "the returned value is delivered once")
def c2(t):
    def body():
        return 5
        yield

    g = body()
    t.next(g)
    t.next(g)
    t.next(g)


@law("C3", "whatever is returned arrives as it is, be it a list or a StopIteration")
def c3(t):
    def body(returned):
        return returned
        yield

    t.next(body([1, 2]))
    t.next(body(StopIteration(7)))


@law("C4", "a StopIteration that leaves the body becomes a RuntimeError, with the former as its cause")
def c4(t):
    def body():
        yield 1
        raise StopIteration(3)

    g = body()
    t.next(g)
    try:
        next(g)
    except RuntimeError as e:
        t.cause(e)
    t.state(g)
    t.next(g)


@law("C5", "so becomes the StopIteration of an iterator that the body takes one value too many from: a RuntimeError")
def c5(t):
    def empty():
        return
        yield

    def body():
        yield next(empty())

    g = body()
    t.next(g)
    t.next(g)


@law("C6", "so becomes a subclass of StopIteration: a RuntimeError")
def c6(t):
    class Subclass(StopIteration):
        pass

    def body():
        raise Subclass(1)
        yield

    t.next(body())


@law("C7", "a StopIteration that is thrown in becomes a RuntimeError too; a closed generator throws it as it is")
def c7(t):
    def body():
        yield 1

    suspended = body()
    t.next(suspended)
    t.raise_(suspended, StopIteration(3))
    created = body()
    t.raise_(created, StopIteration(3))
    closed = body()
    t.list(closed)
    t.raise_(closed, StopIteration(3))


@law("C8", "StopAsyncIteration leaves the body as it is")
def c8(t):
    def body():
        raise StopAsyncIteration("end")
        yield

    t.next(body())


@law("C9", "a body can catch its own StopIteration; a return cannot be caught")
def c9(t):
    def raising():
        try:
            raise StopIteration(1)
        except Exception as e:
            t.caught(e)
            yield 42

    def returning():
        try:
            return 5
        except BaseException:
            yield 1

    t.list(raising())
    g = returning()
    t.next(g)


@law("C10", "handlers and finally blocks of the body still see the StopIteration itself")
def c10(t):
    def body():
        try:
            raise StopIteration(1)
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            t.log("finally")
        yield

    t.next(body())


@law("C40", "a StopIteration that the body catches itself is just how it learns that another generator has ended")
def c40(t):
    def inner():
        yield 1
        return 2

    def body():
        g = inner()
        while True:
            try:
                value = next(g)
            except StopIteration as e:
                t.caught(e)
                return 3
            yield value

    g = body()
    t.next(g)
    t.next(g)


@law("C41", "a StopIteration that leaves an inner body arrives outside as a RuntimeError, and leaves that body as one")
def c41(t):
    def inner():
        raise StopIteration(1)
        yield

    def body():
        yield next(inner())

    try:
        next(body())
    except RuntimeError as e:
        t.cause(e)


@law("C42", "a StopIteration of a finally block becomes a RuntimeError too, whatever was under way")
def c42(t):
    def body(fails):
        try:
            if fails:
                raise KeyError("k")
            return 5
        finally:
            raise StopIteration(1)
        yield

    t.next(body(True))
    t.next(body(False))


@law("C43", "a RuntimeError of the body is left alone, also if a StopIteration is its cause")
def c43(t):
    def body():
        try:
            raise StopIteration(1)
        except StopIteration as e:
            raise RuntimeError("own") from e
        yield

    try:
        next(body())
    except RuntimeError as e:
        t.cause(e)
