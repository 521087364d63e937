"""What random programs of coroutines await and perform: the counterpart of AsyncBody in Java. For runner.py."""

import asyncio

import virtual_time

OPERATIONS = 300
TASKS = 40


class InOrder(dict):
    """A set that is gone through in the order of insertion."""

    def add(self, element):
        self[element] = None

    def discard(self, element):
        self.pop(element, None)


class Group(asyncio.TaskGroup):
    """CPython leaves open in which order the tasks of a group are cancelled; here it is that in which they were made."""

    def __init__(self):
        super().__init__()
        self._tasks = InOrder()


def choose(elements, number):
    return elements[number % len(elements)]


def quarters(number):
    return 0.25 * (number % 9)


def yes(truth):
    return "yes" if truth else "no"


def num(value):
    return value if isinstance(value, int) else 7


class AsyncWorld:
    """The operations have the same names in both languages; numbers choose what they are performed on."""

    def __init__(self, trace, describe, program_error):
        self.trace = trace
        self.describe = describe
        self.program_error = program_error
        self.tasks = []
        self.kept = []  # what nobody refers to would be closed
        self.futures = []
        self.queues = [asyncio.Queue(), asyncio.Queue(1), asyncio.Queue(2)]
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.semaphores = [asyncio.Semaphore(1), asyncio.Semaphore(2)]
        self.events = [asyncio.Event(), asyncio.Event()]
        self.the_condition = asyncio.Condition()
        self.the_barrier = asyncio.Barrier(2)
        self.shared = None
        self.operations = 0

    def names(self):
        own = ("sleep call task shielded waiting limited timed gathered outcomes grouped first future get put event"
               " condition barrier pull shut ticks lock semaphore spawn cancel uncancel look complete fail drop renew"
               " offer poll setting clearing wake soon later log caught").split()
        return {"num": num, "CancelledError": asyncio.CancelledError, **{name: getattr(self, name) for name in own}}

    def tell(self, line):
        loop = virtual_time.running()
        self.trace.append(f"[{loop.turn} {int(loop.now * 1000)}] {line}" if loop else line)

    def log(self, tag, *values):
        self.tell(" ".join(["log", tag] + [str(value) for value in values]))

    def caught(self, exception):
        self.tell("caught " + self.describe(exception))

    def is_over(self, *coroutines):
        self.operations += 1
        over = self.operations > OPERATIONS or len(self.tasks) > TASKS
        if over:
            for coroutine in coroutines:
                coroutine.close()
        return over

    def begin(self, coroutine):
        task = asyncio.create_task(coroutine)
        self.tasks.append(task)
        return task

    # ---- what is awaited

    def sleep(self, time):
        return asyncio.sleep(0 if self.is_over() else quarters(time))

    async def call(self, coroutine):
        return None if self.is_over(coroutine) else await coroutine

    def index(self, task):
        return self.tasks.index(task) if task in self.tasks else -1

    async def task(self, number):
        task = choose(self.tasks, number)
        if self.is_over() or self.index(task) <= self.index(asyncio.current_task()):
            return None
        return await task

    async def shielded(self, number):
        task = choose(self.tasks, number)
        if self.is_over() or task is asyncio.current_task():
            return None
        return await asyncio.shield(task)

    async def waiting(self, number, time):
        if self.is_over():
            return None
        done, _ = await asyncio.wait([choose(self.tasks, number)], timeout=quarters(time))
        return len(done)

    async def limited(self, time, coroutine):
        return None if self.is_over(coroutine) else await asyncio.wait_for(coroutine, quarters(time))

    async def timed(self, time, coroutine):
        if self.is_over(coroutine):
            return None
        async with asyncio.timeout(quarters(time)):
            return await coroutine

    async def gathered(self, first, second):
        if self.is_over(first, second):
            return None
        a, b = await asyncio.gather(self.begin(first), self.begin(second))
        return (num(a) + num(b)) % 1000

    async def outcomes(self, first, second):
        if self.is_over(first, second):
            return None
        results = await asyncio.gather(self.begin(first), self.begin(second), return_exceptions=True)
        return sum(isinstance(result, BaseException) for result in results)

    async def grouped(self, first, block):
        if self.is_over(first, block):
            return None
        async with Group() as group:
            self.tasks.append(group.create_task(first))
            result = await block
        return result

    async def first(self, first, second):
        if self.is_over(first, second):
            return None
        both = [self.begin(first), self.begin(second)]
        done, _ = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        return len(done)

    async def future(self, number):
        return None if self.is_over() else await choose(self.futures, number)

    async def get(self, number):
        return None if self.is_over() else await choose(self.queues, number).get()

    async def put(self, number, item):
        if not self.is_over():
            await choose(self.queues, number).put(item)

    async def event(self, number):
        if not self.is_over():
            await choose(self.events, number).wait()

    async def condition(self):
        if self.is_over():
            return
        await self.the_condition.acquire()
        try:
            await self.the_condition.wait()
        finally:
            self.the_condition.release()

    async def barrier(self):
        return None if self.is_over() else await self.the_barrier.wait()

    async def pull(self, n, time):
        if self.is_over():
            return None
        if self.shared is None:
            self.shared = self.ticks(n, time)
        try:
            return await anext(self.shared)
        except StopAsyncIteration:
            self.shared = None
            return None

    async def shut(self):
        if not self.is_over() and self.shared is not None:
            await self.shared.aclose()

    # ---- what is gone through and what is entered

    def ticks(self, n, time):
        self.kept.append(self.ticking(n, time))
        return self.kept[-1]

    async def ticking(self, n, time):
        for i in range(n % 4):
            await self.sleep(time % 4)
            yield i

    def lock(self, number):
        return choose(self.locks, number)

    def semaphore(self, number):
        return choose(self.semaphores, number)

    # ---- what is performed

    def spawn(self, coroutine):
        if not self.is_over(coroutine):
            self.begin(coroutine)

    def cancel(self, number):
        self.tell(f"cancel {number % len(self.tasks)} {yes(choose(self.tasks, number).cancel())}")

    def uncancel(self, number):
        self.tell(f"uncancel {choose(self.tasks, number).uncancel()}")

    def look(self, number):
        task = choose(self.tasks, number)
        self.tell(f"look {yes(task.done())} {yes(task.cancelled())} {task.cancelling()}")

    def complete(self, number, value):
        future = choose(self.futures, number)
        open_ = not future.done()
        if open_:
            future.set_result(value)
        self.tell("complete " + yes(open_))

    def fail(self, number, value):
        future = choose(self.futures, number)
        open_ = not future.done()
        if open_:
            future.set_exception(self.program_error(value))
        self.tell("fail " + yes(open_))

    def drop(self, number):
        self.tell("drop " + yes(choose(self.futures, number).cancel()))

    def renew(self, number):
        index = number % len(self.futures)
        if self.futures[index].done():
            self.futures[index] = asyncio.get_running_loop().create_future()

    def offer(self, number, item):
        try:
            choose(self.queues, number).put_nowait(item)
        except asyncio.QueueFull:
            self.tell("full")

    def poll(self, number):
        try:
            self.tell(f"polled {choose(self.queues, number).get_nowait()}")
        except asyncio.QueueEmpty:
            self.tell("empty")

    def setting(self, number):
        choose(self.events, number).set()

    def clearing(self, number):
        choose(self.events, number).clear()

    def wake(self, number):
        if self.the_condition.locked():
            self.the_condition.notify(number % 3)

    def soon(self, number):
        asyncio.get_running_loop().call_soon(self.tell, f"soon {number}")

    def later(self, time, number):
        asyncio.get_running_loop().call_later(quarters(time), self.tell, f"later {number}")

    # ---- the driver

    def run(self, root):
        with asyncio.Runner(loop_factory=lambda: virtual_time.VirtualLoop(self.report)) as runner:
            runner.run(self.main(root))

    def report(self, loop, context):
        if "never retrieved" not in context["message"]:
            exception = context.get("exception")
            self.tell("report " + ("" if exception is None else self.describe(exception)))

    async def main(self, root):
        self.futures += [asyncio.get_running_loop().create_future() for _ in range(3)]
        self.begin(root(3, 4))
        await asyncio.wait(self.tasks, timeout=50)
        self.tell("> cancel all")
        for _ in range(30):
            if all(task.done() for task in self.tasks):
                break
            for task in list(self.tasks):
                if not task.done():
                    task.cancel()
            await asyncio.sleep(5)
        for task in self.tasks:
            self.tell("> " + self.outcome(task))

    def outcome(self, task):
        if not task.done():
            return "pending"
        if task.cancelled():
            return "cancelled"
        exception = task.exception()
        return f"result {task.result()}" if exception is None else "raise " + self.describe(exception)
