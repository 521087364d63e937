"""F. finally, return and loops; a yield within an expression."""

from harness import law


@law("F1", "a return whose finally block yields: first that value, and at the next resumption the end")
def f1(t):
    def body():
        try:
            return 5
        finally:
            t.log("got", (yield "f"))

    g = body()
    t.next(g)
    t.state(g)
    t.send(g, "s")


@law("F2", "the returned value is found before the finally block runs, which cannot change it any more")
def f2(t):
    def body():
        a = 1
        try:
            return a
        finally:
            a = 2
            yield a

    g = body()
    t.next(g)
    t.next(g)


@law("F3", "a return in the finally block takes the place of the first one")
def f3(t):
    def body():
        try:
            return 1
        finally:
            return 2
        yield

    t.next(body())


@law("F4", "a return in the finally block swallows an exception")
def f4(t):
    def body():
        try:
            raise KeyError("k")
        finally:
            return 2
        yield

    t.next(body())


@law("F5", "a continue in the finally block swallows an exception too, and revokes a return")
def f5(t):
    def body():
        for i in range(3):
            try:
                if i == 0:
                    raise KeyError("k")
                if i == 1:
                    return "r"
            finally:
                t.log("finally", i)
                continue
        yield "end"

    t.list(body())


@law("F6", "an exception waits while the finally block yields")
def f6(t):
    def body():
        try:
            raise KeyError("k")
        finally:
            yield "f"
            t.log("rest")

    g = body()
    t.next(g)
    t.next(g)


@law("F7", "what is thrown in at a yield of the finally block takes the place of the exception that waits")
def f7(t):
    def body():
        try:
            raise KeyError("k")
        finally:
            yield "f"
            t.log("rest")

    g = body()
    t.next(g)
    t.raise_(g, ValueError("v"))
    t.state(g)


@law("F8", "a continue runs the finally block, with its yield, each time")
def f8(t):
    def body():
        for i in range(2):
            try:
                continue
            finally:
                yield i

    t.list(body())


@law("F9", "a break is held up by a yield of the finally block, and then leaves the loop without its else")
def f9(t):
    def body():
        while True:
            try:
                break
            finally:
                yield "finally"
        else:
            yield "else"
        yield "after"

    t.list(body())


@law("F10", "the else of a loop runs when it comes to its end, and not after a break")
def f10(t):
    def body(leaves):
        for i in range(2):
            yield i
            if leaves:
                break
        else:
            yield "else"

    t.list(body(False))
    t.list(body(True))


@law("F11", "nested finally blocks that yield hold up a return one after the other, from the inside")
def f11(t):
    def body():
        try:
            try:
                return "R"
            finally:
                yield "inner"
        finally:
            yield "outer"

    g = body()
    t.next(g)
    t.next(g)
    t.next(g)


@law("F12", "operands to the left of a yield are evaluated before it and kept, those to its right after it")
def f12(t):
    def operand(n):
        t.log("operand", n)
        return n

    def body():
        yield operand(1) + (yield "a") * 10 + operand(3) + (yield "b")

    g = body()
    t.next(g)
    t.send(g, 2)
    t.send(g, 100)


@law("F13", "what a method is called on is evaluated before its arguments, and they from left to right around a yield")
def f13(t):
    class Target:
        def largest(self, a, b, c):
            return max(a, b, c)

    def target():
        t.log("target")
        return Target()

    def argument(n):
        t.log("argument", n)
        return n

    def body():
        yield target().largest(argument(1), (yield "y"), argument(3))

    g = body()
    t.next(g)
    t.send(g, 7)


@law("F14", "a variable that was read before the yield keeps the value it had, whoever changes it meanwhile")
def f14(t):
    cell = [1]

    def body():
        result = cell[0] + (yield "y")
        yield [result, cell[0]]

    g = body()
    t.next(g)
    cell[0] = 50
    t.send(g, 10)


@law("F15", "a compound assignment reads its variable before the yield")
def f15(t):
    cell = [1]

    def body():
        cell[0] += yield "y"
        yield cell[0]

    g = body()
    t.next(g)
    cell[0] = 100
    t.send(g, 5)


@law("F16", "an assignment to several elements evaluates the value first, then one index after the other")
def f16(t):
    def value():
        t.log("value")
        return 27

    def body(list):
        list[(yield "a")] = list[(yield "b")] = value()

    values = [1, 2]
    g = body(values)
    t.next(g)
    t.send(g, 0)
    t.log("values", values)
    t.send(g, 1)
    t.log("values", values)


