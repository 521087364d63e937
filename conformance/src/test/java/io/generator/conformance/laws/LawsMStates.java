package io.generator.conformance.laws;

import static io.generator.Async.await;
import static io.generator.conformance.laws.Surface.surface;

import io.generator.AsyncGen;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** M. Asynchronous generators: every operation in every state. */
class LawsMStates {
    /** The operation that the generator is left within, if it is. */
    private TwoWayGen<?, Object, ?> begun;

    @LawTable
    Map<String, Program> states() {
        Map<String, Program> programs = new LinkedHashMap<>();
        reaches().forEach((state, reach) -> operations().forEach((operation, perform) -> {
            programs.put("M." + state + "." + operation, program(reach, perform));
        }));
        programs.remove("M.CREATED.throwSI");
        return programs;
    }

    @Law("M.CREATED.throwSI")
    @Differs(
            because = "it is as PEP 479 has it, where CPython takes it for the value of the await",
            trace = {
                "--",
                "raise -> !RuntimeError('async generator raised StopIteration')",
                "next -> !StopAsyncIteration()",
                "aclose -> None"
            })
    void createdThrowStopIteration(Trace t) throws Exception {
        program(LawsMStates::body, operations().get("throwSI")).run(t);
    }

    private Program program(Function<Trace, AsyncGen<Object>> reach, BiConsumer<Trace, AsyncGen<Object>> perform) {
        return t -> {
            begun = null;
            AsyncGen<Object> g = reach.apply(t);
            t.log("--");
            perform.accept(t, g);
            if (begun != null) t.send(begun, 5);
            t.drive("next", g.next());
            t.drive("aclose", g.aclose());
        };
    }

    private Map<String, Function<Trace, AsyncGen<Object>>> reaches() {
        Map<String, Function<Trace, AsyncGen<Object>>> reaches = new LinkedHashMap<>();
        reaches.put("CREATED", LawsMStates::body);
        reaches.put("SUSPENDED", LawsMStates::suspended);
        reaches.put("WAITING", this::waiting);
        reaches.put("CLOSED-by-close", LawsMStates::closedByClose);
        reaches.put("CLOSED-by-return", t -> asked(t, returning()));
        reaches.put("CLOSED-by-exception", t -> asked(t, failing()));
        return reaches;
    }

    private static Map<String, BiConsumer<Trace, AsyncGen<Object>>> operations() {
        Map<String, BiConsumer<Trace, AsyncGen<Object>>> operations = new LinkedHashMap<>();
        operations.put("next", (t, g) -> t.drive("next", g.next()));
        operations.put("sendN", (t, g) -> t.drive("send", g.send(null)));
        operations.put("send5", (t, g) -> t.drive("send", g.send(5)));
        operations.put("throw", (t, g) -> t.drive("raise", g.raise(new ValueError("v"))));
        operations.put("throwGE", (t, g) -> t.drive("raise", g.raise(new GeneratorExit())));
        operations.put("throwSI", (t, g) -> t.drive("raise", g.raise(new StopIteration(3))));
        operations.put("throwSAI", (t, g) -> t.drive("raise", g.raise(new StopAsyncIteration("end"))));
        operations.put("close", (t, g) -> t.drive("aclose", g.aclose()));
        return operations;
    }

    @Async
    static AsyncGen<Object> body(Trace t) {
        try {
            t.log("got", Gen.<Object>yield(1));
            t.log("got", await(surface("waiting")));
            t.log("got", Gen.<Object>yield(2));
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        }
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Object> returning() {
        return AsyncGen.done();
    }

    @Async
    static AsyncGen<Object> failing() {
        throw new KeyError("k");
    }

    private static AsyncGen<Object> asked(Trace t, AsyncGen<Object> g) {
        t.drive("next", g.next());
        return g;
    }

    private static AsyncGen<Object> suspended(Trace t) {
        return asked(t, body(t));
    }

    @SuppressWarnings("unchecked") // what is sent goes to the body, which takes anything
    private AsyncGen<Object> waiting(Trace t) {
        AsyncGen<Object> g = suspended(t);
        begun = (TwoWayGen<?, Object, ?>) g.next().awaiting();
        t.send(begun, null);
        return g;
    }

    private static AsyncGen<Object> closedByClose(Trace t) {
        AsyncGen<Object> g = suspended(t);
        t.drive("aclose", g.aclose());
        return g;
    }
}
