package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.IndexError;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.KeyboardInterrupt;
import io.generator.conformance.laws.PythonErrors.LookupError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import io.generator.conformance.laws.PythonErrors.ZeroDivisionError;
import java.util.ArrayList;
import java.util.List;

/** E. raise(), and the handlers in the body. */
@NoTwin(law = "E5", because = "raise() takes one argument, the exception; a type is made an exception by the caller")
class LawsE {

    @Law("E1")
    void e1(Trace t) {
        TwoWayGen<Object, Object, Object> g = e1Body(t);
        t.next(g);
        t.raise(g, new ValueError("v"));
        t.state(g);
        t.send(g, "S");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> e1Body(Trace t) {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            t.caught(e);
            t.log("got", Gen.<Object>yield(2));
        }
        Gen.yield(3);
        return TwoWayGen.returning(null);
    }

    @Law("E2")
    void e2(Trace t) {
        Gen<Object> g = e2Body();
        t.next(g);
        t.raise(g, new ValueError());
        t.state(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> e2Body() {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            return TwoWayGen.returning(8);
        }
        return TwoWayGen.returning(null);
    }

    @Law("E3")
    void e3(Trace t) {
        Gen<Object> g = oneTwo();
        t.next(g);
        KeyError thrown = new KeyError("k");
        try {
            g.raise(thrown);
        } catch (KeyError e) {
            t.log("the same", e == thrown);
            t.cause(e);
        }
        t.state(g);
    }

    @Generator
    static Gen<Object> oneTwo() {
        Gen.yield(1);
        Gen.yield(2);
        return Gen.done();
    }

    @Law("E4")
    @Differs(
            because = "javac refuses all that is no Throwable, and null is left, which is a NullPointerException",
            trace = {"next -> 1", "NullPointerException", "state -> SUSPENDED", "next -> 2"})
    void e4(Trace t) {
        Gen<Object> g = oneTwo();
        t.next(g);
        try {
            g.raise(null);
        } catch (NullPointerException e) {
            t.log("NullPointerException");
        }
        t.state(g);
        t.next(g);
    }

    @Law("E6")
    void e6(Trace t) {
        Gen<Object> g = e6Body();
        t.list(g);
        t.raise(g, new KeyError("z"));
        t.raise(g, new ValueError("y"));
        t.next(g);
    }

    @Generator
    static Gen<Object> e6Body() {
        Gen.yield(1);
        return Gen.done();
    }

    /** What Python calls the context, Java has for resources that fail to close: the suppressed exceptions. */
    @Law("E7")
    void e7(Trace t) {
        Gen<Object> g = e7Body(t);
        t.next(g);
        try {
            g.raise(new ValueError("v"));
        } catch (KeyError e) {
            t.cause(e);
            t.log("context", e.getSuppressed().length == 0 ? (Object) null : e.getSuppressed()[0]);
        }
    }

    @Generator
    static Gen<Object> e7Body(Trace t) {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            t.caught(e);
        }
        throw new KeyError("k");
    }

