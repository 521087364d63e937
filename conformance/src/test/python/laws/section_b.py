"""B. Every operation in every state."""

from harness import add_law, law


def body(t):
    try:
        t.log("got", (yield 1))
        t.log("got", (yield 2))
        return 9
    except BaseException as e:
        t.caught(e)
        raise


def created(t):
    return body(t)


def suspended(t):
    g = body(t)
    t.next(g)
    return g


def closed_by_close(t):
    g = body(t)
    t.next(g)
    t.close(g)
    return g


def closed_by_return(t):
    g = body(t)
    t.list(g)
    return g


def closed_by_exception(t):
    def failing():
        raise KeyError("k")
        yield

    g = failing()
    t.next(g)
    return g


STATES = {
    "CREATED": created,
    "SUSPENDED": suspended,
    "CLOSED-by-close": closed_by_close,
    "CLOSED-by-return": closed_by_return,
    "CLOSED-by-exception": closed_by_exception,
}

OPERATIONS = {
    "next": ("next()", lambda t, g: t.next(g)),
    "sendN": ("send(None)", lambda t, g: t.send(g, None)),
    "send5": ("send(5)", lambda t, g: t.send(g, 5)),
    "throw": ("throw(ValueError)", lambda t, g: t.raise_(g, ValueError("v"))),
    "throwGE": ("throw(GeneratorExit)", lambda t, g: t.raise_(g, GeneratorExit())),
    "throwSI": ("throw(StopIteration)", lambda t, g: t.raise_(g, StopIteration(3))),
    "close": ("close()", lambda t, g: t.close(g)),
}


def program(reach, perform):
    def run(t):
        g = reach(t)
        t.log("--")
        perform(t, g)
        t.state(g)
        t.next(g)
        t.state(g)
        t.close(g)

    return run


for state, reach in STATES.items():
    for operation, (text, perform) in OPERATIONS.items():
        rule = f"{text} on a generator that is {state.replace('-', ' ')}"
        add_law(f"B.{state}.{operation}", rule, program(reach, perform))


@law("B.RUNNING", "every operation on a running generator fails, and the generator goes on if its body catches that")
def running(t):
    def body():
        t.state(g)
        t.next(g)
        t.send(g, None)
        t.send(g, 1)
        t.raise_(g, KeyError())
        t.close(g)
        yield "ok"

    g = body()
    t.next(g)
    t.state(g)
    t.next(g)


@law("B.RUNNING.uncaught", "a body that does not catch it when it resumes itself ends with that exception")
def running_uncaught(t):
    def body():
        yield next(g)

    g = body()
    t.next(g)
    t.state(g)
    t.next(g)


@law("B.send-first", "a value sent before the first yield is refused, and the generator may still be started")
def send_first(t):
    def body():
        t.log("body")
        yield 1

    g = body()
    t.send(g, 0)
    t.state(g)
    t.next(g)


@law("B.send-false", "False, 0 and the empty string are values too when they are sent before the first yield")
def send_false(t):
    def body():
        yield 1

    g = body()
    t.send(g, False)
    t.send(g, "")
    t.send(g, 0)
    t.send(g, None)


@law("B.send-closed", "a value sent to a closed generator is answered by the end, and not refused")
def send_closed(t):
    g = closed_by_close(t)
    t.send(g, 5)


@law("B.next-is-send-none", "next() is send(None): either way the yield has the value None")
def next_is_send_none(t):
    def body():
        t.log("got", (yield 1))
        t.log("got", (yield 2))

    g = body()
    t.next(g)
    t.send(g, None)
    t.next(g)


@law("B.throw-created", "what is thrown before the first resumption is seen by no handler of the body, and closes it")
def throw_created(t):
    def body():
        try:
            yield 1
        except ValueError:
            t.log("caught")
            yield "c"
        finally:
            t.log("finally")

    g = body()
    t.raise_(g, ValueError("v"))
    t.state(g)
    t.next(g)


@law("B.close-created", "close() before the first resumption runs nothing of the body, and closes it")
def close_created(t):
    def body():
        try:
            t.log("body")
            yield 1
        finally:
            t.log("finally")

    g = body()
    t.close(g)
    t.state(g)
    t.next(g)


@law("B.close-twice", "close() may be called again, and then does nothing")
def close_twice(t):
    def body():
        try:
            yield 1
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.close(g)
    t.close(g)


@law("B.after-failure", "an exception of the body is thrown once; from then on the generator is just at its end")
def after_failure(t):
    def body():
        yield 1
        raise KeyError("k")

    g = body()
    t.next(g)
    t.next(g)
    t.state(g)
    t.next(g)
    t.next(g)
