package io.generator.conformance.laws;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.IndexError;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.OSError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import io.generator.conformance.laws.PythonErrors.ZeroDivisionError;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** G. Delegation with {@code Gen.yieldFrom} (PEP 380). */
class LawsG {
    /** The generator that its own bodies have to know. */
    private TwoWayGen<Object, Object, Object> g;

    /** Yields twice and returns, and tells all that happens to it. */
    @Generator
    static TwoWayGen<Object, Object, Object> telling(Trace t, String name) {
        try {
            Object sent = Gen.yield(name + "1");
            t.log(name, sent);
            sent = Gen.yield(name + "2");
            t.log(name, sent);
            return TwoWayGen.returning(name + "R");
        } catch (Throwable e) {
            t.log(name + " raised", e);
            throw e;
        } finally {
            t.log(name + " finally");
        }
    }

    /** Delegates, and yields the result. */
    @Generator
    static TwoWayGen<Object, Object, Object> resulting(TwoWayGen<Object, Object, Object> x) {
        Object result = Gen.yieldFrom(x);
        Gen.yield(Arrays.asList("result", result));
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> delegating(Iterator<?> x) {
        Gen.yieldFrom(x);
        return TwoWayGen.returning(null);
    }

    /** Yields one value. */
    @Generator
    static TwoWayGen<Object, Object, Object> one() {
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    /** Yields two values and returns. */
    @Generator
    static TwoWayGen<Object, Object, Object> oneTwoR() {
        Gen.yield(1);
        Gen.yield(2);
        return TwoWayGen.returning("R");
    }

    @Law("G1")
    void g1(Trace t) {
        g = g1Body(t);
        t.next(g);
        t.send(g, 5);
        t.send(g, 6);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g1Body(Trace t) {
        Object result = Gen.yieldFrom(telling(t, "sub"));
        t.log("result", result);
        Gen.yield("behind");
        return TwoWayGen.returning(null);
    }

    @Law("G2")
    void g2(Trace t) {
        t.list(g2Body(t));
    }

    @Generator
    static Gen<Object> g2Body(Trace t) {
        Gen.yieldFrom(List.of(1, 2));
        t.log("behind the list");
        Gen.yieldFrom(List.of());
        t.log("behind the empty list");
        return Gen.done();
    }

    @Law("G3")
    void g3(Trace t) {
        t.list(resulting(new OwnGenerator(t) {
            private boolean ended;

            @Override
            public Object next() {
                if (ended) throw new StopIteration(42);
                ended = true;
                return 1;
            }
        }));
    }

    @Law("G4")
    void g4(Trace t) {
        g = g4Body();
        t.next(g);
        t.send(g, null);
        t.send(g, 5);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g4Body() {
        try {
            Gen.yieldFrom(List.of(1, 2, 3).iterator());
        } catch (UnsupportedOperationException e) {
            Gen.yield("takes no value");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G5")
    void g5(Trace t) {
        g = resulting(g5Sub(t));
        t.next(g);
        t.raise(g, new ValueError("v"));
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g5Sub(Trace t) {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            t.caught(e);
            Gen.yield(2);
        }
        return TwoWayGen.returning("R");
    }

    @Law("G6")
    void g6(Trace t) {
        g = resulting(g6Sub());
        t.next(g);
        t.raise(g, new ValueError("v"));
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g6Sub() {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            return TwoWayGen.returning("R");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G7")
    void g7(Trace t) {
        g = g7Body(t);
        t.next(g);
        t.raise(g, new ValueError("v"));
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g7Body(Trace t) {
        try {
            Gen.yieldFrom(List.of(1, 2).iterator());
        } catch (ValueError e) {
            t.caught(e);
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G8")
    void g8(Trace t) {
        g = g8Body();
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g8Body() {
        try {
            Gen.yieldFrom(g8Sub());
        } catch (KeyError e) {
            Gen.yield(e);
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g8Sub() {
        Gen.yield(1);
        throw new KeyError("k");
    }

    @Law("G9")
    void g9(Trace t) {
        g = g9Body(t);
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g9Body(Trace t) {
        try {
            Gen.yieldFrom(telling(t, "sub"));
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        } finally {
            t.log("finally");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G10")
    void g10(Trace t) {
        GeneratorExit exit = new GeneratorExit();
        g = g10Body(t, exit);
        t.next(g);
        t.raise(g, exit);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g10Body(Trace t, GeneratorExit exit) {
        try {
            Gen.yieldFrom(telling(t, "sub"));
        } catch (GeneratorExit e) {
            Gen.yield(List.of("caught the same", e == exit));
        }
        return TwoWayGen.returning(null);
    }

    @Law("G11")
    void g11(Trace t) {
        g = catchingAll(t, ignoring());
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> catchingAll(Trace t, TwoWayGen<Object, Object, Object> x) {
        try {
            Gen.yieldFrom(x);
        } catch (Throwable e) {
            t.caught(e);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> ignoring() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            Gen.yield(2);
        }
        return TwoWayGen.returning(null);
    }

    @Law("G12")
    void g12(Trace t) {
        g = g12Body(t);
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g12Body(Trace t) {
        try {
            Gen.yieldFrom(g12Sub());
        } catch (KeyError e) {
            t.caught(e);
            return TwoWayGen.returning("x");
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g12Sub() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            throw new KeyError("k");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G13")
    void g13(Trace t) {
        g = g13Body(t);
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g13Body(Trace t) {
        try {
            Object result = Gen.yieldFrom(returningOnExit());
            t.log("result", result);
        } catch (GeneratorExit e) {
            t.caught(e);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> returningOnExit() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            return TwoWayGen.returning("R");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G14")
    void g14(Trace t) {
        g = g14Body(t);
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g14Body(Trace t) {
        try {
            Gen.yieldFrom(List.of(1, 2).iterator());
        } catch (GeneratorExit e) {
            t.caught(e);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Law("G15")
    void g15(Trace t) {
        g = g15Body(t);
        t.next(g);
        t.raise(g, new StopIteration(3));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g15Body(Trace t) {
        try {
            Gen.yieldFrom(one());
        } catch (IllegalStateException e) {
            t.cause(e);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Law("G16")
    void g16(Trace t) {
        g = resulting(new OwnGenerator(t) {
            @Override
            public Object raise(Throwable exception) {
                throw new StopIteration("w");
            }
        });
        t.next(g);
        t.raise(g, new ValueError("v"));
    }

    @Law("G17")
    @Differs(
            because =
                    "what PEP 380 says, and CPython did up to 3.11: it is raised at the delegation like any exception",
            trace = {
                "next -> 1",
                "raise(StopIteration) -> ['caught', 3]",
                "next -> 1",
                "raise(StopIteration) -> !RuntimeError('generator raised StopIteration')"
            })
    void g17(Trace t) {
        g = g17Catching();
        t.next(g);
        t.raise(g, new StopIteration(3));
        g = delegating(List.of(1, 2).iterator());
        t.next(g);
        t.raise(g, new StopIteration(3));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g17Catching() {
        try {
            Gen.yieldFrom(List.of(1, 2).iterator());
        } catch (StopIteration e) {
            Gen.yield(Arrays.asList("caught", e.<Object>value()));
        }
        return TwoWayGen.returning(null);
    }

    @Law("G17b")
    @Differs(
            because =
                    "what PEP 380 says, and CPython did up to 3.11: it is raised at the delegation like any exception",
            trace = {"next called", "next -> 1", "raise(GeneratorExit) -> ['caught', 'w']"})
    void g17b(Trace t) {
        g = g17bBody(t);
        t.next(g);
        t.raise(g, new GeneratorExit());
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g17bBody(Trace t) {
        try {
            Object result = Gen.yieldFrom(new OwnGenerator(t) {
                @Override
                public void close() {
                    throw new StopIteration("w");
                }
            });
            Gen.yield(Arrays.asList("result", result));
        } catch (StopIteration e) {
            Gen.yield(Arrays.asList("caught", e.<Object>value()));
        }
        return TwoWayGen.returning(null);
    }

    @Law("G18")
    void g18(Trace t) {
        TwoWayGen<Object, Object, Object> s = oneTwoR();
        t.next(s);
        t.list(g18Body(t, s));
    }

    @Generator
    static Gen<Object> g18Body(Trace t, TwoWayGen<Object, Object, Object> s) {
        Object result = Gen.yieldFrom(s);
        t.log("result", result);
        result = Gen.yieldFrom(s);
        t.log("result", result);
        return Gen.done();
    }

    @Law("G19")
    void g19(Trace t) {
        Iterator<Integer> numbers = List.of(1, 2, 3, 4).iterator();
        TwoWayGen<Object, Object, Object> a = delegating(numbers);
        TwoWayGen<Object, Object, Object> b = delegating(numbers);
        t.next(a);
        t.next(b);
        t.next(a);
        t.next(b);
        t.next(a);
    }

    @Law("G20")
    void g20(Trace t) {
        g = delegating(g20Sub(t));
        t.next(g);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g20Sub(Trace t) {
        t.next(g);
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    @Law("G21")
    void g21(Trace t) {
        TwoWayGen<Object, Object, Object> s = oneTwoR();
        g = resulting(s);
        t.next(g);
        t.next(s);
        t.next(s);
        t.next(g);
    }

    @Law("G22")
    void g22(Trace t) {
        g = g22Body();
        t.next(g);
        t.state(g);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g22Body() {
        Gen.yieldFrom(g);
        return TwoWayGen.returning(null);
    }

    /** javac refuses most of what has no values; null is left. */
    @Law("G23")
    void g23(Trace t) {
        t.list(g23Body(null));
    }

    @Generator
    static Gen<Object> g23Body(Iterator<?> nothing) {
        try {
            Gen.yieldFrom(nothing);
        } catch (NullPointerException e) {
            Gen.yield("nothing to delegate to");
        }
        return Gen.done();
    }

    @Law("G24")
    void g24(Trace t) {
        t.list(g24Body());
    }

    @Generator
    static Gen<Object> g24Body() {
        try {
            Gen.yieldFrom(g24Sub());
        } catch (KeyError e) {
            Gen.yield(e);
        }
        return Gen.done();
    }

    @Generator
    static Gen<Object> g24Sub() {
        if (Boolean.TRUE) throw new KeyError("k");
        Gen.yield(1);
        return Gen.done();
    }

    @Law("G25")
    void g25(Trace t) {
        g = g25Body(300);
        t.next(g);
        t.send(g, "S");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g25Body(int depth) {
        if (depth == 0) {
            Object result = Gen.yieldFrom(g25Leaf());
            return TwoWayGen.returning(result);
        }
        Object result = Gen.yieldFrom(g25Body(depth - 1));
        return TwoWayGen.returning(result);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g25Leaf() {
        Object sent = Gen.yield("leaf");
        return TwoWayGen.returning(sent);
    }

    @Law("G26")
    void g26(Trace t) {
        TwoWayGen<Object, Object, Object> s = one();
        g = g26Body(s);
        g.next();
        t.log("delegates to it", g.frame().delegate() == s);
        g.next();
        t.log("delegates to nothing", g.frame().delegate() == null);
        g.close();
        t.log("delegates to nothing", g.frame().delegate() == null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g26Body(Gen<?> s) {
        Gen.yieldFrom(s);
        Gen.yield(2);
        return TwoWayGen.returning(null);
    }

    @Law("G27")
    void g27(Trace t) {
        g = delegating(g27Sub(t));
        t.next(g);
        t.state(g);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g27Sub(Trace t) {
        t.state(g);
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    @Law("G28")
    void g28(Trace t) {
        g = catchingAll(t, new OwnGenerator(t) {
            @Override
            public void close() {
                throw new ZeroDivisionError("z");
            }
        });
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Law("G29")
    void g29(Trace t) {
        g = delegating(new OwnGenerator(t));
        t.next(g);
        t.send(g, null);
        t.send(g, 4);
        t.raise(g, new ValueError("v"));
        t.next(g);
        t.close(g);
    }

    @Law("G30")
    void g30(Trace t) {
        g = g30Body(t);
        t.next(g);
        t.raise(g, new GeneratorExit());
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g30Body(Trace t) {
        try {
            Gen.yieldFrom(returningOnExit());
        } catch (GeneratorExit e) {
            t.caught(e);
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G31")
    void g31(Trace t) {
        TwoWayGen<Object, Object, Object> s = one();
        g = g31Body(s);
        t.next(g);
        t.close(s);
        t.raise(g, new KeyError("k"));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g31Body(TwoWayGen<Object, Object, Object> s) {
        try {
            Gen.yieldFrom(s);
        } catch (KeyError e) {
            Gen.yield(e);
        }
        return TwoWayGen.returning(null);
    }

    @Law("G32")
    void g32(Trace t) {
        TwoWayGen<Object, Object, Object> s = g32Sub(t);
        g = g32Body(t, s);
        t.next(g);
        t.next(s);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g32Sub(Trace t) {
        Gen.yield(1);
        t.next(g);
        Gen.yield(2);
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g32Body(Trace t, TwoWayGen<Object, Object, Object> s) {
        try {
            Gen.yieldFrom(s);
        } catch (IllegalStateException e) {
            t.caught(e);
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G33")
    void g33(Trace t) {
        TwoWayGen<Object, Object, Object> s = g33Sub(t);
        g = g33Body(t, s);
        t.next(g);
        t.next(s);
        t.state(g);
        t.state(s);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g33Sub(Trace t) {
        Gen.yield(1);
        t.close(g);
        Gen.yield(2);
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g33Body(Trace t, TwoWayGen<Object, Object, Object> s) {
        try {
            Gen.yieldFrom(s);
        } finally {
            t.log("finally");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G34")
    void g34(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        g = delegating(s);
        t.close(g);
        t.state(s);
    }

    @Law("G35")
    void g35(Trace t) {
        g = g35Body(t);
        t.log("made");
        t.next(g);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g35Body(Trace t) {
        t.log("before");
        Gen.yieldFrom(g35Iterable(t));
        t.log("behind");
        return TwoWayGen.returning(null);
    }

    private static Iterable<Integer> g35Iterable(Trace t) {
        return () -> {
            t.log("iter called");
            return List.of(1, 2).iterator();
        };
    }

    @Law("G36")
    void g36(Trace t) {
        g = delegating(g36Sub(t));
        t.next(g);
        t.raise(g, new KeyError());
        t.raise(g, new OSError());
    }

    @Generator
    TwoWayGen<Object, Object, Object> g36Sub(Trace t) {
        try {
            try {
                try {
                    Gen.yield("a");
                } catch (KeyError e) {
                    g.raise(new IndexError());
                }
            } catch (IllegalStateException e) {
                t.caught(e);
                Gen.yield("b");
            }
        } catch (OSError e) {
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }
}
