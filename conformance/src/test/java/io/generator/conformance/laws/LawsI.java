package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.List;

/** I. Looking at a generator from outside. */
class LawsI {
    /** The generator that its own body has to know. */
    private Gen<Object> g;

    @Law("I1")
    void i1(Trace t) {
        g = i1Body(t);
        t.state(g);
        t.next(g);
        t.state(g);
        t.next(g);
        t.state(g);
    }

    @Generator
    Gen<Object> i1Body(Trace t) {
        t.state(g);
        Gen.yield(1);
        t.state(g);
        return Gen.done();
    }

    @Law("I2")
    @Differs(
            because = "a frame is a snapshot for looking at, and still tells the method of a generator that is closed",
            trace = {
                "has a frame True",
                "next -> 1",
                "has a frame True",
                "next -> !StopIteration(None)",
                "has a frame True"
            })
    void i2(Trace t) {
        g = i2Body();
        t.log("has a frame", g.frame() != null);
        t.next(g);
        t.log("has a frame", g.frame() != null);
        t.next(g);
        t.log("has a frame", g.frame() != null);
    }

    @Generator
    static Gen<Object> i2Body() {
        Gen.yield(1);
        return Gen.done();
    }

    @Law("I3")
    void i3(Trace t) {
        g = i3Body(1);
        t.log("locals", g.frame().locals());
        t.next(g);
        t.log("locals", g.frame().locals());
        t.next(g);
        t.log("locals", g.frame().locals());
        t.next(g);
        t.next(g);
        t.log("locals", g.frame().locals());
    }

    @Generator
    static Gen<Object> i3Body(int a) {
        int b = a + 1;
        Gen.yield(b);
        int c = a + b;
        Gen.yield(c);
        Gen.yield(List.of(a, b, c));
        return Gen.done();
    }

    @Law("I4")
    void i4(Trace t) {
        g = i4Body(t, false);
        t.next(g);
        t.close(g);
        t.state(g);
        g = i4Body(t, true);
        t.next(g);
        try {
            g.next();
        } catch (KeyError e) {
            t.state(g);
        }
    }

    @Generator
    Gen<Object> i4Body(Trace t, boolean fails) {
        try {
            Gen.yield(1);
        } finally {
            t.state(g);
        }
        if (fails) throw new KeyError("k");
        return Gen.done();
    }

    @Law("I5")
    void i5(Trace t) {
        g = i5Body(t);
        t.state(g);
        t.log("has a frame", g.frame() != null);
        t.log("delegates to nothing", g.frame().delegate() == null);
        t.state(g);
        t.next(g);
        t.state(g);
        t.log("has a frame", g.frame() != null);
        t.log("delegates to nothing", g.frame().delegate() == null);
        t.next(g);
    }

    @Generator
    static Gen<Object> i5Body(Trace t) {
        t.log("body");
        Gen.yield(1);
        t.log("behind");
        Gen.yield(2);
        return Gen.done();
    }

    @Law("I6")
    void i6(Trace t) {
        t.log("name", body().frame().methodName());
    }

    @Generator
    static Gen<Object> body() {
        Gen.yield(1);
        return Gen.done();
    }

    @Law("I7")
    void i7(Trace t) {
        g = i7Body();
        t.next(g);
        int first = g.frame().line();
        t.next(g);
        t.log("lines further", g.frame().line() - first);
        t.next(g);
        t.log("lines further", g.frame().line() - first);
    }

    @Generator
    static Gen<Object> i7Body() {
        Gen.yield(1);
        Gen.yield(2);
        Gen.yield(3);
        return Gen.done();
    }
}
