"""G, continued: many levels of delegation. What one level does is what PEP 380 says; here they have to agree."""

from harness import law
from section_g import Own, alive, resulting, telling
from section_g_shared import numbers, through

DEPTHS = (1, 3, 100)


@alive
def nested(t, depth, handling, leaf, seen):
    """`depth` generators that delegate to one another and then to `leaf`; the one at level `handling` handles ValueError."""
    try:
        if depth == 0:
            return (yield from leaf)
        return (yield from nested(t, depth - 1, handling, leaf, seen)) + 1
    except ValueError as e:
        seen.append(depth)
        if depth != handling:
            raise
        t.log(f"level {depth} caught", e)
        yield "handled"
        return 1000
    finally:
        seen.append(-depth)


@alive
def waiting(t, caught=()):
    """Yields once, and returns 0."""
    try:
        t.log("leaf", (yield "leaf"))
    except caught as e:
        t.log("leaf caught", e)
        t.log("leaf", (yield "handled"))
    finally:
        t.log("leaf finally")
    return 0


def summary(seen):
    """Enough of a long list."""
    return [len(seen), seen[:4], seen[-4:]]


NONE = -1


@law("G80", "values, what is sent, and results pass through 1, 3 and 100 levels; each level adds one to the result")
def g80(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, NONE, waiting(t), seen)
        t.next(g)
        t.send(g, "sent")
        t.log("seen", summary(seen))


@law("G81", "what is raised through 1, 3 and 100 levels is handled in the leaf, and the levels do not see it")
def g81(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, NONE, waiting(t, ValueError), seen)
        t.next(g)
        t.raise_(g, ValueError(depth))
        t.send(g, "sent")
        t.log("seen", summary(seen))


