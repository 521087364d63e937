"""An event loop whose time is virtual: where it would wait, the time jumps instead."""

import asyncio
import selectors


class VirtualLoop(asyncio.SelectorEventLoop):
    """Counts its turns, from 1. Its time begins at 0, in seconds."""

    def __init__(self, report):
        self.now = 0.0
        self.turn = 0
        super().__init__(Jump(self))
        self._clock_resolution = 1e-9
        self.set_exception_handler(report)

    def time(self):
        return self.now

    def _run_once(self):
        self.turn += 1
        super()._run_once()


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


def stamp():
    """Where the running loop stands, if it is a virtual one."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return ""
    if not isinstance(loop, VirtualLoop):
        return ""
    return f"[{loop.turn}] " if loop.now == 0 else f"[{loop.turn} at {loop.now:g}] "