    @Law("E8")
    void e8(Trace t) {
        for (Throwable thrown : List.of(new KeyError(), new IndexError(), new ValueError(), new KeyboardInterrupt())) {
            Gen<Object> g = e8Body(t);
            t.next(g);
            t.raise(g, thrown);
            t.close(g);
        }
        Gen<Object> g = e8Body(t);
        t.next(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> e8Body(Trace t) {
        try {
            boolean fine = false;
            try {
                t.log("try");
                Gen.yield(1);
                fine = true;
            } catch (KeyError e) {
                t.log("KeyError");
            } catch (LookupError e) {
                t.log("LookupError");
            } catch (Exception e) {
                t.log("Exception");
            }
            if (fine) t.log("else");
        } finally {
            t.log("finally");
        }
        Gen.yield(2);
        return Gen.done();
    }

    @Law("E9")
    void e9(Trace t) {
        Gen<Object> g = rethrowing();
        t.next(g);
        t.next(g);
        t.state(g);
    }

    @Generator
    static Gen<Object> rethrowing() {
        try {
            throw new KeyError("k");
        } catch (KeyError e) {
            Gen.yield(1);
            throw e;
        }
    }

    @Law("E10")
    void e10(Trace t) {
        Gen<Object> g = rethrowing();
        t.next(g);
        try {
            throw new ValueError("of the caller");
        } catch (ValueError e) {
            t.next(g);
            t.caught(e);
        }
    }

    @Law("E11")
    @Differs(
            because = "a variable of the same name outside the handler is refused by javac",
            trace = {"caught KeyError('k')", "next -> 1", "caught KeyError('k')", "next -> 2"})
    void e11(Trace t) {
        Gen<Object> g = e11Body(t);
        t.next(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> e11Body(Trace t) {
        try {
            throw new KeyError("k");
        } catch (KeyError e) {
            t.caught(e);
            Gen.yield(1);
            t.caught(e);
        }
        Gen.yield(2);
        return Gen.done();
    }

    @Law("E12")
    void e12(Trace t) {
        Gen<Object> g = e12Body(t);
        t.next(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> e12Body(Trace t) {
        try {
            boolean fine = false;
            try {
                Gen.yield(1);
                fine = true;
            } catch (KeyError e) {
                t.log("caught");
            }
            if (fine) throw new KeyError("else");
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("E40")
    void e40(Trace t) {
        Gen<Object> g = e40Body(t);
        t.next(g);
        t.raise(g, new KeyError("k"));
        t.raise(g, new ValueError("v"));
        t.next(g);
    }

    @Generator
    static Gen<Object> e40Body(Trace t) {
        try {
            try {
                Gen.yield(1);
            } catch (KeyError e) {
                t.caught(e);
                Gen.yield(2);
            } catch (ValueError e) {
                t.log("sibling", e);
            } finally {
                t.log("finally");
            }
        } catch (ValueError e) {
            t.log("outer", e);
        }
        Gen.yield(3);
        return Gen.done();
    }

    @Law("E41")
    void e41(Trace t) {
        Gen<Object> g = e41Body();
        t.next(g);
        t.raise(g, new ValueError("a"));
        t.next(g);
        t.raise(g, new ValueError("b"));
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> e41Body() {
        List<Object> failures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try {
                Gen.yield(i);
            } catch (ValueError e) {
                failures.add(e);
            }
        }
        return TwoWayGen.returning(failures);
    }

    @Law("E42")
    void e42(Trace t) {
        KeyError thrown = new KeyError("k");
        Gen<Object> g = e42Body(t, thrown);
        t.next(g);
        t.raise(g, thrown);
        t.raise(g, thrown);
    }

    @Generator
    static Gen<Object> e42Body(Trace t, KeyError thrown) {
        while (true) {
            try {
                Gen.yield(1);
            } catch (KeyError e) {
                t.log("the same", e == thrown);
            }
        }
    }

    @Law("E43")
    void e43(Trace t) {
        Gen<Object> g = e43Body(t);
        t.next(g);
        t.raise(g, new ValueError("v"));
    }

    private static int operand(Trace t, int n) {
        t.log("operand", n);
        return n;
    }

    @Generator
    static TwoWayGen<Object, Object, Object> e43Body(Trace t) {
        int result = 0;
        try {
            result = operand(t, 1) + Gen.<Integer>yield("y") + operand(t, 2);
        } catch (ValueError e) {
            t.caught(e);
        }
        Gen.yield(result);
        return TwoWayGen.returning(null);
    }

    @Law("E44")
    void e44(Trace t) {
        Gen<Object> g = e44Body(t);
        t.next(g);
        t.next(g);
    }

    @Generator
    static Gen<Object> e44Inner() {
        Gen.yield(1);
        throw new KeyError("k");
    }

    @Generator
    static Gen<Object> e44Body(Trace t) {
        Gen<Object> g = e44Inner();
        Gen.yield(g.next());
        try {
            g.next();
        } catch (KeyError e) {
            t.caught(e);
        }
        Gen.yield(g.hasNext() ? g.next() : "default");
        return Gen.done();
    }

    @Law("E45")
    void e45(Trace t) {
        TwoWayGen<Object, Object, Object> g = e45Body(t);
        t.next(g);
        t.send(g, new KeyError("k"));
        t.send(g, new ValueError("v"));
        t.state(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> e45Body(Trace t) {
        try {
            throw Gen.<RuntimeException>yield(1);
        } catch (KeyError e) {
            t.caught(e);
        }
        throw Gen.<RuntimeException>yield(2);
    }

    @Law("E46")
    void e46(Trace t) {
        t.list(e46Body(t));
    }

    private static int divide(int a, int b) {
        if (b == 0) throw new ZeroDivisionError("by zero");
        return a / b;
    }

    @Generator
    static Gen<Object> e46Body(Trace t) {
        for (int divisor : new int[] {2, 0, 5}) {
            try {
                Gen.yield(divide(10, divisor));
            } catch (ZeroDivisionError e) {
                Gen.yield(e.arguments()[0]);
            } finally {
                t.log("finally", divisor);
            }
        }
        return Gen.done();
    }
}
