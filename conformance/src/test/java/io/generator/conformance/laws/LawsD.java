package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.List;

/** D. close() and GeneratorExit. */
class LawsD {

    @Law("D1")
    void d1(Trace t) {
        Gen<Object> g = d1Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d1Body(Trace t) {
        try {
            Gen.yield(1);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("D2")
    void d2(Trace t) {
        Gen<Object> g = d2Body();
        t.next(g);
        t.close(g);
        t.state(g);
        t.close(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> d2Body() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            return TwoWayGen.returning(77);
        }
        return TwoWayGen.returning(null);
    }

    @Law("D3")
    void d3(Trace t) {
        Gen<Object> g = d3Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> d3Body(Trace t) {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            t.log("ignored");
        }
        return TwoWayGen.returning(null);
    }

    @Law("D4")
    void d4(Trace t) {
        TwoWayGen<Object, Object, Object> g = d4Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
        t.send(g, "s");
        t.close(g);
        t.state(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> d4Body(Trace t) {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            t.log("resumed with", Gen.<Object>yield(2));
        }
        Gen.yield(3);
        return TwoWayGen.returning(null);
    }

    @Law("D5")
    void d5(Trace t) {
        Gen<Object> g = d5Body();
        t.next(g);
        t.close(g);
        t.state(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> d5Body() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            throw new KeyError("k");
        }
        return Gen.done();
    }

    @Law("D6")
    void d6(Trace t) {
        Gen<Object> g = d6Body();
        t.next(g);
        try {
            g.close();
        } catch (IllegalStateException e) {
            t.cause(e);
        }
        t.state(g);
    }

    @Generator
    static Gen<Object> d6Body() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            throw new StopIteration(5);
        }
        return Gen.done();
    }

    @Law("D7")
    void d7(Trace t) {
        Gen<Object> g = d7Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d7Body(Trace t) {
        try {
            Gen.yield(1);
        } catch (Exception e) {
            t.log("swallowed");
        } finally {
            t.log("finally");
        }
        Gen.yield(2);
        return Gen.done();
    }

    @Law("D8")
    void d8(Trace t) {
        Gen<Object> g = d8Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
        t.next(g);
        t.close(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d8Body(Trace t) {
        int n = 0;
        while (n < 4) {
            try {
                n++;
                Gen.yield(n);
            } catch (Throwable e) {
                t.caught(e);
            }
        }
        return Gen.done();
    }

    @Law("D9")
    void d9(Trace t) {
        Gen<Object> g = d9Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d9Body(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            t.log("first");
            Gen.yield(2);
            t.log("second");
        }
        return Gen.done();
    }

    @Law("D10")
    void d10(Trace t) {
        Gen<Object> g = d10Body(t);
        t.next(g);
        t.close(g);
    }

    @Generator
    static Gen<Object> d10Body(Trace t) {
        try {
            try {
                try {
                    Gen.yield(1);
                } finally {
                    t.log("a");
                }
            } finally {
                t.log("b");
            }
        } finally {
            t.log("c");
        }
        return Gen.done();
    }

    @Law("D11")
    void d11(Trace t) {
        Gen<Object> g = d11Body();
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    @SuppressWarnings("finally")
    static TwoWayGen<Object, Object, Object> d11Body() {
        try {
            Gen.yield(1);
        } finally {
            return TwoWayGen.returning(5);
        }
    }

    @Law("D12")
    void d12(Trace t) {
        for (String mode : List.of("yield", "return", "raise")) {
            Gen<Object> g = d12Body(mode);
            t.next(g);
            t.raise(g, new GeneratorExit());
            t.state(g);
        }
    }

    @Generator
    static TwoWayGen<Object, Object, Object> d12Body(String mode) {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            if (mode.equals("yield")) Gen.yield(2);
            else if (mode.equals("return")) return TwoWayGen.returning(3);
            else throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Law("D13")
    void d13(Trace t) {
        Gen<Object> g = d13Body();
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d13Body() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            throw new GeneratorExit();
        }
        return Gen.done();
    }

    @Law("D14")
    void d14(Trace t) {
        Gen<Object> g = d14Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> d14Body(Trace t) {
        t.log("before");
        Gen.yield(1);
        t.log("behind");
        return Gen.done();
    }

    @Law("D15")
    void d15(Trace t) {
        Gen<Object> g = d15Body();
        t.next(g);
        t.next(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d15Body() {
        Gen.yield(1);
        throw new GeneratorExit();
    }

    @Law("D40")
    void d40(Trace t) {
        Gen<Object> g = d40Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d40Body(Trace t) {
        try {
            throw new KeyError("k");
        } catch (KeyError e) {
            t.caught(e);
            Gen.yield(1);
            t.log("rest");
        } catch (Throwable e) {
            t.caught(e);
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("D41")
    void d41(Trace t) {
        Gen<Object> g = d41Body(t);
        t.next(g);
        t.close(g);
        t.state(g);
        t.close(g);
    }

    @Generator
    @SuppressWarnings("finally")
    static Gen<Object> d41Body(Trace t) {
        try {
            try {
                Gen.yield(1);
            } finally {
                throw new KeyError("k");
            }
        } finally {
            t.log("outer");
        }
    }

    @Law("D42")
    void d42(Trace t) {
        Gen<Object> g = d42Body();
        t.next(g);
        t.close(g);
        t.close(g);
        t.close(g);
        t.state(g);
        t.close(g);
    }

    @Generator
    static Gen<Object> d42Body() {
        int left = 3;
        while (left > 0) {
            try {
                Gen.yield(left);
            } catch (GeneratorExit e) {
                left--;
            }
        }
        return Gen.done();
    }

    @Law("D43")
    void d43(Trace t) {
        Gen<Object> g = d43Body(t);
        t.next(g);
        t.next(g);
        t.close(g);
    }

    @Generator
    static Gen<Object> d43Inner(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            t.log("inner");
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> d43Body(Trace t) {
        Gen<Object> g = d43Inner(t);
        t.next(g);
        Gen.yield(2);
        t.close(g);
        Gen.yield(3);
        return Gen.done();
    }

    @Law("D44")
    void d44(Trace t) {
        Gen<Object> g = d44Body();
        t.next(g);
        t.close(g);
        t.close(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> d44Body() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit first) {
            try {
                Gen.yield(2);
            } catch (GeneratorExit second) {
                return TwoWayGen.returning(3);
            }
        }
        return TwoWayGen.returning(null);
    }

    @Law("D45")
    void d45(Trace t) {
        Gen<Object> g = d45Body(t);
        for (Object value : g) t.log("loop", value);
        t.close(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> d45Body(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }
}
