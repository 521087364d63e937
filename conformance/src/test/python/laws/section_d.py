"""D. close() and GeneratorExit."""

from harness import law


@law("D1", "close() throws GeneratorExit at the yield: handlers and finally blocks run, and it may leave the body")
def d1(t):
    def body():
        try:
            yield 1
        except BaseException as e:
            t.caught(e)
            raise
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("D2", "a body that catches GeneratorExit and returns is closed, and what it returned is there afterwards")
def d2(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            return 77

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.close(g)
    t.next(g)


@law("D3", "a body that catches GeneratorExit and just comes to its end is closed")
def d3(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            t.log("ignored")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("D4", "a body that yields again makes close() fail; its value is lost, and it stays suspended and usable")
def d4(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            t.log("resumed with", (yield 2))
        yield 3

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.send(g, "s")
    t.close(g)
    t.state(g)


@law("D5", "another exception that the body raises when it is closed leaves close()")
def d5(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            raise KeyError("k")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.next(g)


@law("D6", "a StopIteration that the body raises when it is closed becomes a RuntimeError; it is not taken for the end")
def d6(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            raise StopIteration(5)

    g = body()
    t.next(g)
    try:
        g.close()
    except RuntimeError as e:
        t.cause(e)
    t.state(g)


@law("D7", "GeneratorExit is no Exception, so that a handler of all exceptions does not keep the body from ending")
def d7(t):
    def body():
        try:
            yield 1
        except Exception:
            t.log("swallowed")
        finally:
            t.log("finally")
        yield 2

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("D8", "a loop that catches everything around its yield cannot be closed")
def d8(t):
    def body():
        n = 0
        while n < 4:
            try:
                n += 1
                yield n
            except BaseException as e:
                t.caught(e)

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.next(g)
    t.close(g)
    t.close(g)
    t.state(g)


@law("D9", "a yield in a finally block makes close() fail; another close() may end the body")
def d9(t):
    def body():
        try:
            yield 1
        finally:
            t.log("first")
            yield 2
            t.log("second")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.close(g)
    t.state(g)


@law("D10", "finally blocks run from the innermost to the outermost")
def d10(t):
    def body():
        try:
            try:
                try:
                    yield 1
                finally:
                    t.log("a")
            finally:
                t.log("b")
        finally:
            t.log("c")

    g = body()
    t.next(g)
    t.close(g)


@law("D11", "a return in a finally block swallows GeneratorExit")
def d11(t):
    def body():
        try:
            yield 1
        finally:
            return 5

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("D12", "throwing GeneratorExit in is not close(): a yield, a return and the exception itself arrive as ever")
def d12(t):
    def body(mode):
        try:
            yield 1
        except GeneratorExit:
            if mode == "yield":
                yield 2
            elif mode == "return":
                return 3
            else:
                raise

    for mode in ("yield", "return", "raise"):
        g = body(mode)
        t.next(g)
        t.raise_(g, GeneratorExit())
        t.state(g)


@law("D13", "another GeneratorExit that the body raises when it is closed is swallowed too")
def d13(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            raise GeneratorExit()

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("D14", "where no handler is around the yield, closing runs nothing")
def d14(t):
    def body():
        t.log("before")
        yield 1
        t.log("behind")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.next(g)


@law("D15", "a GeneratorExit that the body raises by itself leaves next(); only close() swallows it")
def d15(t):
    def body():
        yield 1
        raise GeneratorExit()

    g = body()
    t.next(g)
    t.next(g)
    t.state(g)


@law("D40", "close() at a yield within a handler: GeneratorExit is raised there, and passes the sibling handlers")
def d40(t):
    def body():
        try:
            raise KeyError("k")
        except KeyError as e:
            t.caught(e)
            yield 1
            t.log("rest")
        except BaseException as e:
            t.caught(e)
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("D41", "an exception of a finally block takes the place of GeneratorExit, and leaves close()")
def d41(t):
    def body():
        try:
            try:
                yield 1
            finally:
                raise KeyError("k")
        finally:
            t.log("outer")

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)
    t.close(g)


@law("D42", "a body that yields each time it is closed makes each close() fail, until it does not yield any more")
def d42(t):
    def body():
        left = 3
        while left > 0:
            try:
                yield left
            except GeneratorExit:
                left -= 1

    g = body()
    t.next(g)
    t.close(g)
    t.close(g)
    t.close(g)
    t.state(g)
    t.close(g)


@law("D43", "a body may close another generator, and go on")
def d43(t):
    def inner():
        try:
            yield 1
        finally:
            t.log("inner")

    def body():
        g = inner()
        t.next(g)
        yield 2
        t.close(g)
        yield 3

    g = body()
    t.next(g)
    t.next(g)
    t.close(g)


@law("D44", "the close() that ends the body tells what it returned, also if one before has failed")
def d44(t):
    def body():
        try:
            yield 1
        except GeneratorExit:
            try:
                yield 2
            except GeneratorExit:
                return 3

    g = body()
    t.next(g)
    t.close(g)
    t.close(g)
    t.close(g)


@law("D45", "a loop that ends by itself is closed without harm")
def d45(t):
    def body():
        try:
            yield 1
        finally:
            t.log("finally")

    g = body()
    for value in g:
        t.log("loop", value)
    t.close(g)
    t.state(g)
