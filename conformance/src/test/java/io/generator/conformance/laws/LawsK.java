package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.conformance.laws.Surface.surface;

import io.generator.Awaitable;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** K. Coroutines (PEP 492), driven by hand. */
@NoTwin(law = "K2", because = "javac refuses to go through what is no Iterable")
@NoTwin(law = "K3", because = "javac refuses to delegate to what is no Iterable")
@NoTwin(law = "K11", because = "javac refuses to await what is no Awaitable")
@NoTwin(
        law = "K15",
        because = "a coroutine that nobody awaits is told of on request, when the garbage collector has found it")
class LawsK {
    /** The coroutines that their own bodies have to know. */
    private Coroutine<Object> c;

    private Coroutine<Object> inner;

    // ---- what several of them use

    @Async
    static Coroutine<Object> returning(Object value) {
        return Coroutine.of(value);
    }

    @Async
    static Coroutine<Object> waiting() {
        return Coroutine.of(await(surface("w")));
    }

    @Async
    static Coroutine<Object> telling(Trace t) {
        try {
            t.log("body");
        } finally {
            t.log("finally");
        }
        return Coroutine.of(5);
    }

    @Async
    static Coroutine<Object> awaiting(Awaitable<Object> target) {
        return Coroutine.of(await(target));
    }

    // ---- one by one

    @Law("K1")
    void k1(Trace t) {
        c = k1Returning(t);
        t.log("made");
        t.send(c, null);
    }

    @Async
    static Coroutine<Object> k1Returning(Trace t) {
        t.log("body");
        return Coroutine.of(5);
    }

    @Law("K4")
    void k4(Trace t) {
        c = k1Returning(t);
        t.send(c, 1);
        t.state(c);
        t.send(c, null);
    }

    @Law("K5")
    void k5(Trace t) {
        c = returning(5);
        t.send(c, null);
        t.send(c, null);
        t.raise(c, new KeyError("k"));
        t.close(c);
        t.state(c);
    }

    @Law("K6")
    void k6(Trace t) {
        c = telling(t);
        t.close(c);
        t.send(c, null);
    }

    @Law("K7")
    void k7(Trace t) {
        c = k7Resuming(t);
        t.send(c, null);
    }

    @Async
    Coroutine<Object> k7Resuming(Trace t) {
        t.send(c, null);
        t.raise(c, new KeyError("k"));
        t.close(c);
        t.state(c);
        return Coroutine.of(null);
    }

    @Law("K8")
    void k8(Trace t) {
        c = waiting();
        t.send(c, null);
        t.send(awaiting(c), null);
        t.send(c, 5);
    }

    @Law("K9")
    void k9(Trace t) {
        List<Function<RuntimeException, Coroutine<Object>>> functions = List.of(LawsK::k9Raising, LawsK::k9Outer);
        for (Function<RuntimeException, Coroutine<Object>> function : functions) {
            for (RuntimeException exception : List.of(new StopIteration(1), new StopAsyncIteration("end"))) {
                try {
                    function.apply(exception).send(null);
                } catch (Throwable e) {
                    t.cause(e);
                }
            }
        }
    }

    @Async
    static Coroutine<Object> k9Raising(RuntimeException exception) {
        throw exception;
    }

    @Async
    static Coroutine<Object> k9Outer(RuntimeException exception) {
        await(k9Raising(exception));
        return Coroutine.of(null);
    }

    @Law("K10")
    void k10(Trace t) {
        c = k10Inner(t);
        t.send(c, null);
        t.close(c);
        t.state(c);
        t.send(c, null);
        c = k10Outer(t);
        t.send(c, null);
        t.close(c);
        t.state(c);
        t.close(c);
        t.state(c);
    }

