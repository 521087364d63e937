package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.StopAsyncIteration;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.RuntimeError;
import java.util.List;

/** C. The returned value, and StopIteration inside a body (PEP 479). */
@NoTwin(law = "C6", because = "StopIteration is final: it has no subclasses")
class LawsC {

    @Law("C1")
    void c1(Trace t) {
        t.next(returning(5));
        t.next(returning(null));
        t.next(c1Bare());
        Gen<Object> g = one();
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> returning(Object value) {
        return TwoWayGen.returning(value);
    }

    @Generator
    static Gen<Object> c1Bare() {
        return Gen.done();
    }

    @Generator
    static Gen<Object> one() {
        Gen.yield(1);
        return Gen.done();
    }

    @Law("C2")
    void c2(Trace t) {
        Gen<Object> g = returning(5);
        t.next(g);
        t.next(g);
        t.next(g);
    }

    @Law("C3")
    void c3(Trace t) {
        t.next(returning(List.of(1, 2)));
        t.next(returning(new StopIteration(7)));
    }

    @Law("C4")
    void c4(Trace t) {
        Gen<Object> g = c4Body();
        t.next(g);
        try {
            g.next();
        } catch (IllegalStateException e) {
            t.cause(e);
        }
        t.state(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> c4Body() {
        Gen.yield(1);
        throw new StopIteration(3);
    }

    @Law("C5")
    void c5(Trace t) {
        Gen<Object> g = c5Body();
        t.next(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> c5Body() {
        Gen.yield(c1Bare().next());
        return Gen.done();
    }

    @Law("C7")
    @Differs(
            because = "before the first resumption too it is as PEP 479 has it, and as CPython did it before 3.12",
            trace = {
                "next -> 1",
                "raise(StopIteration) -> !RuntimeError('generator raised StopIteration')",
                "raise(StopIteration) -> !RuntimeError('generator raised StopIteration')",
                "list -> [1]",
                "raise(StopIteration) -> !StopIteration(3)"
            })
    void c7(Trace t) {
        Gen<Object> suspended = one();
        t.next(suspended);
        t.raise(suspended, new StopIteration(3));
        Gen<Object> created = one();
        t.raise(created, new StopIteration(3));
        Gen<Object> closed = one();
        t.list(closed);
        t.raise(closed, new StopIteration(3));
    }

    @Law("C8")
    void c8(Trace t) {
        t.next(c8Body());
    }

    @Generator
    static Gen<Object> c8Body() {
        throw new StopAsyncIteration("end");
    }

    @Law("C9")
    void c9(Trace t) {
        t.list(c9Raising(t));
        Gen<Object> g = c9Returning();
        t.next(g);
    }

    @Generator
    static Gen<Object> c9Raising(Trace t) {
        try {
            throw new StopIteration(1);
        } catch (Exception e) {
            t.caught(e);
            Gen.yield(42);
        }
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Object, Object, Object> c9Returning() {
        try {
            return TwoWayGen.returning(5);
        } catch (Throwable e) {
            Gen.yield(1);
        }
        return TwoWayGen.returning(null);
    }

    @Law("C10")
    void c10(Trace t) {
        t.next(c10Body(t));
    }

    @Generator
    static Gen<Object> c10Body(Trace t) {
        try {
            throw new StopIteration(1);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        } finally {
            t.log("finally");
        }
    }

    @Law("C40")
    void c40(Trace t) {
        Gen<Object> g = c40Body(t);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> oneThenTwo() {
        Gen.yield(1);
        return TwoWayGen.returning(2);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> c40Body(Trace t) {
        Gen<Object> g = oneThenTwo();
        while (true) {
            Object value;
            try {
                value = g.next();
            } catch (StopIteration e) {
                t.caught(e);
                return TwoWayGen.returning(3);
            }
            Gen.yield(value);
        }
    }

    @Law("C41")
    void c41(Trace t) {
        try {
            c41Body().next();
        } catch (IllegalStateException e) {
            t.cause(e);
        }
    }

    @Generator
    static Gen<Object> c41Inner() {
        throw new StopIteration(1);
    }

    @Generator
    static Gen<Object> c41Body() {
        Gen.yield(c41Inner().next());
        return Gen.done();
    }

    @Law("C42")
    void c42(Trace t) {
        t.next(c42Body(true));
        t.next(c42Body(false));
    }

    @Generator
    @SuppressWarnings("finally")
    static TwoWayGen<Object, Object, Object> c42Body(boolean fails) {
        try {
            if (fails) throw new KeyError("k");
            return TwoWayGen.returning(5);
        } finally {
            throw new StopIteration(1);
        }
    }

    @Law("C43")
    void c43(Trace t) {
        try {
            c43Body().next();
        } catch (RuntimeError e) {
            t.cause(e);
        }
    }

    @Generator
    static Gen<Object> c43Body() {
        try {
            throw new StopIteration(1);
        } catch (StopIteration e) {
            RuntimeError own = new RuntimeError("own");
            own.initCause(e);
            throw own;
        }
    }
}