@law("G82", "what is raised through 1, 3 and 100 levels is handled in the middle: below all end, above all go on")
def g82(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, depth // 2, waiting(t), seen)
        t.next(g)
        t.raise_(g, ValueError(depth))
        t.log("seen", summary(seen))
        t.state(g)
        t.next(g)
        t.log("seen", summary(seen))


@law("G83", "what is raised through 1, 3 and 100 levels is handled in the root, when all below have ended")
def g83(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, depth, waiting(t), seen)
        t.next(g)
        t.raise_(g, ValueError(depth))
        t.log("seen", summary(seen))
        t.next(g)
        t.log("seen", summary(seen))


@law("G84", "what is raised through 1, 3 and 100 levels and handled by none comes out again, the same object")
def g84(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, NONE, waiting(t), seen)
        t.next(g)
        error = ValueError(depth)
        try:
            g.throw(error)
        except ValueError as e:
            t.log("the same", e is error)
        t.log("seen", summary(seen))
        t.state(g)


@law("G85", "close() ends 1, 3 and 100 levels, the innermost first")
def g85(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, NONE, waiting(t), seen)
        t.next(g)
        t.close(g)
        t.log("seen", summary(seen))
        t.state(g)


@law("G86", "a leaf that catches GeneratorExit and returns, 1, 3 and 100 levels deep: the levels get GeneratorExit still")
def g86(t):
    for depth in DEPTHS:
        seen = []
        leaf = waiting_for_exit(t)
        g = nested(t, depth, NONE, leaf, seen)
        t.next(g)
        t.close(g)
        t.log("seen", summary(seen))
        t.state(leaf)


@alive
def waiting_for_exit(t):
    try:
        yield "leaf"
    except GeneratorExit as e:
        t.log("leaf caught", e)
    return 0


@law("G87", "a leaf that fails of itself 1, 3 and 100 levels deep is handled in the middle")
def g87(t):
    def failing():
        t.log("leaf", (yield "leaf"))
        raise ValueError("leaf")

    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, depth // 2, failing(), seen)
        t.next(g)
        t.send(g, "sent")
        t.log("seen", summary(seen))
        t.next(g)


@law("G88", "a plain iterator 1, 3 and 100 levels deep: what is raised is raised at the innermost level")
def g88(t):
    for depth in DEPTHS:
        seen = []
        g = nested(t, depth, 0, iter(["leaf"]), seen)
        t.next(g)
        t.raise_(g, ValueError(depth))
        t.log("seen", summary(seen))
        t.next(g)


@law("G89", "a plain iterator three levels deep takes no value that is sent: the innermost level has the error")
def g89(t):
    def inner():
        try:
            yield from iter([1, 2])
        except AttributeError:
            t.log("inner takes no value")
            raise
        finally:
            t.log("inner finally")

    def middle():
        try:
            yield from inner()
        except AttributeError:
            yield "handled in the middle"

    g = through(t, "root", middle())
    t.next(g)
    t.send(g, 5)
    t.next(g)


@law("G90", "a leaf ignores GeneratorExit: the level above has the error, and all above it; the leaf stays as it is")
def g90(t):
    @alive
    def ignoring():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    leaf = ignoring()
    middle = through(t, "middle", leaf)
    root = through(t, "root", middle)
    t.next(root)
    t.close(root)
    t.state(leaf)
    t.state(middle)
    t.state(root)
    t.next(leaf)


@law("G91", "a leaf ignores GeneratorExit, and the level above handles that error and returns: all above see GeneratorExit")
def g91(t):
    def ignoring():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    def middle():
        try:
            yield from ignoring()
        except RuntimeError as e:
            t.caught(e)
        return "R"

    root = through(t, "root", through(t, "upper", middle()))
    t.next(root)
    t.close(root)
    t.state(root)


@law("G92", "a leaf ignores GeneratorExit, and the level above handles that error and yields: it ignores it too")
def g92(t):
    def ignoring():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    @alive
    def middle():
        try:
            yield from ignoring()
        except RuntimeError as e:
            t.caught(e)
            yield "still there"
        t.log("middle ends")

    m = middle()
    root = through(t, "root", m)
    t.next(root)
    t.close(root)
    t.state(m)
    t.next(m)


@law("G93", "what a leaf raises is caught in the middle, which goes on yielding; the root notices nothing")
def g93(t):
    def failing():
        yield 1
        raise KeyError("k")

    def middle():
        try:
            yield from failing()
        except KeyError as e:
            t.caught(e)
        t.log("middle", (yield "middle1"))
        t.log("middle", (yield "middle2"))
        return "R"

    g = through(t, "root", middle())
    t.next(g)
    t.next(g)
    t.send(g, 5)
    t.send(g, 6)


@law("G94", "the middle answers what is raised by delegating to another leaf, where the next one raised arrives")
def g94(t):
    def middle():
        try:
            yield from telling(t, "first")
        except KeyError as e:
            t.caught(e)
            return (yield from telling(t, "second"))

    g = through(t, "root", middle())
    t.next(g)
    t.raise_(g, KeyError("k"))
    t.send(g, 5)
    t.raise_(g, ValueError("v"))


@law("G95", "a result passes through five levels, each of which does something to it")
def g95(t):
    def level(n):
        if n == 0:
            yield "leaf"
            return []
        return [n, (yield from level(n - 1))]

    g = level(5)
    t.next(g)
    t.next(g)


@law("G96", "five levels with a value before and behind each delegation")
def g96(t):
    def level(n):
        yield n
        result = 0
        if n < 5:
            result = yield from level(n + 1)
        yield -n
        return result + n

    t.list(resulting(level(1)))


@law("G97", "delegating in a finally block at the end: the cleaning up yields, and then the result comes")
def g97(t):
    def body():
        try:
            yield 1
            return "R"
        finally:
            t.log("result of the cleaning up", (yield from telling(t, "cleaning")))

    g = through(t, "root", body())
    t.next(g)
    t.next(g)
    t.send(g, 5)
    t.send(g, 6)


@law("G98", "delegating in a finally block while an exception passes: it passes when the cleaning up has ended")
def g98(t):
    def body():
        try:
            yield 1
        finally:
            t.log("result of the cleaning up", (yield from telling(t, "cleaning")))

    g = through(t, "root", body())
    t.next(g)
    t.raise_(g, KeyError("k"))
    t.next(g)
    t.next(g)


@law("G99", "delegating in a finally block while being closed to what yields nothing")
def g99(t):
    def nothing():
        t.log("cleaning")
        return "R"
        yield

    def body():
        try:
            yield 1
        finally:
            t.log("result of the cleaning up", (yield from nothing()))

    g = through(t, "root", body())
    t.next(g)
    t.close(g)


@law("G100", "delegating in a finally block while being closed to what yields: GeneratorExit is ignored")
def g100(t):
    @alive
    def body():
        try:
            yield 1
        finally:
            yield from telling(t, "cleaning")

    b = body()
    g = through(t, "root", b)
    t.next(g)
    t.close(g)
    t.state(b)
    t.send(b, 5)
    t.next(b)


@law("G101", "delegating in an except block, and throwing the exception on when that has ended")
def g101(t):
    def body():
        try:
            yield from telling(t, "first")
        except KeyError as e:
            t.log("result", (yield from telling(t, "second")))
            raise

    g = through(t, "root", body())
    t.next(g)
    t.raise_(g, KeyError("k"))
    t.next(g)
    t.next(g)


@law("G102", "a leaf that yields in its finally block while an exception passes: that comes up at the next resumption")
def g102(t):
    def leaf():
        try:
            yield 1
        finally:
            t.log("leaf", (yield "cleaning"))

    g = through(t, "root", through(t, "middle", leaf()))
    t.next(g)
    t.raise_(g, KeyError("k"))
    t.send(g, 5)


@law("G103", "a leaf replaces the exception that is raised, the middle replaces that, and the root sees the last")
def g103(t):
    def leaf():
        try:
            yield 1
        except ValueError as e:
            raise KeyError("leaf") from e

    def middle():
        try:
            yield from leaf()
        except KeyError as e:
            t.cause(e)
            raise IndexError("middle") from e

    def root():
        try:
            yield from middle()
        except IndexError as e:
            t.cause(e)
            raise

    g = root()
    t.next(g)
    t.raise_(g, ValueError("v"))


@law("G104", "a leaf replaces the GeneratorExit on being closed: above it the new exception is all that is seen")
def g104(t):
    def leaf():
        try:
            yield 1
        except GeneratorExit:
            raise KeyError("leaf")

    g = through(t, "root", through(t, "middle", leaf()))
    t.next(g)
    t.close(g)
    t.state(g)


@law("G105", "the middle swallows what its leaf raises on being closed: above it GeneratorExit is raised again")
def g105(t):
    def leaf():
        try:
            yield 1
        except GeneratorExit:
            raise KeyError("leaf")

    def middle():
        try:
            yield from leaf()
        except KeyError as e:
            t.caught(e)

    g = through(t, "root", through(t, "upper", middle()))
    t.next(g)
    t.close(g)


@law("G106", "the result on being closed is the root's; what the levels below return is dropped")
def g106(t):
    def level(n):
        try:
            return (yield from level(n - 1)) if n else (yield 1)
        except GeneratorExit as e:
            t.log(f"level {n}", e)
            return n

    g = level(3)
    t.next(g)
    t.close(g)


@law("G107", "a GeneratorExit that is raised closes all levels, and is seen by the root alone")
def g107(t):
    exit = GeneratorExit()

    def same(name, x):
        try:
            yield from x
        except GeneratorExit as e:
            t.log(name + " the same", e is exit)
            raise

    g = same("root", same("middle", telling(t)))
    t.next(g)
    try:
        g.throw(exit)
    except GeneratorExit as e:
        t.log("the same came out", e is exit)
    t.state(g)


@law("G108", "the root handles a GeneratorExit that is raised, and goes on without what it delegated to")
def g108(t):
    def root(x):
        try:
            yield from x
        except GeneratorExit as e:
            t.caught(e)
            yield "handled"
        yield "last"

    middle = through(t, "middle", telling(t))
    g = root(middle)
    t.next(g)
    t.raise_(g, GeneratorExit())
    t.state(middle)
    t.next(g)


@law("G109", "a StopIteration that is raised three levels deep leaves the leaf as a RuntimeError, handled in the middle")
def g109(t):
    def middle():
        try:
            yield from telling(t)
        except RuntimeError as e:
            t.cause(e)
            yield "handled"

    g = through(t, "root", middle())
    t.next(g)
    t.raise_(g, StopIteration(3))
    t.next(g)


@law("G110", "a next() too many in a leaf is a RuntimeError for the levels above, not the end of the leaf")
def g110(t):
    def leaf():
        yield 1
        next(iter([]))

    def root():
        try:
            yield from through(t, "middle", leaf())
        except RuntimeError as e:
            t.cause(e)
            yield "handled"

    g = root()
    t.next(g)
    t.next(g)


@law("G111", "the levels of a chain are running while the leaf is, and are suspended or closed with it")
def g111(t):
    def leaf():
        for g in chain:
            t.state(g)
        yield 1

    chain = [leaf()]
    for _ in range(3):
        chain.append(delegating(chain[-1]))
    t.next(chain[3])
    for g in chain:
        t.state(g)
    t.next(chain[3])
    for g in chain:
        t.state(g)


@alive
def delegating(x):
    yield from x


@law("G112", "each level tells what it delegates to")
def g112(t):
    leaf = numbers()
    inner = delegating(leaf)
    outer = delegating(inner)
    t.next(outer)
    t.log("outer delegates to inner", outer.gi_yieldfrom is inner)
    t.log("inner delegates to leaf", inner.gi_yieldfrom is leaf)
    t.log("leaf delegates to nothing", leaf.gi_yieldfrom is None)
    t.close(leaf)
    t.log("inner delegates to leaf", inner.gi_yieldfrom is leaf)


@law("G113", "None is yielded, sent and returned through a delegation like any other value")
def g113(t):
    def leaf():
        t.log("leaf", (yield None))
        t.log("leaf", (yield None))
        return None

    g = through(t, "root", through(t, "middle", leaf()))
    t.next(g)
    t.send(g, None)
    t.send(g, None)


@law("G114", "0, an empty text and False are sent to a delegate as values")
def g114(t):
    g = delegating(Own(t))
    t.next(g)
    t.send(g, 0)
    t.send(g, "")
    t.send(g, False)
    t.send(g, None)


@law("G115", "a delegate that is no generator may answer send() with its end: StopIteration has the value")
def g115(t):
    class Ending(Own):
        def send(self, value):
            raise StopIteration(value)

    g = through(t, "root", resulting(Ending(t)))
    t.next(g)
    t.send(g, 5)
    t.next(g)


@law("G116", "a delegate that is no generator may answer throw() with another exception, and is done with")
def g116(t):
    class Failing(Own):
        def throw(self, exception):
            raise KeyError("own") from exception

    def middle():
        try:
            yield from Failing(t)
        except KeyError as e:
            t.cause(e)
            yield "handled"

    g = through(t, "root", middle())
    t.next(g)
    t.raise_(g, ValueError("v"))
    t.send(g, 5)


@law("G117", "a delegate that has close() but no throw(): closed on close() and for a GeneratorExit, else not")
def g117(t):
    class Closeable:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def close(self):
            t.log("close called")

    def body():
        try:
            yield from Closeable()
        except ValueError as e:
            t.caught(e)
            yield "handled"

    g = body()
    t.next(g)
    t.close(g)
    g = body()
    t.next(g)
    t.raise_(g, GeneratorExit())
    g = body()
    t.next(g)
    t.raise_(g, ValueError("v"))


@law("G118", "a delegate that is no generator and has been let go may be used by others")
def g118(t):
    own = Own(t)
    g = delegating(own)
    t.next(g)
    t.close(g)
    t.next(own)
    other = delegating(own)
    t.next(other)
    t.send(other, 5)


@law("G119", "raising in a generator before its start leaves alone what it would delegate to")
def g119(t):
    leaf = telling(t)
    g = through(t, "root", leaf)
    t.raise_(g, KeyError("k"))
    t.state(g)
    t.state(leaf)


@law("G120", "several delegations one after the other, in a loop, with their results")
def g120(t):
    def body():
        total = 0
        for i in range(3):
            total += yield from level(i)
        return total

    def level(n):
        for i in range(n):
            yield [n, i]
        return n

    g = resulting(body())
    t.list(g)


@law("G121", "a tree is walked by a generator that delegates to itself for each branch")
def g121(t):
    def walk(tree):
        if tree is None:
            return 0
        left, value, right = tree
        size = yield from walk(left)
        yield value
        return size + 1 + (yield from walk(right))

    tree = [[None, 1, [None, 2, None]], 3, [[None, 4, None], 5, None]]
    t.list(resulting(walk(tree)))


@law("G122", "closing in the midst of a tree: the levels end from the inside, and the rest of it is never reached")
def g122(t):
    @alive
    def walk(tree):
        if tree is not None:
            left, value, right = tree
            try:
                yield from walk(left)
                yield value
                yield from walk(right)
            finally:
                t.log("leaves", value)

    tree = [[None, 1, [None, 2, None]], 3, [[None, 4, None], 5, None]]
    g = walk(tree)
    t.next(g)
    t.next(g)
    t.close(g)


@law("G123", "a level ends its delegation to go on by itself, when it is told to")
def g123(t):
    def stoppable(x):
        try:
            yield from x
        except OSError:
            t.log("stopped")
        yield "rest"

    g = through(t, "root", stoppable(telling(t)))
    t.next(g)
    t.raise_(g, OSError("stop"))
    t.next(g)
