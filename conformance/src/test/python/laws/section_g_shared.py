"""G, continued: a delegate that others know too, who share it, resume it, or close it meanwhile."""

from harness import law
from section_g import alive, resulting, telling


@alive
def through(t, name, x):
    """Delegates, and tells what comes of it; the result goes on with the name."""
    try:
        result = yield from x
        t.log(name + " result", result)
        yield name + "+"
        return name + "R"
    except BaseException as e:
        t.log(name + " raised", e)
        raise
    finally:
        t.log(name + " finally")


def numbers():
    sent = 0
    for i in range(1, 10):
        sent = yield i
        if sent == "end":
            return "ended at " + str(i)


@law("G40", "of two that share a delegate one closes it; the other finds it ended, and goes on with None")
def g40(t):
    s = numbers()
    a, b = through(t, "a", s), through(t, "b", s)
    t.next(a)
    t.next(b)
    t.close(a)
    t.state(s)
    t.next(b)
    t.next(b)


@law("G41", "of two that share a delegate, the one through which it ends has its result; the other has None")
def g41(t):
    s = numbers()
    a, b = through(t, "a", s), through(t, "b", s)
    t.next(a)
    t.next(b)
    t.send(b, "end")
    t.next(a)
    t.next(b)


@law("G42", "of two that share a delegate, the one through which it fails sees that; the other has None")
def g42(t):
    s = numbers()
    a, b = through(t, "a", s), through(t, "b", s)
    t.next(a)
    t.next(b)
    t.raise_(a, KeyError("k"))
    t.state(s)
    t.next(b)


@law("G43", "what is sent through either of two that share a delegate arrives")
def g43(t):
    s = telling(t)
    a, b = through(t, "a", s), through(t, "b", s)
    t.next(a)
    t.next(b)
    t.send(a, "end of s")
    t.send(b, "to b itself")


@law("G44", "one that delegates where another has just been suspended sees the values that follow")
def g44(t):
    s = telling(t)
    a = through(t, "a", s)
    t.next(a)
    b = through(t, "b", s)
    t.send(b, 5)
    t.next(b)
    t.send(a, 6)
    t.next(b)


@law("G45", "a delegate that others close: the delegation ends with None at the next resumption")
def g45(t):
    s = telling(t)
    g = through(t, "g", s)
    t.next(g)
    t.close(s)
    t.state(g)
    t.next(g)
    t.next(g)


@law("G46", "a delegate that fails while others resume it: the delegation ends with None")
def g46(t):
    s = telling(t)
    g = through(t, "g", s)
    t.next(g)
    t.raise_(s, KeyError("k"))
    t.next(g)


@law("G47", "a value that is sent to a delegate which others have ended is lost")
def g47(t):
    s = telling(t)
    g = through(t, "g", s)
    t.next(g)
    t.close(s)
    t.send(g, 5)
    t.send(g, 6)


@law("G48", "each of a chain may be resumed by others: root, middle and leaf in turn take the leaf's values")
def g48(t):
    leaf = numbers()
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.next(middle)
    t.next(root)
    t.next(leaf)
    t.next(middle)
    t.next(root)
    t.send(leaf, "end")
    t.next(root)
    t.next(middle)
    t.next(root)
    t.next(root)


@law("G49", "the middle of a chain is resumed by others until it ends: the root has None")
def g49(t):
    leaf = numbers()
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.send(middle, "end")
    t.next(middle)
    t.next(root)
    t.state(leaf)
    t.state(middle)


