package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.async.Asyncio.createTask;
import static io.generator.async.Asyncio.gather;
import static io.generator.conformance.laws.Loops.sleep;

import io.generator.AsyncGen;
import io.generator.AsyncIterable;
import io.generator.AsyncIterator;
import io.generator.Awaitable;
import io.generator.CancelledError;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopAsyncIteration;
import io.generator.annotation.Async;
import io.generator.async.Event;
import io.generator.async.Task;
import java.util.ArrayList;
import java.util.List;

/** M. Asynchronous generators (PEP 525): in loops, and in tasks. */
class LawsMLoops {

    @Law("M20")
    @Async
    static Coroutine<Void> m20(Trace t) {
        await(m20Waiting(t, "a").next());
        await(m20Waiting(t, "b").next());
        AsyncGen<Object> neverBegun = m20Waiting(t, "c");
        t.log("main ends");
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> m20Waiting(Trace t, String name) {
        try {
            Gen.yield(name);
            Gen.yield(name);
        } finally {
            await(sleep(1));
            t.log("finally");
        }
        return AsyncGen.done();
    }

    @Law("M23")
    void m23(Trace t) {
        AsyncGen<Object> g = m23Expression(new Source(t).asyncIterator());
        t.log("made");
        t.drive("next", g.next());
    }

    /** The method that stands for {@code (x async for x in source)}. */
    @Async
    static AsyncGen<Object> m23Expression(AsyncIterator<Object> source) {
        for (Object x : each(() -> source)) Gen.yield(x);
        return AsyncGen.done();
    }

    private record Source(Trace t) implements AsyncIterable<Object>, AsyncIterator<Object> {
        @Override
        public AsyncIterator<Object> asyncIterator() {
            t.log("aiter");
            return this;
        }

        @Override
        public Awaitable<Object> next() {
            return none();
        }

        @Async
        private Coroutine<Object> none() {
            t.log("anext");
            throw new StopAsyncIteration();
        }
    }

    @Law("M24")
    @Async
    static Coroutine<Void> m24(Trace t) {
        AsyncGen<Object> g = m24Telling(t);
        for (Object n : each(g)) break;
        t.log("left the loop");
        await(g.aclose());
        t.log("closed");
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> m24Telling(Trace t) {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } finally {
            t.log("finally");
        }
        return AsyncGen.done();
    }

    @Law("M50")
    @Async
    static Coroutine<Void> m50(Trace t) {
        AsyncGen<Object> g = m50Telling(t);
        t.log("main ends");
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> m50Telling(Trace t) {
        try {
            t.log("body");
            Gen.yield(1);
        } finally {
            t.log("finally");
        }
        return AsyncGen.done();
    }

    @Law("M51")
    @Async
    static Coroutine<Void> m51(Trace t) {
        AsyncGen<Object> g = m51Waiting();
        await(gather(m51Asking(t, "a", g), m51Asking(t, "b", g)));
        await(m51Asking(t, "c", g));
        await(g.aclose());
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> m51Waiting() {
        for (int n = 1; n <= 3; n++) {
            await(sleep(1));
            Gen.yield(n);
        }
        return AsyncGen.done();
    }

    @Async
    static Coroutine<Void> m51Asking(Trace t, String name, AsyncGen<Object> g) {
        try {
            t.log(name + " has", await(g.next()));
        } catch (IllegalStateException e) {
            t.log(name + " caught", e);
        }
        return Coroutine.done();
    }

    @Law("M53")
    @Async
    static Coroutine<String> m53(Trace t) {
        List<String> events = new ArrayList<>();
        Event closed = new Event();
        await(m53First(events, closed));
        events.add("left");
        while (!closed.isSet()) {
            System.gc();
            await(sleep(0.5));
        }
        return Coroutine.of(String.join(" ", events));
    }

    @Async
    static Coroutine<Void> m53First(List<String> events, Event closed) {
        for (Object n : each(m53Telling(events, closed))) {
            events.add("loop");
            break;
        }
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> m53Telling(List<String> events, Event closed) {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } catch (GeneratorExit e) {
            events.add("exit");
            throw e;
        } finally {
            await(sleep(1));
            events.add("finally");
            closed.set();
        }
        return AsyncGen.done();
    }

    @Law("M52")
    @Async
    static Coroutine<Void> m52(Trace t) {
        Task<Void> task = createTask(m52Asking(t));
        await(sleep(2.5));
        task.cancel(null);
        try {
            await(task);
        } catch (CancelledError e) {
            t.log("cancelled");
        }
        return Coroutine.done();
    }

    @Async
    static Coroutine<Void> m52Asking(Trace t) {
        for (Object n : each(m52Waiting(t))) t.log("loop", n);
        return Coroutine.done();
    }

    @Async
    static AsyncGen<Object> m52Waiting(Trace t) {
        try {
            while (true) {
                await(sleep(1));
                Gen.yield(1);
            }
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        } finally {
            await(sleep(1));
            t.log("finally");
        }
    }
}
