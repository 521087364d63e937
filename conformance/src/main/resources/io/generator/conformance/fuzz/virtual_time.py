"""An event loop whose time is virtual: where it would wait, the time jumps instead."""

import asyncio
import heapq
import itertools
import selectors


class VirtualLoop(asyncio.SelectorEventLoop):
    """Counts its turns, from 1. Its time begins at 0, in seconds."""

    def __init__(self, report):
        self.now = 0.0
        self.turn = 0
        self.timers = itertools.count()
        super().__init__(Jump(self))
        self._clock_resolution = 1e-9
        self.set_exception_handler(report)

    def time(self):
        return self.now

    def _run_once(self):
        self.turn += 1
        super()._run_once()

    def call_at(self, when, callback, *args, context=None):
        timer = Timer(when, callback, args, self, context)
        timer.number = next(self.timers)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer


class Timer(asyncio.TimerHandle):
    """Of two that are due at the same time CPython leaves open which is first; here it is that which was asked for first."""

    def __lt__(self, other):
        return (self._when, self.number) < (other._when, other.number)


class Jump(selectors.SelectSelector):
    """Waits for nothing but the time, and for that not really."""

    def __init__(self, loop):
        super().__init__()
        self.loop = loop

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("the loop would wait for ever")
        self.loop.now = round(self.loop.now + max(timeout, 0), 9)
        return super().select(0)


def running():
    """The loop that runs, if it is a virtual one."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return None
    return loop if isinstance(loop, VirtualLoop) else None
