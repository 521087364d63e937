package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.Async.each;
import static io.generator.conformance.laws.Surface.surface;

import io.generator.AsyncGen;
import io.generator.AsyncIterable;
import io.generator.AsyncIterator;
import io.generator.AwaitCloseable;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.annotation.Async;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.OSError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.List;

/** L. {@code async with} and {@code async for} (PEP 492); in Java try-with-resources and a loop over {@code each()}. */
@NoTwin(law = "L1b", because = "a resource is not told of an exception when it is closed")
@NoTwin(law = "L3", because = "a resource cannot suppress an exception")
@NoTwin(law = "L6", because = "javac refuses what is no resource")
@NoTwin(law = "L9", because = "javac refuses what has no asynchronous iterator")
@SuppressWarnings("try") // the resources are there to be closed
class LawsL {

    // ---- what several of them use

    /** Tells when it is entered and left, and waits each time. */
    private record Resource(Trace t, String name, String fails) implements AwaitCloseable {
        @Override
        public Awaitable<?> aclose() {
            return leave();
        }

        @Async
        private Coroutine<Void> leave() {
            t.log("leaving " + name);
            await(surface(name + " leaves"));
            if (fails.equals("exit")) throw new OSError("exit");
            t.log("left " + name);
            return Coroutine.done();
        }
    }

    @Async
    private static Coroutine<Resource> enter(Trace t, String name, String fails) {
        t.log("entering " + name);
        await(surface(name + " enters"));
        if (fails.equals("enter")) throw new OSError("enter");
        t.log("entered " + name);
        return Coroutine.of(new Resource(t, name, fails));
    }

    private static Coroutine<Resource> enter(Trace t, String name) {
        return enter(t, name, "");
    }

    /** Counts from 1 to n, and waits for each. */
    private static class Count implements AsyncIterable<Object>, AsyncIterator<Object> {
        private final Trace t;
        private final int n;
        private int last;

        Count(Trace t, int n) {
            this.t = t;
            this.n = n;
        }

        @Override
        public AsyncIterator<Object> asyncIterator() {
            t.log("aiter");
            return this;
        }

        @Override
        public Awaitable<Object> next() {
            t.log("anext");
            return following();
        }

        @Async
        Coroutine<Object> following() {
            await(surface("counting"));
            if (last == n) throw new StopAsyncIteration();
            last++;
            return Coroutine.of(last);
        }
    }

