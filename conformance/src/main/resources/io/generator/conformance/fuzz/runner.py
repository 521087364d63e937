"""Runs random programs and prints what each of them does.

    python runner.py DIRECTORY < names

reads the program of each name from DIRECTORY, and prints `@name`, the lines of its trace, and `.`; a program that takes
too long ends the whole. The counterpart in Java is Body, which has to count the same steps.
"""

import asyncio
import inspect
import os
import signal
import sys

STEPS = 1500
SHOWN = 8
SECONDS = 10  # of the processor's


class A(Exception):
    pass


class B(A):
    pass


class C(Exception):
    pass


class OutOfSteps(BaseException):
    pass


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def sum(self):
        return (self.a * 3 + self.b) % 1000


def num(value):
    return 7 if value is None else value


def mix(a, b, c):
    return (a * 31 + b * 7 + c) % 1000


def fetch(generator):
    return next(generator)


def state_of(generator):
    return inspect.getgeneratorstate(generator)[4:].lower()


def throwing(generator, exception):
    # What becomes of a StopIteration before the start differs between versions.
    if isinstance(exception, StopIteration) and state_of(generator) == "created":
        exception = C(1)
    return generator.throw(exception)


def describe(exception):
    kind = type(exception)
    message = str(exception)
    if kind in (A, B, C):
        return kind.__name__ + " " + message
    if kind is StopIteration:
        return "StopIteration " + str(exception.value)
    if kind in (GeneratorExit, OutOfSteps):
        return kind.__name__
    if kind is RuntimeError and message == "generator raised StopIteration":
        return repr(exception) + " " + str(exception.__cause__.value)
    if kind is AttributeError and message.endswith("has no attribute 'send'"):
        return "no send"
    return describe_async(exception)


def describe_async(exception):
    kind = type(exception)
    if kind in (asyncio.CancelledError, TimeoutError):
        return kind.__name__
    if kind.__name__ == "ExceptionGroup":
        return "group(" + ", ".join(describe(each) for each in exception.exceptions) + ")"
    return repr(exception)


class World:
    """What a program calls, and the trace of what it does."""

    def __init__(self):
        self.trace = []
        self.generators = []
        self.kept = []  # what nobody refers to would be closed
        self.steps = 0

    def names(self):
        names = {name: globals()[name] for name in ("A", "B", "C", "Pair", "num", "mix", "fetch", "throwing")}
        for name in ("log", "log_state", "caught", "made", "registered", "some", "delegated", "context"):
            names[name] = getattr(self, name)
        return names

    def step(self):
        self.steps += 1
        if self.steps > STEPS:
            raise OutOfSteps()

    def context(self, number):
        self.trace.append("enter %d" % number)
        return Context(self, number)

    def log(self, tag, *values):
        self.step()
        self.trace.append(" ".join(["log", tag] + [str(value) for value in values]))

    def log_state(self, generator):
        self.step()
        self.trace.append("state " + ("None" if generator is None else state_of(generator)))

    def caught(self, exception):
        if isinstance(exception, OutOfSteps):
            raise exception
        self.step()
        self.trace.append("caught " + describe(exception))

    def made(self, generator):
        self.step()
        self.generators.append(generator)
        return generator

    def registered(self, number):
        return self.generators[number % len(self.generators)]

    def some(self, generator):
        return self.generators[-1] if generator is None else generator

    def delegated(self, generator):
        generator = self.some(generator)
        self.step()
        self.kept.append(generator)
        known = generator in self.generators
        self.trace.append("delegate %d" % (self.generators.index(generator) if known else -1))
        return generator

    # ---- the driver

    def run(self, root, script):
        self.generators.append(root(3, 4, None))
        for kind, target, thrown, number in script:
            target %= len(self.generators)
            self.trace.append("> %s %d" % (kind, target))
            self.perform(self.generators[target], kind, thrown, number)
        for i in reversed(range(len(self.generators))):
            self.trace.append("> end %d" % i)
            self.perform(self.generators[i], "close", None, 0)

    def perform(self, generator, kind, thrown, number):
        try:
            self.trace.append(self.result(generator, kind, thrown, number))
        except StopIteration as e:
            self.trace.append("stop " + str(e.value))
        except OutOfSteps:
            raise
        except BaseException as e:
            self.trace.append("raise " + describe(e))
        self.trace.append(" ".join(["states"] + [self.shown(g) for g in self.generators[:SHOWN]]))

    def result(self, generator, kind, thrown, number):
        if kind == "close":
            generator.close()
            return "closed"
        if kind == "send":
            value = generator.send(number)
        elif kind == "raise":
            value = throwing(generator, thrown() if thrown is GeneratorExit else thrown(number))
        else:
            value = next(generator)
        return "yield " + str(value)

    def shown(self, generator):
        delegate = generator.gi_yieldfrom
        text = state_of(generator)
        if delegate is None:
            return text
        while getattr(delegate, "gi_yieldfrom", None) is not None:
            delegate = delegate.gi_yieldfrom
        known = [i for i, other in enumerate(self.generators) if other is delegate]
        return text + ">" + (str(known[0]) if known else "*")


class Context:
    def __init__(self, world, number):
        self.world = world
        self.number = number

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.world.trace.append("leave %d" % self.number)
        return False


def trace_of(directory, name):
    world = World()
    names = world.names()
    with open(os.path.join(directory, name + ".py"), encoding="utf-8") as file:
        source = file.read()
    try:
        if source.startswith("async def"):
            return async_trace_of(compile(source, name, "exec"), names)
        exec(compile(source, name, "exec"), names)
        world.run(names["f0"], names["SCRIPT"])
    except OutOfSteps:
        world.trace.append("out of steps")
    except SyntaxError as e:
        world.trace.append("not Python: " + str(e))
    trace = list(world.trace)
    world.steps = STEPS  # what is closed by the garbage collector ends at once
    return trace


def async_trace_of(code, names):
    import async_world  # needs a newer Python than the rest

    trace = []
    world = async_world.AsyncWorld(trace, describe, A)
    names.update(world.names())
    exec(code, names)
    world.run(names["f0"])
    return list(trace)


def too_long(*ignored):
    sys.stdout.flush()
    os._exit(3)


def main():
    sys.unraisablehook = lambda ignored: None
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, too_long)
    for name in sys.stdin.read().split():
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
        print("@" + name)
        for line in trace_of(sys.argv[1], name):
            print(line)
        print(".", flush=True)


main()