    @Async
    static Coroutine<Object> k10Inner(Trace t) {
        try {
            await(surface(1));
        } catch (GeneratorExit e) {
            t.caught(e);
            await(surface(2));
        }
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> k10Outer(Trace t) {
        try {
            await(k10Inner(t));
        } finally {
            t.log("outer finally");
        }
        return Coroutine.of(null);
    }

    @Law("K12")
    void k12(Trace t) {
        c = awaiting(() -> k12Own(t));
        t.send(c, null);
        t.send(c, 1);
        t.send(c, 2);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> k12Own(Trace t) {
        t.log("got", Gen.<Object>yield("a"));
        t.log("got", Gen.<Object>yield("b"));
        return TwoWayGen.returning("R");
    }

    @Law("K13")
    void k13(Trace t) {
        c = awaiting(k13Inner(t));
        t.send(c, null);
        t.raise(c, new ValueError("v"));
        t.send(c, null);
    }

    @Async
    static Coroutine<Object> k13Inner(Trace t) {
        try {
            await(surface(1));
        } catch (ValueError e) {
            t.caught(e);
            await(surface(2));
        }
        return Coroutine.of("R");
    }

    @Law("K14")
    void k14(Trace t) {
        c = k14Adding(t);
        t.send(c, null);
        t.log("--");
        t.send(c, 10);
    }

    @Async
    static Coroutine<Object> k14Adding(Trace t) {
        return Coroutine.of(k14Number(t, 1) + (int) await(surface("w")) + k14Number(t, 3));
    }

    private static int k14Number(Trace t, int n) {
        t.log("number", n);
        return n;
    }

    @Law("K16")
    void k16(Trace t) {
        try {
            k16Awaiting().send(null);
        } catch (StopIteration e) {
            t.cause((Throwable) e.value());
        }
    }

    @Async
    static Coroutine<Object> k16Awaiting() {
        try {
            throw new KeyError("k");
        } catch (KeyError e) {
            return Coroutine.of(await(returning(new ValueError("v"))));
        }
    }

    @Law("K17")
    void k17(Trace t) {
        inner = k17Inner(t);
        c = k17Outer();
        k17Look(t);
        t.send(c, null);
        k17Look(t);
        t.send(c, null);
        k17Look(t);
    }

    private void k17Look(Trace t) {
        t.log("awaits the inner one", c.frame().delegate() == inner);
        t.state(c);
    }

    @Async
    Coroutine<Object> k17Inner(Trace t) {
        k17Look(t);
        await(surface(1));
        return Coroutine.of(null);
    }

    @Async
    Coroutine<Object> k17Outer() {
        await(inner);
        return Coroutine.of(null);
    }

    @Law("K18")
    @SuppressWarnings("unchecked") // what is sent goes to the body, which takes anything
    void k18(Trace t) {
        TwoWayGen<?, Object, Object> w =
                (TwoWayGen<?, Object, Object>) k18Waiting(t).awaiting();
        t.log("its own iterator", w.iterator() == w);
        t.next(w);
        t.send(w, 3);
        t.raise(w, new KeyError("k"));
        t.send(w, 4);
        c = k18Waiting(t);
        w = (TwoWayGen<?, Object, Object>) c.awaiting();
        t.next(w);
        t.close(w);
        t.state(c);
    }

    @Async
    static Coroutine<Object> k18Waiting(Trace t) {
        try {
            t.log("got", await(surface("w")));
            t.log("got", await(surface("x")));
        } catch (KeyError e) {
            t.caught(e);
            return Coroutine.of(await(surface("y")));
        }
        return Coroutine.of(null);
    }

    @Law("K19")
    void k19(Trace t) {
        t.send(k19Twice(t), null);
    }

    @Async
    static Coroutine<Object> k19Twice(Trace t) {
        Coroutine<Object> once = returning(1);
        t.log("value", await(once));
        await(once);
        return Coroutine.of(null);
    }

    @Law("K20")
    void k20(Trace t) {
        c = telling(t);
        t.raise(c, new KeyError("k"));
        t.state(c);
    }

    @Law("K40")
    void k40(Trace t) {
        c = k40Body(t, 3);
        t.send(c, null);
        t.close(c);
        t.state(c);
    }

    @Async
    static Coroutine<Object> k40Body(Trace t, int depth) {
        try {
            await(depth > 0 ? k40Body(t, depth - 1) : surface("w"));
        } finally {
            t.log("finally", depth);
        }
        return Coroutine.of(null);
    }

    @Law("K41")
    void k41(Trace t) {
        c = k41Catching(t, new KeyError("k"));
        t.send(c, null);
        t.send(c, null);
        t.send(c, 5);
    }

    @Async
    static Coroutine<Object> k41Failing(KeyError error) {
        await(surface("w"));
        throw error;
    }

    @Async
    static Coroutine<Object> k41Passing(Trace t, KeyError error) {
        try {
            await(k41Failing(error));
        } finally {
            t.log("passes");
        }
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> k41Catching(Trace t, KeyError error) {
        try {
            await(k41Passing(t, error));
        } catch (KeyError e) {
            t.log("the same", e == error);
        }
        return Coroutine.of(await(surface("x")));
    }

    @Law("K42")
    void k42(Trace t) {
        for (boolean fails : new boolean[] {false, true}) {
            c = k42Body(t, fails);
            t.send(c, null);
            t.send(c, 5);
            t.state(c);
        }
    }

    @Async
    static Coroutine<Object> k42Body(Trace t, boolean fails) {
        try {
            if (fails) throw new KeyError("k");
            return Coroutine.of("R");
        } finally {
            t.log("got", await(surface("cleaning up")));
        }
    }

    @Law("K43")
    void k43(Trace t) {
        c = k43Outer(t);
        t.send(c, null);
        t.close(c);
        t.state(c);
        t.send(c, null);
    }

    @Async
    static Coroutine<Object> k43Inner() {
        try {
            await(surface("w"));
        } catch (GeneratorExit e) {
            return Coroutine.of("R");
        }
        return Coroutine.of(null);
    }

    @Async
    static Coroutine<Object> k43Outer(Trace t) {
        t.log("value", await(k43Inner()));
        return Coroutine.of("outer");
    }

    @Law("K44")
    void k44(Trace t) {
        List<Supplier<Coroutine<Object>>> functions = List.of(LawsK::k44Inner, () -> k44Outer(t));
        for (Supplier<Coroutine<Object>> function : functions) {
            c = function.get();
            t.send(c, null);
            t.close(c);
            t.state(c);
        }
    }

    @Async
    @SuppressWarnings("finally") // which is what this is about
    static Coroutine<Object> k44Inner() {
        try {
            await(surface("w"));
        } finally {
            throw new KeyError("k");
        }
    }

    @Async
    static Coroutine<Object> k44Outer(Trace t) {
        try {
            return Coroutine.of(await(k44Inner()));
        } catch (KeyError e) {
            t.caught(e);
            throw new ValueError("v");
        }
    }

    @Law("K45")
    void k45(Trace t) {
        t.send(k45SumUp(), null);
    }

    @Async
    static Coroutine<Object> k45SumUp() {
        int total = 0;
        for (int n = 0; n < 1000; n++) total += (int) await(returning(n));
        return Coroutine.of(total);
    }

    @Law("K46")
    void k46(Trace t) {
        c = k46Deep(200);
        t.send(c, null);
        t.send(c, 1000);
        c = k46Deep(200);
        t.send(c, null);
        t.raise(c, new KeyError("k"));
    }

    @Async
    static Coroutine<Object> k46Deep(int depth) {
        if (depth == 0) return Coroutine.of(await(surface("w")));
        return Coroutine.of(1 + (int) await(k46Deep(depth - 1)));
    }

    @Law("K47")
    void k47(Trace t) {
        inner = k47Waiting(t);
        c = k47Outer(t);
        t.state(inner);
        t.send(c, null);
        t.state(inner);
        t.send(c, null);
    }

    @Async
    Coroutine<Object> k47Waiting(Trace t) {
        t.state(c);
        t.state(inner);
        await(surface("w"));
        t.state(c);
        t.state(inner);
        return Coroutine.of(null);
    }

    @Async
    Coroutine<Object> k47Outer(Trace t) {
        await(inner);
        t.state(inner);
        return Coroutine.of(null);
    }

    @Law("K48")
    void k48(Trace t) {
        Awaitable<Object> wrapped = () -> waiting().awaiting();
        c = awaiting(wrapped);
        t.send(c, null);
        t.send(c, 5);
        c = awaiting(wrapped);
        t.send(c, null);
        t.raise(c, new KeyError("k"));
        c = awaiting(wrapped);
        t.send(c, null);
        t.close(c);
        t.state(c);
    }

    @Law("K49")
    void k49(Trace t) {
        t.drive("awaiting", k49Awaiting(t, LawsK::k49Failing));
        t.drive("awaiting", k49Awaiting(t, LawsK::k49FailingLater));
        t.drive("awaiting", k49Awaiting(t, LawsK::k49FailingFirst));
    }

    private static TwoWayGen<Object, Object, Object> k49Failing() {
        throw new KeyError("at once");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> k49FailingLater() {
        Gen.yield("w");
        throw new KeyError("later");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> k49FailingFirst() {
        throw new KeyError("first");
    }

    @Async
    static Coroutine<Object> k49Awaiting(Trace t, Awaitable<Object> target) {
        try {
            await(target);
        } catch (KeyError e) {
            t.caught(e);
        }
        return Coroutine.of(await(surface("behind")));
    }

    @Law("K50")
    void k50(Trace t) {
        c = k50Driving(t);
        t.send(c, null);
        t.send(c, 5);
    }

    @Async
    static Coroutine<Object> k50Waiting(Trace t, String name) {
        t.log(name + " got", await(surface(name + "1")));
        return Coroutine.of(name + "R");
    }

    @Async
    static Coroutine<Object> k50Driving(Trace t) {
        Coroutine<Object> driven = k50Waiting(t, "inner");
        t.send(driven, null);
        t.log("got", await(surface("outer")));
        t.send(driven, 6);
        return Coroutine.of(null);
    }

    @Law("K51")
    void k51(Trace t) {
        c = k51Outer(t);
        t.send(c, null);
        t.raise(c, new KeyError("k"));
        t.state(c);
    }

    @Async
    static Coroutine<Object> k51Inner() {
        try {
            return Coroutine.of(await(surface("w")));
        } catch (KeyError e) {
            ValueError error = new ValueError("v");
            error.initCause(e);
            throw error;
        }
    }

    @Async
    static Coroutine<Object> k51Outer(Trace t) {
        try {
            return Coroutine.of(await(k51Inner()));
        } catch (ValueError e) {
            t.cause(e);
            return Coroutine.of("R");
        }
    }

    @Law("K52")
    void k52(Trace t) {
        List<Supplier<Coroutine<Object>>> functions = List.of(() -> k52Catching(t), LawsK::waiting);
        for (Supplier<Coroutine<Object>> function : functions) {
            c = function.get();
            t.send(c, null);
            t.raise(c, new StopIteration(7));
            t.state(c);
        }
    }

    @Async
    static Coroutine<Object> k52Catching(Trace t) {
        try {
            await(surface("w"));
        } catch (StopIteration e) {
            t.caught(e);
            return Coroutine.of("R");
        }
        return Coroutine.of(null);
    }

    @Law("K53")
    void k53(Trace t) {
        inner = k53Waiting(t);
        c = awaiting(inner);
        t.send(c, null);
        t.send(inner, 1);
        t.send(c, 2);
    }

    @Async
    static Coroutine<Object> k53Waiting(Trace t) {
        t.log("got", await(surface("w")));
        t.log("got", await(surface("x")));
        return Coroutine.of("R");
    }
}
