package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.conformance.laws.Surface.surface;

import io.generator.AsyncGen;
import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.GeneratorState;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import io.generator.frame.CoroutineFrame;
import io.generator.frame.FutureDriver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** M. Asynchronous generators (PEP 525), driven by hand. */
@NoTwin(law = "M22", because = "next() takes no default; StopAsyncIteration is caught")
class LawsM {
    /** The generator that its own body has to know. */
    private AsyncGen<Object> g;

    // ---- what several of them use

    @Async
    static AsyncGen<Object> numbers() {
        Gen.yield(1);
        Gen.yield(2);
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Object> telling(Trace t) {
        t.log("body");
        Gen.yield(1);
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Object> waiting() {
        await(surface("w"));
        Gen.yield(1);
        return AsyncGen.done();
    }

    /** What an operation waits for, to be driven by hand; what is sent goes to the body, which takes anything. */
    @SuppressWarnings("unchecked")
    private static TwoWayGen<?, Object, ?> begin(Awaitable<?> operation) {
        return (TwoWayGen<?, Object, ?>) operation.awaiting();
    }

    // ---- one by one

    @Law("M1")
    void m1(Trace t) {
        g = telling(t);
        t.log("its own iterator", g.asyncIterator() == g);
    }

    @Law("M2")
    void m2(Trace t) {
        g = m2Telling(t);
        Awaitable<Object> operation = g.next();
        t.log("made");
        t.send(begin(operation), null);
        t.send(begin(g.send("S")), null);
    }

    @Async
    static AsyncGen<Object> m2Telling(Trace t) {
        t.log("body");
        t.log("got", Gen.<Object>yield(1));
        Gen.yield(2);
        return AsyncGen.done();
    }

    @Law("M3")
    void m3(Trace t) {
        g = m3Waiting();
        TwoWayGen<?, Object, ?> operation = begin(g.next());
        t.send(operation, null);
        t.send(operation, null);
        operation = begin(g.next());
        t.send(operation, null);
        t.send(operation, null);
    }

    @Async
    static AsyncGen<Object> m3Waiting() {
        await(surface("w1"));
        Gen.yield(1);
        await(surface("w2"));
        return AsyncGen.done();
    }

    @Law("M4")
    void m4(Trace t) {
        g = m4One();
        for (int i = 0; i < 4; i++) t.drive("next", g.next());
    }

    @Async
    static AsyncGen<Object> m4One() {
        Gen.yield(1);
        return AsyncGen.done();
    }

    @Law("M5")
    void m5(Trace t) {
        g = numbers();
        t.drive("send", g.send(5));
        t.drive("send", g.send(null));
    }

    @Law("M6")
    void m6(Trace t) {
        g = numbers();
        Awaitable<Object> operation = g.next();
        t.drive("next", operation);
        t.drive("next", operation);
        operation = g.send(5);
        t.drive("send", operation);
        t.drive("send", operation);
        t.drive("next", g.next());
    }

    @Law("M7")
    void m7(Trace t) {
        g = waiting();
        TwoWayGen<?, Object, ?> operation = begin(g.next());
        t.send(operation, null);
        t.drive("next", g.next());
        t.drive("send", g.send(5));
        t.drive("raise", g.raise(new ValueError("v")));
        t.drive("aclose", g.aclose());
        t.send(operation, null);
    }

    @Law("M8")
    void m8(Trace t) {
        g = m8Telling(t);
        Awaitable<Object> first = g.send(null);
        Awaitable<Object> second = g.send("second");
        Awaitable<Object> third = g.send("third");
        t.drive("first", first);
        t.drive("third", third);
        t.drive("second", second);
    }

    @Async
    static AsyncGen<Object> m8Telling(Trace t) {
        while (true) t.log("got", Gen.<Object>yield(null));
    }

    @Law("M9")
    void m9(Trace t) {
        for (RuntimeException exception : List.of(new StopIteration(1), new StopAsyncIteration("end"))) {
            try {
                m9Raising(exception).next().awaiting().next();
            } catch (IllegalStateException e) {
                t.cause(e);
            }
        }
    }

    @Async
    static AsyncGen<Object> m9Raising(RuntimeException exception) {
        throw exception;
    }

    @Law("M10")
    void m10(Trace t) {
        for (String then : List.of("yields", "raises", "ends")) {
            g = m10Catching(t, then);
            t.drive("next", g.next());
            t.drive("raise", g.raise(new ValueError("v")));
        }
    }

    @Async
    static AsyncGen<Object> m10Catching(Trace t, String then) {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            t.caught(e);
            if (then.equals("yields")) Gen.yield(2);
            else if (then.equals("raises")) throw e;
        }
        return AsyncGen.done();
    }

    @Law("M11")
    void m11(Trace t) {
        g = telling(t);
        t.drive("raise", g.raise(new KeyError("k")));
        t.drive("next", g.next());
    }

    @Law("M12")
    void m12(Trace t) {
        g = numbers();
        for (int i = 0; i < 3; i++) t.drive("next", g.next());
        t.drive("raise", g.raise(new KeyError("k")));
        g = numbers();
        t.drive("next", g.next());
        t.drive("aclose", g.aclose());
        t.drive("raise", g.raise(new KeyError("k")));
    }

    @Law("M13")
    void m13(Trace t) {
        g = m13Waiting(t);
        t.drive("next", g.next());
        t.drive("aclose", g.aclose());
        t.drive("next", g.next());
    }

    @Async
    static AsyncGen<Object> m13Waiting(Trace t) {
        try {
            Gen.yield(1);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        } finally {
            await(surface("cleaning up"));
            t.log("finally");
        }
        return AsyncGen.done();
    }

    @Law("M14")
    void m14(Trace t) {
        g = m14Yielding();
        t.drive("next", g.next());
        t.drive("aclose", g.aclose());
        t.drive("next", g.next());
    }

    @Async
    static AsyncGen<Object> m14Yielding() {
        try {
            Gen.yield(1);
        } finally {
            Gen.yield(2);
        }
        return AsyncGen.done();
    }

    @Law("M15")
    void m15(Trace t) {
        g = telling(t);
        t.drive("aclose", g.aclose());
        t.drive("next", g.next());
    }

    @Law("M16")
    void m16(Trace t) {
        g = numbers();
        t.drive("next", g.next());
        Awaitable<?> operation = g.aclose();
        t.drive("aclose", operation);
        t.drive("aclose", g.aclose());
        t.drive("aclose", operation);
        g = numbers();
        t.drive("next", g.next());
        operation = g.raise(new KeyError("k"));
        t.drive("raise", operation);
        t.drive("raise", operation);
    }

    @Law("M17")
    void m17(Trace t) {
        g = m17Raising();
        t.drive("next", g.next());
        t.drive("aclose", g.aclose());
    }

    @Async
    @SuppressWarnings("finally") // which is what this is about
    static AsyncGen<Object> m17Raising() {
        try {
            Gen.yield(1);
        } finally {
            throw new KeyError("k");
        }
    }

    @Law("M18")
    @Differs(
            because = "a state says where the body stands: while it waits it is suspended",
            trace = {"runs False", "send(None) -> 'w'", "runs False", "send(None) -> !StopIteration(1)", "runs False"})
    void m18(Trace t) {
        g = waiting();
        TwoWayGen<?, Object, ?> operation = begin(g.send(null));
        t.log("runs", g.state() == GeneratorState.RUNNING);
        t.send(operation, null);
        t.log("runs", g.state() == GeneratorState.RUNNING);
        t.send(operation, null);
        t.log("runs", g.state() == GeneratorState.RUNNING);
    }

    @Law("M19")
    void m19(Trace t) {
        List<Function<AsyncGen<Object>, Awaitable<?>>> operations =
                List.of(AsyncGen::next, g -> g.send(null), g -> g.raise(new KeyError("k")), AsyncGen::aclose);
        FutureDriver before = FutureDriver.bind(new Telling(t));
        try {
            for (Function<AsyncGen<Object>, Awaitable<?>> first : operations) {
                g = numbers();
                t.log("made");
                Awaitable<?> operation = first.apply(g);
                t.log("called");
                t.drive("operation", operation);
                t.drive("next", g.next());
            }
        } finally {
            FutureDriver.bind(before);
        }
    }

    /** Whoever runs coroutines. */
    private record Telling(Trace t) implements FutureDriver {
        @Override
        public <R> CompletableFuture<R> drive(CoroutineFrame<R> coroutine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void firstIteration(Supplier<? extends AsyncGen<?>> generator) {
            t.log("told");
        }

        @Override
        public void unreachable(AsyncGen<?> generator) {
            throw new UnsupportedOperationException();
        }
    }

    @Law("M21")
    void m21(Trace t) {
        g = m21Catching(t);
        TwoWayGen<?, Object, ?> operation = begin(g.send(null));
        t.send(operation, null);
        t.raise(operation, new ValueError("v"));
    }

    @Async
    static AsyncGen<Object> m21Catching(Trace t) {
        try {
            await(surface("w"));
        } catch (ValueError e) {
            t.caught(e);
            Gen.yield("caught");
        }
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Object> tellingAll(Trace t) {
        try {
            await(surface("w"));
            Gen.yield(1);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        } finally {
            t.log("finally");
        }
        return AsyncGen.done();
    }

    @Law("M25")
    void m25(Trace t) {
        g = tellingAll(t);
        TwoWayGen<?, Object, ?> operation = begin(g.send(null));
        t.send(operation, null);
        t.close(operation);
        t.drive("next", g.next());
    }

    @Law("M40")
    @Differs(
            because = "what was not begun can be closed without any effect",
            trace = {"close -> None", "next -> 1", "next -> 2"})
    void m40(Trace t) {
        g = numbers();
        Awaitable<Object> operation = g.next();
        t.close(operation.awaiting());
        t.drive("next", operation);
        t.drive("next", g.next());
    }

    @Law("M41")
    void m41(Trace t) {
        g = m41Outer();
        for (int i = 0; i < 4; i++) t.drive("next", g.next());
    }

    @Async
    static AsyncGen<Object> m41Inner() {
        for (int n : new int[] {1, 2}) {
            await(surface("inner"));
            Gen.yield(n);
        }
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Object> m41Outer() {
        AsyncGen<Object> inner = m41Inner();
        try {
            while (true) {
                int value = (int) await(inner.next());
                await(surface("outer"));
                Gen.yield(value * 10);
            }
        } catch (StopAsyncIteration e) {
            Gen.yield("end");
        }
        return AsyncGen.done();
    }

    @Law("M42")
    void m42(Trace t) {
        t.drive("asking", m42Asking(t));
    }

    @Async
    static AsyncGen<Object> m42Failing() {
        Gen.yield(1);
        await(surface("w"));
        throw new KeyError("k");
    }

    @Async
    static Coroutine<Object> m42Asking(Trace t) {
        AsyncGen<Object> failing = m42Failing();
        t.log("value", await(failing.next()));
        try {
            await(failing.next());
        } catch (KeyError e) {
            t.caught(e);
        }
        try {
            await(failing.next());
        } catch (StopAsyncIteration e) {
            t.caught(e);
        }
        return Coroutine.of("R");
    }

    @Law("M43")
    void m43(Trace t) {
        g = m43Asking(t);
        t.drive("next", g.next());
    }

    @Async
    AsyncGen<Object> m43Asking(Trace t) {
        t.drive("next", g.next());
        t.drive("aclose", g.aclose());
        Gen.yield(1);
        return AsyncGen.done();
    }

    @Law("M44")
    void m44(Trace t) {
        g = m44Telling(t);
        t.drive("next", g.next());
        t.drive("send", g.send("S"));
    }

    @Async
    static AsyncGen<Object> m44Telling(Trace t) {
        Object sent = Gen.yield(1);
        t.log("waited", await(surface("w")));
        t.log("sent", sent);
        Gen.yield(2);
        return AsyncGen.done();
    }

    @Law("M45")
    void m45(Trace t) {
        g = catching(t, true);
        t.drive("next", g.next());
        t.drive("aclose", g.aclose());
        t.drive("aclose", g.aclose());
    }

    @Async
    static AsyncGen<Object> catching(Trace t, boolean catches) {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            t.caught(e);
            if (!catches) throw e;
        }
        return AsyncGen.done();
    }

    @Law("M46")
    void m46(Trace t) {
        for (boolean catches : new boolean[] {false, true}) {
            g = catching(t, catches);
            t.drive("next", g.next());
            t.drive("raise", g.raise(new GeneratorExit()));
            t.drive("next", g.next());
        }
    }

    @Law("M47")
    void m47(Trace t) {
        for (RuntimeException exception : List.of(new StopAsyncIteration("end"), new StopIteration(1))) {
            g = m47Ending(exception);
            t.drive("next", g.next());
            t.drive("aclose", g.aclose());
        }
    }

    @Async
    static AsyncGen<Object> m47Ending(RuntimeException exception) {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            throw exception;
        }
        return AsyncGen.done();
    }

    @Law("M48")
    void m48(Trace t) {
        g = m48Failing(t);
        t.drive("next", g.next());
        t.drive("next", g.next());
        t.drive("next", g.next());
    }

    @Async
    static AsyncGen<Object> m48Failing(Trace t) {
        try {
            Gen.yield(1);
            throw new KeyError("k");
        } finally {
            t.log("got", await(surface("cleaning up")));
        }
    }

    @Law("M49")
    void m49(Trace t) {
        Coroutine<Object> c = m49Asking(t);
        t.send(c, null);
        t.raise(c, new KeyError("k"));
        c = m49Asking(t);
        t.send(c, null);
        t.close(c);
        t.state(c);
    }

    @Async
    static Coroutine<Object> m49Asking(Trace t) {
        return Coroutine.of(await(tellingAll(t).next()));
    }
}
