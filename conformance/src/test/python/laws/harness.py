"""What the laws are written with: `@law` names a program, and `Trace` writes down what it observes.

    @law("A6", "each call makes a generator of its own")
    def a6(t):
        def count():
            yield 1
            yield 2
        first, second = count(), count()
        t.next(first)    # next -> 1
        t.next(second)   # next -> 1

A program of coroutines is run by an event loop whose time is virtual; its lines then say in which turn of the loop they were
written, and when:

    @law("N2", "a task starts in the next turn of the loop")
    def n2(t):
        async def work():
            t.log("works")

        async def main():
            asyncio.create_task(work())
            await asyncio.sleep(5)

        t.run(main())    # [2] works, and then run -> None

Each program has a twin in Java, in the package io.generator.conformance.laws, which is written against the same trace.
"""

import asyncio
import inspect
import pathlib
import sys
import types

sys.path.append(str(pathlib.Path(__file__).resolve().parents[3] / "main/resources/io/generator/conformance/fuzz"))

import virtual_time

LAWS = []


class Law:
    """A rule, in one line, and the program that shows it."""

    def __init__(self, name, rule, program):
        self.name = name
        self.rule = rule
        self.program = program

    def trace(self):
        """Runs the program; the lines that it has written."""
        trace = Trace()
        self.program(trace)
        return list(trace.lines)


def add_law(name, rule, program):
    """For programs that are made in a loop; otherwise use `@law`."""
    if any(law.name == name for law in LAWS):
        raise ValueError(f"there is a law {name} already")
    LAWS.append(Law(name, rule, program))


def law(name, rule):
    """Makes a function of one argument, the trace, the program of a law."""

    def decorate(program):
        add_law(name, rule, program)
        return program

    return decorate


def show(value):
    """A value as the trace has it. What has no lasting text, such as an object with its address, is refused."""
    if isinstance(value, BaseException):
        return show_exception(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(show(element) for element in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{show(key)}: {show(entry)}" for key, entry in value.items()) + "}"
    if value is None or isinstance(value, (bool, int, float, str)):
        return repr(value)
    raise TypeError(f"a trace cannot show a {type(value).__name__}; show what you mean by it instead")


def show_exception(exception):
    name = type(exception).__name__
    if isinstance(exception, StopIteration):
        return f"{name}({show(exception.value)})"
    if isinstance(exception, BaseExceptionGroup):
        return f"{name}({show(exception.message)}, {show(exception.exceptions)})"
    arguments = exception.args
    if isinstance(exception, asyncio.CancelledError) and arguments == ("",):
        arguments = ()  # gather gives it this message where there is none
    return f"{name}({', '.join(show(argument) for argument in arguments)})"


def stamp():
    """Where the running loop stands, if it is a virtual one."""
    loop = virtual_time.running()
    if loop is None:
        return ""
    return f"[{loop.turn}] " if loop.now == 0 else f"[{loop.turn} at {loop.now:g}] "


class Trace:
    """The lines that a program writes. Every method but `log` and `caught` performs something, and writes its outcome."""

    def __init__(self):
        self.lines = []
        self.kept = []  # or a generator that is left suspended would be closed, and write, as the program ends

    def log(self, text, *values):
        """`got 5`: a text, and values behind it. Here a text stands as it is, and a value as Python would write it."""
        self.write(" ".join([text, *(show(value) for value in values)]))

    def write(self, line):
        """A line; in a loop with the turn behind it, and the time unless that is 0: `[3 at 1.5] woke`."""
        self.lines.append(stamp() + line)

    def caught(self, exception):
        """`caught KeyError('k')`"""
        self.log("caught", exception)

    def cause(self, exception):
        """`RuntimeError('r') <-cause- KeyError('k')`; without a cause the exception alone."""
        text = show(exception)
        if exception.__cause__ is not None:
            text += " <-cause- " + show(exception.__cause__)
        self.log(text)

    def next(self, iterator):
        """`next -> 1` or `next -> !StopIteration(None)`"""
        self.kept.append(iterator)
        self.call("next", lambda: next(iterator))

    def send(self, generator, value):
        """`send(5) -> 2`"""
        self.kept.append(generator)
        self.call(f"send({show(value)})", lambda: generator.send(value))

    def raise_(self, generator, exception):
        """`raise(ValueError) -> !ValueError('v')`"""
        self.kept.append(generator)
        self.call(f"raise({type(exception).__name__})", lambda: generator.throw(exception))

    def close(self, generator):
        """`close -> None`, or what the body returned when it was closed."""
        self.kept.append(generator)
        self.call("close", generator.close)

    def state(self, generator):
        """`state -> SUSPENDED`, of a generator or a coroutine"""
        if isinstance(generator, types.CoroutineType):
            state = inspect.getcoroutinestate(generator).removeprefix("CORO_")
        else:
            state = inspect.getgeneratorstate(generator).removeprefix("GEN_")
        self.log("state -> " + state)

    def list(self, iterable):
        """`list -> [1, 2]`"""
        self.call("list", lambda: list(iterable))

    def call(self, name, action):
        """`name -> ` and what the action returned, or `!` and what it raised."""
        try:
            outcome = show(action())
        except BaseException as exception:
            outcome = "!" + show(exception)
        self.write(f"{name} -> {outcome}")

    def drive(self, name, awaitable):
        """Awaits it to its end: `name waits for 'w'` for all that it hands to whoever drives it, and then `name -> 1`."""
        waiting = awaitable.__await__()
        self.kept.append(waiting)

        def to_the_end():
            try:
                while True:
                    self.log(name + " waits for", waiting.send(None))
            except StopIteration as end:
                return end.value

        self.call(name, to_the_end)

    def run(self, main):
        """`run -> ` and what the coroutine returned in a loop of virtual time, as `asyncio.run` would run it."""

        def in_loop():
            with asyncio.Runner(loop_factory=lambda: virtual_time.VirtualLoop(self.report)) as runner:
                return runner.run(main)

        self.call("run", in_loop)

    def report(self, loop, context):
        """What a loop would have printed: a callback's exception, or one that nobody has asked for."""
        message = context["message"].split(" <")[0].split(" Task")[0]
        self.log(f"the loop reports '{message}'", context.get("exception"))
