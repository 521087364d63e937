package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** B. Every operation in every state. */
class LawsB {
    /** What a body that resumes itself resumes. */
    private TwoWayGen<Object, Object, Object> self;

    // ---- the table

    @LawTable
    Map<String, Program> states() {
        Map<String, Program> programs = new LinkedHashMap<>();
        reaches().forEach((state, reach) -> operations().forEach((operation, perform) -> {
            programs.put("B." + state + "." + operation, program(reach, perform));
        }));
        programs.remove("B.CREATED.throwSI");
        return programs;
    }

    @Law("B.CREATED.throwSI")
    @Differs(
            because = "it is as PEP 479 has it, and as CPython did it before 3.12",
            trace = {
                "--",
                "raise(StopIteration) -> !RuntimeError('generator raised StopIteration')",
                "state -> CLOSED",
                "next -> !StopIteration(None)",
                "state -> CLOSED",
                "close -> None"
            })
    void createdThrowStopIteration(Trace t) throws Exception {
        program(LawsB::body, operations().get("throwSI")).run(t);
    }

    private static Program program(
            Function<Trace, TwoWayGen<Object, Object, Object>> reach,
            BiConsumer<Trace, TwoWayGen<Object, Object, Object>> perform) {
        return t -> {
            TwoWayGen<Object, Object, Object> g = reach.apply(t);
            t.log("--");
            perform.accept(t, g);
            t.state(g);
            t.next(g);
            t.state(g);
            t.close(g);
        };
    }

    private static Map<String, Function<Trace, TwoWayGen<Object, Object, Object>>> reaches() {
        Map<String, Function<Trace, TwoWayGen<Object, Object, Object>>> reaches = new LinkedHashMap<>();
        reaches.put("CREATED", LawsB::body);
        reaches.put("SUSPENDED", LawsB::suspended);
        reaches.put("CLOSED-by-close", LawsB::closedByClose);
        reaches.put("CLOSED-by-return", LawsB::closedByReturn);
        reaches.put("CLOSED-by-exception", LawsB::closedByException);
        return reaches;
    }

    private static Map<String, BiConsumer<Trace, TwoWayGen<Object, Object, Object>>> operations() {
        Map<String, BiConsumer<Trace, TwoWayGen<Object, Object, Object>>> operations = new LinkedHashMap<>();
        operations.put("next", Trace::next);
        operations.put("sendN", (t, g) -> t.send(g, null));
        operations.put("send5", (t, g) -> t.send(g, 5));
        operations.put("throw", (t, g) -> t.raise(g, new ValueError("v")));
        operations.put("throwGE", (t, g) -> t.raise(g, new GeneratorExit()));
        operations.put("throwSI", (t, g) -> t.raise(g, new StopIteration(3)));
        operations.put("close", Trace::close);
        return operations;
    }

    @Generator
    static TwoWayGen<Object, Object, Object> body(Trace t) {
        try {
            t.log("got", Gen.<Object>yield(1));
            t.log("got", Gen.<Object>yield(2));
            return TwoWayGen.returning(9);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        }
    }

    private static TwoWayGen<Object, Object, Object> suspended(Trace t) {
        TwoWayGen<Object, Object, Object> g = body(t);
        t.next(g);
        return g;
    }

    private static TwoWayGen<Object, Object, Object> closedByClose(Trace t) {
        TwoWayGen<Object, Object, Object> g = body(t);
        t.next(g);
        t.close(g);
        return g;
    }

    private static TwoWayGen<Object, Object, Object> closedByReturn(Trace t) {
        TwoWayGen<Object, Object, Object> g = body(t);
        t.list(g);
        return g;
    }

    private static TwoWayGen<Object, Object, Object> closedByException(Trace t) {
        TwoWayGen<Object, Object, Object> g = failing();
        t.next(g);
        return g;
    }

    @Generator
    static TwoWayGen<Object, Object, Object> failing() {
        throw new KeyError("k");
    }

    // ---- single ones

    @Law("B.RUNNING")
    void running(Trace t) {
        self = resumingItself(t);
        t.next(self);
        t.state(self);
        t.next(self);
    }

    @Generator
    TwoWayGen<Object, Object, Object> resumingItself(Trace t) {
        t.state(self);
        t.next(self);
        t.send(self, null);
        t.send(self, 1);
        t.raise(self, new KeyError());
        t.close(self);
        Gen.yield("ok");
        return TwoWayGen.returning(null);
    }

    @Law("B.RUNNING.uncaught")
    void runningUncaught(Trace t) {
        self = takingFromItself();
        t.next(self);
        t.state(self);
        t.next(self);
    }

    @Generator
    TwoWayGen<Object, Object, Object> takingFromItself() {
        Gen.yield(self.next());
        return TwoWayGen.returning(null);
    }

    @Law("B.send-first")
    void sendFirst(Trace t) {
        TwoWayGen<Object, Object, Object> g = oneWithLog(t);
        t.send(g, 0);
        t.state(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> oneWithLog(Trace t) {
        t.log("body");
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    @Law("B.send-false")
    void sendFalse(Trace t) {
        TwoWayGen<Object, Object, Object> g = one();
        t.send(g, false);
        t.send(g, "");
        t.send(g, 0);
        t.send(g, null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> one() {
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    @Law("B.send-closed")
    void sendClosed(Trace t) {
        TwoWayGen<Object, Object, Object> g = closedByClose(t);
        t.send(g, 5);
    }

    @Law("B.next-is-send-none")
    void nextIsSendNull(Trace t) {
        TwoWayGen<Object, Object, Object> g = listening(t);
        t.next(g);
        t.send(g, null);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> listening(Trace t) {
        t.log("got", Gen.<Object>yield(1));
        t.log("got", Gen.<Object>yield(2));
        return TwoWayGen.returning(null);
    }

    @Law("B.throw-created")
    void throwCreated(Trace t) {
        Gen<Object> g = guarded(t);
        t.raise(g, new ValueError("v"));
        t.state(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> guarded(Trace t) {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            t.log("caught");
            Gen.yield("c");
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("B.close-created")
    void closeCreated(Trace t) {
        Gen<Object> g = withCleanup(t);
        t.close(g);
        t.state(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> withCleanup(Trace t) {
        try {
            t.log("body");
            Gen.yield(1);
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("B.close-twice")
    void closeTwice(Trace t) {
        Gen<Object> g = oneWithCleanup(t);
        t.next(g);
        t.close(g);
        t.close(g);
    }

    @Generator
    static Gen<Object> oneWithCleanup(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("B.after-failure")
    void afterFailure(Trace t) {
        Gen<Object> g = failingLater();
        t.next(g);
        t.next(g);
        t.state(g);
        t.next(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> failingLater() {
        Gen.yield(1);
        throw new KeyError("k");
    }
}
