"""E. throw(), and the handlers in the body."""

import warnings

from harness import law


@law("E1", "throw() raises at the yield, and returns what the body yields next")
def e1(t):
    def body():
        try:
            yield 1
        except ValueError as e:
            t.caught(e)
            t.log("got", (yield 2))
        yield 3

    g = body()
    t.next(g)
    t.raise_(g, ValueError("v"))
    t.state(g)
    t.send(g, "S")


@law("E2", "a body that catches it and returns ends throw() with StopIteration")
def e2(t):
    def body():
        try:
            yield 1
        except ValueError:
            return 8

    g = body()
    t.next(g)
    t.raise_(g, ValueError())
    t.state(g)
    t.next(g)


@law("E3", "what the body does not catch leaves throw(): the same object, with nothing added to it")
def e3(t):
    def body():
        yield 1

    g = body()
    t.next(g)
    thrown = KeyError("k")
    try:
        g.throw(thrown)
    except KeyError as e:
        t.log("the same", e is thrown)
        t.cause(e)
    t.state(g)


@law("E4", "what is no exception cannot be thrown; the generator is left as it was")
def e4(t):
    def body():
        yield 1
        yield 2

    g = body()
    t.next(g)
    try:
        g.throw("text")
    except TypeError:
        t.log("TypeError")
    t.state(g)
    t.next(g)


@law("E5", "a type and a value may be thrown; later versions warn of it")
def e5(t):
    def body():
        try:
            yield 1
        except ValueError as e:
            yield str(e)

    g = body()
    t.next(g)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        t.call("throw", lambda: g.throw(ValueError, "v"))
    t.log("warnings", [type(each.message).__name__ for each in caught])


@law("E6", "a closed generator throws at once what is thrown into it, every time")
def e6(t):
    def body():
        yield 1

    g = body()
    t.list(g)
    t.raise_(g, KeyError("z"))
    t.raise_(g, ValueError("y"))
    t.next(g)


@law("E7", "an exception that was thrown in and caught is over after its handler; the next one has nothing to do with it")
def e7(t):
    def body():
        try:
            yield 1
        except ValueError as e:
            t.caught(e)
        raise KeyError("k")

    g = body()
    t.next(g)
    try:
        g.throw(ValueError("v"))
    except KeyError as e:
        t.cause(e)
        t.log("context", e.__context__)


@law("E8", "the first handler that fits is taken, else nothing but the finally block")
def e8(t):
    def body():
        try:
            t.log("try")
            yield 1
        except KeyError:
            t.log("KeyError")
        except LookupError:
            t.log("LookupError")
        except Exception:
            t.log("Exception")
        else:
            t.log("else")
        finally:
            t.log("finally")
        yield 2

    for thrown in (KeyError(), IndexError(), ValueError(), KeyboardInterrupt()):
        g = body()
        t.next(g)
        t.raise_(g, thrown)
        t.close(g)
    g = body()
    t.next(g)
    t.next(g)


@law("E9", "a handler may yield, and raise again what it handles afterwards")
def e9(t):
    def body():
        try:
            raise KeyError("k")
        except KeyError:
            yield 1
            raise

    g = body()
    t.next(g)
    t.next(g)
    t.state(g)


@law("E10", "what a handler raises again is the body's own exception, also if its caller is handling another one")
def e10(t):
    def body():
        try:
            raise KeyError("k")
        except KeyError:
            yield 1
            raise

    g = body()
    t.next(g)
    try:
        raise ValueError("of the caller")
    except ValueError as e:
        t.next(g)
        t.caught(e)


@law("E11", "the handler's variable lives through a yield in the handler, and is gone after it")
def e11(t):
    def body():
        e = "of the body"
        try:
            raise KeyError("k")
        except KeyError as e:
            t.caught(e)
            yield 1
            t.caught(e)
        try:
            t.log("then", e)
        except UnboundLocalError:
            t.log("UnboundLocalError")
        yield 2

    g = body()
    t.next(g)
    t.next(g)


@law("E12", "an exception behind the part that is guarded is not caught by the handlers; the finally block runs")
def e12(t):
    def body():
        try:
            yield 1
        except KeyError:
            t.log("caught")
        else:
            raise KeyError("else")
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.next(g)


@law("E40", "what is raised at a yield within a handler passes its siblings, and runs the finally block")
def e40(t):
    def body():
        try:
            try:
                yield 1
            except KeyError as e:
                t.caught(e)
                yield 2
            except ValueError as e:
                t.log("sibling", e)
            finally:
                t.log("finally")
        except ValueError as e:
            t.log("outer", e)
        yield 3

    g = body()
    t.next(g)
    t.raise_(g, KeyError("k"))
    t.raise_(g, ValueError("v"))
    t.next(g)


@law("E41", "a loop with a handler in it goes on after each exception, with all its variables")
def e41(t):
    def body():
        failures = []
        for i in range(4):
            try:
                yield i
            except ValueError as e:
                failures.append(e)
        return failures

    g = body()
    t.next(g)
    t.raise_(g, ValueError("a"))
    t.next(g)
    t.raise_(g, ValueError("b"))
    t.next(g)


@law("E42", "the same exception may be raised in again and again")
def e42(t):
    def body():
        while True:
            try:
                yield 1
            except KeyError as e:
                t.log("the same", e is thrown)

    thrown = KeyError("k")
    g = body()
    t.next(g)
    t.raise_(g, thrown)
    t.raise_(g, thrown)


@law("E43", "what is raised in the middle of an expression drops what was evaluated of it; what that did, stays done")
def e43(t):
    def operand(n):
        t.log("operand", n)
        return n

    def body():
        result = 0
        try:
            result = operand(1) + (yield "y") + operand(2)
        except ValueError as e:
            t.caught(e)
        yield result

    g = body()
    t.next(g)
    t.raise_(g, ValueError("v"))


@law("E44", "an exception of a body goes to whoever resumed it; that one's generator gets it at its own next()")
def e44(t):
    def inner():
        yield 1
        raise KeyError("k")

    def body():
        g = inner()
        yield next(g)
        try:
            next(g)
        except KeyError as e:
            t.caught(e)
        yield next(g, "default")

    g = body()
    t.next(g)
    t.next(g)


@law("E45", "a body may raise what it is sent")
def e45(t):
    def body():
        try:
            raise (yield 1)
        except KeyError as e:
            t.caught(e)
        raise (yield 2)

    g = body()
    t.next(g)
    t.send(g, KeyError("k"))
    t.send(g, ValueError("v"))
    t.state(g)


@law("E46", "an exception between two yields is handled as in any function")
def e46(t):
    def divide(a, b):
        if b == 0:
            raise ZeroDivisionError("by zero")
        return a // b

    def body():
        for divisor in (2, 0, 5):
            try:
                yield divide(10, divisor)
            except ZeroDivisionError as e:
                yield str(e)
            finally:
                t.log("finally", divisor)

    t.list(body())