@law("G50", "the middle of a chain is closed by others: its leaf is closed with it, and the root has None")
def g50(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.close(middle)
    t.state(leaf)
    t.state(root)
    t.next(root)
    t.close(root)


@law("G51", "what others raise in the middle of a chain goes to the leaf and up to the middle, and no further")
def g51(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.raise_(middle, KeyError("k"))
    t.state(root)
    t.next(root)


@law("G52", "the leaf of a chain is closed by others, then the root is closed: the middle frames still end in order")
def g52(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.close(leaf)
    t.close(root)
    t.state(middle)


@law("G53", "the root of a chain is closed after others have resumed its middle")
def g53(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.send(middle, 5)
    t.close(root)
    t.state(leaf)
    t.state(middle)


@law("G54", "raising in the root after others have resumed its middle")
def g54(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.send(middle, 5)
    t.raise_(root, KeyError("k"))
    t.state(leaf)
    t.state(middle)
    t.state(root)


@law("G55", "raising in the root after others have resumed its leaf")
def g55(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.send(leaf, 5)
    t.raise_(root, KeyError("k"))
    t.state(leaf)


@law("G56", "two roots share the middle of a chain and take turns; one closes it, the other finds it ended")
def g56(t):
    leaf = telling(t)
    middle = through(t, "middle", leaf)
    a, b = through(t, "a", middle), through(t, "b", middle)
    t.next(a)
    t.send(b, None)
    t.send(b, 5)
    t.close(a)
    t.next(b)


@law("G57", "what is raised through one of two roots is handled in their common middle, and the other goes on")
def g57(t):
    def handling(x):
        try:
            yield from x
        except KeyError as e:
            t.caught(e)
            yield "handled"
        yield "last"

    middle = handling(telling(t))
    a, b = through(t, "a", middle), through(t, "b", middle)
    t.next(a)
    t.next(b)
    t.raise_(b, KeyError("k"))
    t.next(a)
    t.next(b)
    t.next(a)


@law("G58", "a delegate that has been started is sent the next value; one that has not is not")
def g58(t):
    s = telling(t)
    t.next(s)
    g = through(t, "g", s)
    t.send(g, 5)
    t.next(g)
    t.send(g, 6)


@law("G59", "a delegate that has ended, by its end, by close() or by an exception, has no value and no result")
def g59(t):
    def failing():
        raise KeyError("k")
        yield

    ended, closed, failed = numbers(), numbers(), failing()
    t.next(ended)
    t.send(ended, "end")
    t.next(closed)
    t.close(closed)
    t.next(failed)
    t.list(resulting(ended))
    t.list(resulting(closed))
    t.list(resulting(failed))


@law("G60", "a delegate that is closed before its start has ended")
def g60(t):
    s = telling(t)
    t.close(s)
    t.list(resulting(s))


@law("G61", "a generator that delegates to itself may catch the error and go on")
def g61(t):
    def body():
        try:
            yield from g
        except ValueError as e:
            t.caught(e)
        yield 1
        return "R"

    g = body()
    t.next(g)
    t.next(g)


@law("G62", "three generators that delegate in a circle: the error is raised where the circle closes")
def g62(t):
    def circle(name, to):
        try:
            t.log(name)
            yield from ring[to]
        except BaseException as e:
            t.log(name, e)
            raise

    ring = {}
    ring["a"] = circle("a", "b")
    ring["b"] = circle("b", "c")
    ring["c"] = circle("c", "a")
    t.next(ring["a"])
    t.state(ring["a"])
    t.state(ring["b"])
    t.state(ring["c"])


@law("G63", "of three that delegate in a circle the middle one catches the error, and the circle is broken")
def g63(t):
    def circle(to):
        yield from ring[to]

    def breaking(to):
        try:
            yield from ring[to]
        except ValueError as e:
            t.caught(e)
            yield "broken"
        return "R"

    ring = {}
    ring["a"] = resulting(breaking("c"))
    ring["c"] = circle("a")
    t.next(ring["a"])
    t.state(ring["c"])
    t.next(ring["a"])


@law("G64", "a circle that is entered at a generator suspended in it already: resumed by others, it closes there")
def g64(t):
    def late(name):
        t.log(name, (yield name))
        yield from ring["a"]

    ring = {}
    ring["b"] = late("b")
    ring["a"] = through(t, "a", ring["b"])
    t.next(ring["a"])
    t.next(ring["b"])
    t.state(ring["b"])
    t.state(ring["a"])


@law("G65", "a delegate that others resume is running, and its suspended delegator is not")
def g65(t):
    def sub():
        yield 1
        t.state(s)
        t.state(g)
        yield 2

    s = sub()
    g = resulting(s)
    t.next(g)
    t.state(s)
    t.next(s)
    t.state(s)
    t.state(g)


@law("G66", "a delegate resumes another generator that delegates to it too: that one fails at its delegation")
def g66(t):
    def sub():
        yield 1
        t.next(b)
        yield 2
        return "R"

    s = sub()
    a, b = resulting(s), through(t, "b", s)
    t.next(b)
    t.next(a)
    t.state(b)
    t.next(a)


@law("G67", "a delegate closes another generator that delegates to it too")
def g67(t):
    def sub():
        yield 1
        t.close(b)
        yield 2
        return "R"

    s = sub()
    a, b = resulting(s), through(t, "b", s)
    t.next(b)
    t.next(a)
    t.state(b)
    t.next(a)


@law("G68", "a leaf resumes the root of another chain, which runs inside it")
def g68(t):
    other = through(t, "other", telling(t, "s"))

    def leaf():
        t.next(other)
        yield 1
        t.send(other, 5)
        yield 2
        t.close(other)

    g = through(t, "g", leaf())
    t.next(g)
    t.next(g)
    t.next(g)


@law("G69", "a leaf cannot resume, send to, raise in or close any of the generators above it")
def g69(t):
    def leaf():
        for g in (middle, root):
            t.state(g)
            t.next(g)
            t.send(g, 5)
            t.raise_(g, KeyError("k"))
            t.close(g)
        yield 1

    middle = through(t, "middle", leaf())
    root = through(t, "root", middle)
    t.next(root)
    t.next(root)


@law("G70", "an error of the kind leaves the leaf uncaught: all above it see it")
def g70(t):
    def leaf():
        yield 1
        next(root)

    middle = through(t, "middle", leaf())
    root = through(t, "root", middle)
    t.next(root)
    t.next(root)
    t.state(middle)
    t.state(root)


@law("G71", "the middle of a chain is resumed by others and resumes the root, which fails at its delegation")
def g71(t):
    def inner():
        yield 1
        t.next(root)
        yield 2

    middle = through(t, "middle", inner())
    root = through(t, "root", middle)
    t.next(root)
    t.next(middle)
    t.state(root)
    t.next(middle)


@law("G72", "what a generator delegates to may be delegated to by others when it has gone on")
def g72(t):
    s = numbers()

    def first(x):
        try:
            yield from x
        except KeyError:
            yield "done with it"

    a, b = first(iter_only(s)), through(t, "b", s)
    t.next(a)
    t.raise_(a, KeyError("k"))
    t.next(b)
    t.next(a)
    t.next(b)


class iter_only:
    """Hides all but the values of an iterator."""

    def __init__(self, x):
        self.x = x

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.x)


@law("G73", "a delegate is resumed by others and itself begins to delegate: its delegator follows")
def g73(t):
    def sub():
        yield 1
        t.log("result of the new one", (yield from telling(t, "new")))
        return "R"

    s = sub()
    g = through(t, "g", s)
    t.next(g)
    t.next(s)
    t.send(g, 5)
    t.next(s)
    t.next(g)


@law("G74", "others resume a delegate until it ends while its delegator delegates to it in a loop")
def g74(t):
    def body(x):
        for i in range(2):
            t.log("result", (yield from x))
            yield "between"

    s = numbers()
    g = body(s)
    t.next(g)
    t.send(s, "end")
    t.next(g)
    t.next(g)
    t.next(g)
