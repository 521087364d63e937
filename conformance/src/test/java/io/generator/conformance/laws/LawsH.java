package io.generator.conformance.laws;

import static io.generator.conformance.laws.LawsG.one;
import static io.generator.conformance.laws.LawsGShared.through;

import io.generator.Gen;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.TypeError;
import io.generator.conformance.laws.PythonErrors.ValueError;

/** H. What an exception remembers of others: Java has the cause, which programs set, and nothing that is set by itself. */
class LawsH {
    private static final String REASON = "nothing in Java remembers by itself what is being handled; give a cause";

    /** What CPython writes if the cause were the context; here it is null unless somebody sets it. */
    private static void withContext(Trace t, Throwable exception) {
        StringBuilder text = new StringBuilder(PythonNames.describe(exception));
        for (Throwable e = exception.getCause(); e != null; e = e.getCause())
            text.append(" <-context- ").append(PythonNames.describe(e));
        for (Throwable e : exception.getSuppressed())
            text.append(" suppressed ").append(PythonNames.describe(e));
        t.log(text.toString());
    }

    @Law("H1")
    @Differs(because = REASON, trace = "ValueError('v')")
    void h1(Trace t) {
        try {
            h1Body().next();
        } catch (ValueError e) {
            withContext(t, e);
        }
    }

    @Generator
    static Gen<Object> h1Body() {
        try {
            if (Boolean.TRUE) throw new KeyError("k");
        } catch (KeyError e) {
            throw new ValueError("v");
        }
        return Gen.done();
    }

    @Law("H1b")
    void h1b(Trace t) {
        for (boolean cause : new boolean[] {true, false}) {
            try {
                h1bBody(cause).next();
            } catch (ValueError e) {
                t.cause(e);
            }
        }
    }

    @Generator
    static Gen<Object> h1bBody(boolean cause) {
        try {
            if (Boolean.TRUE) throw new KeyError("k");
        } catch (KeyError e) {
            ValueError other = new ValueError("v");
            if (cause) other.initCause(e);
            throw other;
        }
        return Gen.done();
    }

    @Law("H2")
    @Differs(because = REASON, trace = "ValueError('v')")
    void h2(Trace t) {
        Gen<Object> g = h2Body();
        g.next();
        try {
            g.raise(new ValueError("v"));
        } catch (ValueError e) {
            withContext(t, e);
        }
    }

    @Generator
    static Gen<Object> h2Body() {
        try {
            if (Boolean.TRUE) throw new KeyError("k");
        } catch (KeyError e) {
            Gen.yield(1);
        }
        return Gen.done();
    }

    @Law("H3")
    @Differs(because = REASON, trace = "ValueError('v')")
    void h3(Trace t) {
        Gen<Object> g = h3Body();
        g.next();
        try {
            g.raise(new ValueError("v"));
        } catch (ValueError e) {
            withContext(t, e);
        }
    }

    @Generator
    static Gen<Object> h3Body() {
        try {
            if (Boolean.TRUE) throw new KeyError("k");
        } catch (KeyError e) {
            Gen.yieldFrom(one());
        }
        return Gen.done();
    }

    @Law("H4")
    @Differs(because = REASON, trace = "TypeError('t')")
    void h4(Trace t) {
        Gen<Object> g = h4Body();
        g.next();
        try {
            throw new ValueError("v");
        } catch (ValueError handled) {
            try {
                g.next();
            } catch (TypeError e) {
                withContext(t, e);
            }
        }
    }

    @Generator
    static Gen<Object> h4Body() {
        Gen.yield(1);
        throw new TypeError("t");
    }

    @Law("H5")
    void h5(Trace t) {
        KeyError error = new KeyError("k");
        Gen<Object> g = h5Body(t, error);
        g.next();
        g.raise(error);
    }

    @Generator
    static Gen<Object> h5Body(Trace t, KeyError exception) {
        try {
            if (Boolean.TRUE) throw exception;
        } catch (KeyError handled) {
            try {
                Gen.yieldFrom(one());
            } catch (KeyError e) {
                t.log("the same", e == exception);
                t.log("remembers itself", e.getCause() == e || e.getSuppressed().length > 0);
            }
        }
        Gen.yield(2);
        return Gen.done();
    }

    @Law("H6")
    void h6(Trace t) {
        Gen<Object> g = h2Body();
        t.next(g);
        try {
            throw new ValueError("v");
        } catch (ValueError e) {
            withContext(t, e);
        }
    }

    @Law("H7")
    @Differs(
            because = REASON,
            trace = {"finally", "ValueError('v')"})
    void h7(Trace t) {
        try {
            h7Body(t).next();
        } catch (ValueError e) {
            withContext(t, e);
        }
    }

    @Generator
    @SuppressWarnings("finally")
    static Gen<Object> h7Body(Trace t) {
        try {
            try {
                if (Boolean.TRUE) throw new KeyError("k");
            } finally {
                throw new ValueError("v");
            }
        } finally {
            t.log("finally");
        }
    }

    @Law("H8")
    void h8(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", through(t, "middle", h8Leaf()));
        t.next(g);
        try {
            g.next();
        } catch (ValueError e) {
            t.cause(e);
        }
    }

    @Generator
    static TwoWayGen<Object, Object, Object> h8Leaf() {
        Gen.yield(1);
        ValueError error = new ValueError("v");
        error.initCause(new KeyError("k"));
        throw error;
    }

    @Law("H9")
    void h9(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", through(t, "middle", h9Leaf()));
        t.next(g);
        try {
            g.next();
        } catch (IllegalStateException e) {
            t.cause(e);
        }
    }

    @Generator
    static TwoWayGen<Object, Object, Object> h9Leaf() {
        Gen.yield(1);
        throw new StopIteration("s");
    }

    @Law("H10")
    void h10(Trace t) {
        KeyError cause = new KeyError("k");
        ValueError error = new ValueError("v");
        error.initCause(cause);
        TwoWayGen<Object, Object, Object> g = through(t, "root", one());
        t.next(g);
        try {
            g.raise(error);
        } catch (ValueError e) {
            t.log("the same", e == error, e.getCause() == cause);
        }
    }
}