    @Async
    static AsyncGen<Object> numbers(Trace t) {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } finally {
            t.log("finally");
        }
        return AsyncGen.done();
    }

    // ---- one by one

    @Law("L1")
    void l1(Trace t) {
        t.drive("using", l1Using(t));
    }

    @Async
    static Coroutine<Object> l1Using(Trace t) {
        try (Resource a = await(enter(t, "A"))) {
            t.log("block", a.name());
            t.log("got", await(surface("block waits")));
        }
        return Coroutine.of("end");
    }

    @Law("L2")
    void l2(Trace t) {
        t.drive("using", l2Using(t, ""));
        t.drive("using", l2Using(t, "enter"));
    }

    @Async
    static Coroutine<Object> l2Using(Trace t, String fails) {
        try (Resource a = await(enter(t, "A"));
                Resource b = await(enter(t, "B", fails))) {
            t.log("block");
        }
        return Coroutine.of(null);
    }

    @Law("L4")
    void l4(Trace t) {
        t.drive("using", l4Using(t));
    }

    @Async
    static Coroutine<Object> l4Using(Trace t) {
        for (int i = 0; i < 3; i++) {
            try (Resource a = await(enter(t, "A"))) {
                if (i == 0) continue;
                if (i == 1) break;
            }
        }
        try (Resource b = await(enter(t, "B"))) {
            return Coroutine.of("R");
        }
    }

    @Law("L5")
    @Differs(
            because = "the exception of the block comes out, and that of the closing is among its suppressed ones",
            trace = {
                "entering A",
                "using waits for 'A enters'",
                "entered A",
                "leaving A",
                "using waits for 'A leaves'",
                "using -> !ValueError('v')",
                "entering A",
                "using waits for 'A enters'",
                "entered A",
                "leaving A",
                "using waits for 'A leaves'",
                "using -> !OSError('exit')",
                "entering A",
                "using waits for 'A enters'",
                "using -> !OSError('enter')"
            })
    void l5(Trace t) {
        t.drive("using", l5Using(enter(t, "A", "exit"), true));
        t.drive("using", l5Using(enter(t, "A", "exit"), false));
        t.drive("using", l5Using(enter(t, "A", "enter"), false));
    }

    @Async
    static Coroutine<Object> l5Using(Coroutine<Resource> entering, boolean fails) {
        try (Resource resource = await(entering)) {
            if (fails) throw new ValueError("v");
        }
        return Coroutine.of(null);
    }

    @Law("L7")
    void l7(Trace t) {
        t.drive("looping", l7Looping(t, 0));
        t.drive("looping", l7Looping(t, 2));
    }

    @Async
    static Coroutine<Object> l7Looping(Trace t, int limit) {
        boolean through = true;
        for (Object n : each(new Count(t, 3))) {
            t.log("loop", n);
            if (n.equals(limit)) {
                through = false;
                break;
            }
        }
        if (through) t.log("gone through");
        return Coroutine.of("R");
    }

    @Law("L8")
    void l8(Trace t) {
        t.drive("looping", l8Looping(t));
    }

    @Async
    static Coroutine<Object> l8Looping(Trace t) {
        for (Object n : each(new Count(t, 2))) throw new StopAsyncIteration("block");
        return Coroutine.of(null);
    }

    @Law("L10")
    void l10(Trace t) {
        t.drive("looping", l10Looping(t));
    }

    @Async
    static Coroutine<Object> l10Looping(Trace t) {
        AsyncGen<Object> g = numbers(t);
        for (Object n : each(g)) {
            t.log("left the loop at", n);
            break;
        }
        t.log("next", await(g.next()));
        await(g.aclose());
        return Coroutine.of(null);
    }

    @Law("L11")
    void l11(Trace t) {
        t.drive("looping", l11Looping(t));
    }

    private static final class Failing extends Count {
        Failing(Trace t) {
            super(t, 1);
        }

        @Override
        @Async
        Coroutine<Object> following() {
            throw new StopIteration(1);
        }
    }

    @Async
    static Coroutine<Object> l11Looping(Trace t) {
        for (Object n : each(new Failing(t))) t.log("loop", n);
        return Coroutine.of(null);
    }

    @Law("L40")
    void l40(Trace t) {
        Coroutine<Object> c = l40Using(t);
        t.send(c, null);
        t.send(c, null);
        t.raise(c, new KeyError("k"));
        t.send(c, null);
        c = l40Using(t);
        t.send(c, null);
        t.send(c, null);
        t.close(c);
    }

    @Async
    static Coroutine<Object> l40Using(Trace t) {
        try (Resource a = await(enter(t, "A"))) {
            await(surface("block waits"));
        }
        return Coroutine.of(null);
    }

    @Law("L41")
    void l41(Trace t) {
        t.drive("looping", l41Looping(t));
    }

    @Async
    static AsyncGen<Object> l41Pairs(Trace t) {
        try (Resource a = await(enter(t, "A"))) {
            for (Object n : each(new Count(t, 2))) {
                for (Object m : each(new Count(t, (int) n))) Gen.yield(List.of(n, m));
            }
        }
        return AsyncGen.done();
    }

    @Async
    static Coroutine<Object> l41Looping(Trace t) {
        for (Object pair : each(l41Pairs(t))) t.log("loop", pair);
        return Coroutine.of(null);
    }

    @Law("L42")
    void l42(Trace t) {
        t.drive("looping", l42Looping(t));
    }

    @Async
    static Coroutine<Object> l42Looping(Trace t) {
        AsyncGen<Object> g = numbers(t);
        try {
            for (Object n : each(g)) throw new KeyError(n);
        } catch (KeyError e) {
            t.caught(e);
        }
        for (Object n : each(g)) t.log("loop", n);
        return Coroutine.of(null);
    }

    @Law("L43")
    void l43(Trace t) {
        t.drive("looping", l43Looping(t));
    }

    @Async
    static AsyncGen<Object> l43Numbers() {
        Gen.yield(1);
        await(surface("w"));
        throw new KeyError("k");
    }

    @Async
    static Coroutine<Object> l43Looping(Trace t) {
        for (Object n : each(l43Numbers())) t.log("loop", n);
        return Coroutine.of(null);
    }
}