@law("F17", "a yield in a branch of a condition that is not taken does not happen")
def f17(t):
    def body(condition):
        both = condition and (yield "and")
        either = condition or (yield "or")
        chosen = (yield "then") if condition else "else"
        return [both, either, chosen]

    for condition in (True, False):
        g = body(condition)
        t.next(g)
        for answer in (True, "answer", False):
            t.send(g, answer)


class Guard:
    """A context manager that swallows one exception."""

    def __init__(self, t, swallowed):
        self.t = t
        self.swallowed = swallowed

    def __enter__(self):
        self.t.log("enter")

    def __exit__(self, type, exception, traceback):
        self.t.log("exit", exception)
        return type is self.swallowed


@law("F18", "a with statement around a yield is left by what is thrown in, by GeneratorExit and by the end, and may swallow")
def f18(t):
    def body():
        with Guard(t, ValueError):
            yield 1
        yield 2

    for thrown in (ValueError("v"), KeyError("k")):
        g = body()
        t.next(g)
        t.raise_(g, thrown)
    g = body()
    t.next(g)
    t.close(g)
    g = body()
    t.next(g)
    t.next(g)


@law("F19", "a with statement that swallows GeneratorExit makes close() fail, if the body then yields")
def f19(t):
    def body():
        with Guard(t, GeneratorExit):
            yield 1
        yield 2

    g = body()
    t.next(g)
    t.close(g)
    t.state(g)


@law("F40", "a yield as a condition: a loop that runs as long as it is sent what is true")
def f40(t):
    def body():
        n = 0
        while (yield n):
            n += 1
        return n

    g = body()
    t.next(g)
    t.send(g, True)
    t.send(g, True)
    t.send(g, False)


@law("F41", "a yield within a yield: the value of the inner one is yielded by the outer one")
def f41(t):
    def body():
        t.log("got", (yield (yield 1)))

    g = body()
    t.next(g)
    t.send(g, "a")
    t.send(g, "b")


@law("F42", "a return may wait for its value at a yield")
def f42(t):
    def body():
        try:
            return (yield 1)
        finally:
            t.log("finally")

    g = body()
    t.next(g)
    t.send(g, "r")


@law("F43", "what a loop goes over may be sent in; it is evaluated once")
def f43(t):
    def body():
        for value in (yield "what"):
            yield value

    g = body()
    t.next(g)
    t.send(g, [1, 2])
    t.next(g)
    t.next(g)


@law("F44", "what is assigned to is evaluated after the value, and so after a yield that gives the value")
def f44(t):
    def body(lists):
        lists[0][0] = yield "value"

    a, b = [1], [2]
    lists = [a, b]
    g = body(lists)
    t.next(g)
    lists[0] = b
    t.send(g, 5)
    t.log("lists", a, b)


@law("F45", "leaving two loops at once runs the finally blocks of both, with their yields")
def f45(t):
    def body():
        for i in range(3):
            try:
                for k in range(3):
                    try:
                        if i == 1 and k == 1:
                            return "found"
                        yield [i, k]
                    finally:
                        yield "inner"
            finally:
                yield "outer"

    g = body()
    for _ in range(11):
        t.next(g)


@law("F46", "an exception of a finally block takes the place of a return; a yield in between changes nothing")
def f46(t):
    def body():
        try:
            try:
                return 1
            finally:
                yield "f"
                raise KeyError("k")
        except KeyError as e:
            t.caught(e)
            yield "c"
            return 2

    g = body()
    t.next(g)
    t.next(g)
    t.next(g)


@law("F47", "a variable of a loop is the loop's own in each turn, for whoever keeps it")
def f47(t):
    def body():
        for i in range(3):
            value = i * 10
            yield lambda value=value: value

    for function in list(body()):
        t.log("function", function())


@law("F48", "comparing several values asks for each at its turn, and stops at the first that does not fit")
def f48(t):
    def body():
        return (yield "a") < (yield "b") < (yield "c")

    g = body()
    t.next(g)
    t.send(g, 1)
    t.send(g, 2)
    t.send(g, 3)
    g = body()
    t.next(g)
    t.send(g, 2)
    t.send(g, 1)


@law("F49", "a list that is written down with yields in it is filled from left to right")
def f49(t):
    def body():
        return [(yield 1), (yield 2), 0, (yield 3)]

    g = body()
    t.next(g)
    t.send(g, "a")
    t.send(g, "b")
    t.send(g, "c")


@law("F50", "a choice among several cases may yield in each, and in what it chooses by")
def f50(t):
    def body():
        command = yield "ready"
        while command != "quit":
            if command == "one":
                command = yield 1
            elif command == "two":
                yield 1
                command = yield 2
            else:
                command = yield "what"
        return "bye"

    g = body()
    t.next(g)
    for command in ("one", "two", None, "three", "quit"):
        t.send(g, command)
