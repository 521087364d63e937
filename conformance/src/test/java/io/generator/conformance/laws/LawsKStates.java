package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.conformance.laws.Surface.surface;

import io.generator.Coroutine;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.annotation.Async;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** K. Coroutines: every operation in every state. */
class LawsKStates {

    @LawTable
    Map<String, Program> states() {
        Map<String, Program> programs = new LinkedHashMap<>();
        reaches().forEach((state, reach) -> operations().forEach((operation, perform) -> {
            programs.put("K." + state + "." + operation, program(reach, perform));
        }));
        programs.remove("K.CREATED.throwSI");
        return programs;
    }

    @Law("K.CREATED.throwSI")
    @Differs(
            because = "it is as PEP 479 has it, and as CPython did it before 3.12",
            trace = {
                "--",
                "raise(StopIteration) -> !RuntimeError('coroutine raised StopIteration')",
                "state -> CLOSED",
                "send(None) -> !RuntimeError('cannot reuse already awaited coroutine')",
                "state -> CLOSED",
                "close -> None"
            })
    void createdThrowStopIteration(Trace t) throws Exception {
        program(LawsKStates::body, operations().get("throwSI")).run(t);
    }

    private static Program program(
            Function<Trace, Coroutine<Object>> reach, BiConsumer<Trace, Coroutine<Object>> perform) {
        return t -> {
            Coroutine<Object> c = reach.apply(t);
            t.log("--");
            perform.accept(t, c);
            t.state(c);
            t.send(c, null);
            t.state(c);
            t.close(c);
        };
    }

    private static Map<String, Function<Trace, Coroutine<Object>>> reaches() {
        Map<String, Function<Trace, Coroutine<Object>>> reaches = new LinkedHashMap<>();
        reaches.put("CREATED", LawsKStates::body);
        reaches.put("SUSPENDED", LawsKStates::suspended);
        reaches.put("CLOSED-by-close", LawsKStates::closedByClose);
        reaches.put("CLOSED-by-return", t -> sent(t, returning()));
        reaches.put("CLOSED-by-exception", t -> sent(t, failing()));
        return reaches;
    }

    private static Map<String, BiConsumer<Trace, Coroutine<Object>>> operations() {
        Map<String, BiConsumer<Trace, Coroutine<Object>>> operations = new LinkedHashMap<>();
        operations.put("sendN", (t, c) -> t.send(c, null));
        operations.put("send5", (t, c) -> t.send(c, 5));
        operations.put("throw", (t, c) -> t.raise(c, new ValueError("v")));
        operations.put("throwGE", (t, c) -> t.raise(c, new GeneratorExit()));
        operations.put("throwSI", (t, c) -> t.raise(c, new StopIteration(3)));
        operations.put("close", Trace::close);
        return operations;
    }

    @Async
    static Coroutine<Object> body(Trace t) {
        try {
            t.log("got", await(surface(1)));
            t.log("got", await(surface(2)));
            return Coroutine.of(9);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        }
    }

    @Async
    static Coroutine<Object> returning() {
        return Coroutine.of(9);
    }

    @Async
    static Coroutine<Object> failing() {
        throw new KeyError("k");
    }

    private static Coroutine<Object> sent(Trace t, Coroutine<Object> c) {
        t.send(c, null);
        return c;
    }

    private static Coroutine<Object> suspended(Trace t) {
        return sent(t, body(t));
    }

    private static Coroutine<Object> closedByClose(Trace t) {
        Coroutine<Object> c = suspended(t);
        t.close(c);
        return c;
    }
}
