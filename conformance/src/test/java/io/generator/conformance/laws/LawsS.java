package io.generator.conformance.laws;

import io.generator.AsyncGen;
import io.generator.Coroutine;
import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.Scoped;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Async;
import io.generator.annotation.Generator;
import io.generator.async.AsyncScoped;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.KeyboardInterrupt;
import io.generator.conformance.laws.PythonErrors.RuntimeError;
import io.generator.conformance.laws.PythonErrors.ValueError;

/** S. Context managers made of generators: {@link Scoped} and {@link AsyncScoped}. */
class LawsS {

    /** Tells what becomes of it, and lets every exception through. */
    @Generator
    static Gen<Object> plain(Trace t, String name, Object value) {
        t.log(name + " enters");
        try {
            Gen.yield(value);
            t.log(name + " goes on");
        } catch (Throwable e) {
            t.log(name + " sees", e);
            throw e;
        } finally {
            t.log(name + " finally");
        }
        return Gen.done();
    }

    private static Gen<Object> plain(Trace t) {
        return plain(t, "manager", null);
    }

    @Generator
    static Gen<Object> swallowing(Trace t, String name) {
        try {
            Gen.yield(null);
            t.log(name + " goes on");
        } catch (Exception e) {
            t.log(name + " swallows", e);
        }
        return Gen.done();
    }

    /** {@code with -> } and what comes of running the block, which is given the value, in the scope. */
    private static void run(Trace t, Gen<Object> manager, Scoped.Computation<Object, Object, RuntimeException> block) {
        t.call("with", () -> Scoped.of(manager).call(block));
    }

    /** A block that writes down what it is given. */
    private static Scoped.Computation<Object, Object, RuntimeException> logging(Trace t) {
        return value -> {
            t.log("block", value);
            return null;
        };
    }

    private static Scoped.Computation<Object, Object, RuntimeException> raising(RuntimeException exception) {
        return value -> {
            throw exception;
        };
    }

    @Law("S1")
    void s1(Trace t) {
        Gen<Object> manager = plain(t, "manager", 42);
        t.log("made");
        run(t, manager, logging(t));
    }

    @Law("S2")
    void s2(Trace t) {
        run(t, s2Silent(t), logging(t));
    }

    @Generator
    static Gen<Object> s2Silent(Trace t) {
        t.log("silent");
        return Gen.done();
    }

    @Law("S3")
    void s3(Trace t) {
        Gen<Object> manager = s3Twice(t);
        run(t, manager, logging(t));
        t.state(manager);
    }

    @Generator
    static Gen<Object> s3Twice(Trace t) {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } catch (Throwable e) {
            t.log("sees", e);
            throw e;
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("S4")
    void s4(Trace t) {
        run(t, swallowing(t, "manager"), raising(new KeyError("k")));
    }

    @Law("S5")
    void s5(Trace t) {
        KeyError error = new KeyError("k");
        try {
            Scoped.of(plain(t)).call(raising(error));
        } catch (KeyError e) {
            t.log("the same", e == error);
        }
        try {
            Scoped.of(s5Replacing()).call(raising(error));
        } catch (ValueError e) {
            t.cause(e);
        }
    }

    @Generator
    static Gen<Object> s5Replacing() {
        try {
            Gen.yield(null);
        } catch (KeyError e) {
            ValueError other = new ValueError("v");
            other.initCause(e);
            throw other;
        }
        return Gen.done();
    }

    @Law("S6")
    void s6(Trace t) {
        Gen<Object> manager = s6Twice(t);
        run(t, manager, raising(new KeyError("k")));
        t.state(manager);
    }

    @Generator
    static Gen<Object> s6Twice(Trace t) {
        try {
            try {
                Gen.yield(1);
            } catch (KeyError e) {
                t.log("sees", e);
                Gen.yield(2);
            }
        } finally {
            t.log("finally");
        }
        return Gen.done();
    }

    @Law("S7")
    void s7(Trace t) {
        StopIteration error = new StopIteration("s");
        try {
            Scoped.of(plain(t)).call(raising(error));
        } catch (StopIteration e) {
            t.log("the same", e == error);
        }
    }

    @Law("S8")
    void s8(Trace t) {
        RuntimeError error = new RuntimeError("r");
        error.initCause(new StopIteration("s"));
        try {
            Scoped.of(plain(t)).call(raising(error));
        } catch (RuntimeError e) {
            t.log("the same", e == error);
        }
    }

    @Law("S8b")
    void s8b(Trace t) {
        StopIteration error = new StopIteration("s");
        try {
            Scoped.of(s8bWrapping()).call(raising(error));
        } catch (StopIteration e) {
            t.log("the same", e == error);
        }
    }

    @Generator
    static Gen<Object> s8bWrapping() {
        try {
            Gen.yield(null);
        } catch (StopIteration e) {
            throw new IllegalStateException("generator raised StopIteration", e);
        }
        return Gen.done();
    }

    @Law("S9")
    void s9(Trace t) {
        Gen<Object> manager = plain(t);
        Scoped.of(manager).run(value -> t.log("block"));
        try {
            Scoped.of(manager).run(value -> t.log("block"));
        } catch (IllegalStateException e) {
            t.log("cannot be entered again");
        }
        Scoped.of(plain(t)).run(value -> t.log("block"));
    }

    @Law("S10")
    void s10(Trace t) {
        Gen<Object> g = s10Body(t);
        t.next(g);
        t.close(g);
    }

    @Generator
    static Gen<Object> s10Body(Trace t) {
        try (Scoped<Object> scope = Scoped.of(plain(t))) {
            Gen.yield(1);
            scope.complete();
        }
        return Gen.done();
    }

    @Law("S11")
    void s11(Trace t) {
        run(t, plain(t), value -> 5);
    }

    @Law("S12")
    void s12(Trace t) {
        s12Enter(t, s12Silent(), null);
        s12Enter(t, s12Twice(), null);
        s12Enter(t, s12TwiceAfterError(), new KeyError("k"));
    }

    private static void s12Enter(Trace t, AsyncGen<Object> manager, RuntimeException error) {
        try {
            AsyncScoped.of(manager).call(value -> s12Block(error)).send(null);
        } catch (StopIteration | IllegalStateException e) {
            t.caught(e);
        }
    }

    @Async
    private static Coroutine<Void> s12Block(RuntimeException error) {
        if (error != null) throw error;
        return Coroutine.done();
    }

    @Async
    private static AsyncGen<Object> s12Silent() {
        if (true) return AsyncGen.done();
        Gen.yield(null);
        return AsyncGen.done();
    }

    @Async
    private static AsyncGen<Object> s12Twice() {
        Gen.yield(null);
        Gen.yield(null);
        return AsyncGen.done();
    }

    @Async
    private static AsyncGen<Object> s12TwiceAfterError() {
        try {
            Gen.yield(null);
        } catch (KeyError e) {
            Gen.yield(null);
        }
        return AsyncGen.done();
    }

    @Law("S13")
    void s13(Trace t) {
        Scoped.of(plain(t, "first", null)).run(a -> Scoped.of(swallowing(t, "second"))
                .run(b -> Scoped.of(s13Replacing(t, "third", new ValueError("v")))
                        .run(c -> Scoped.of(plain(t, "fourth", null)).run(d -> {
                            throw new KeyError("k");
                        }))));
        t.log("behind");
    }

    @Generator
    static Gen<Object> s13Replacing(Trace t, String name, RuntimeException exception) {
        try {
            Gen.yield(null);
        } catch (Throwable e) {
            t.log(name + " sees", e);
            throw exception;
        }
        return Gen.done();
    }

    @Law("S14")
    void s14(Trace t) {
        try (Gen<Object> g = plain(t, "first", 1)) {
            t.next(g);
        }
        try (Gen<Object> g = plain(t, "second", 2)) {
            t.next(g);
            throw new KeyError("k");
        } catch (KeyError e) {
            t.caught(e);
        }
    }

    @Law("S15")
    void s15(Trace t) {
        run(t, s15Failing(), logging(t));
    }

    @Generator
    static Gen<Object> s15Failing() {
        throw new KeyError("k");
    }

    @Law("S16")
    void s16(Trace t) {
        run(t, s16Failing(), logging(t));
    }

    @Generator
    static Gen<Object> s16Failing() {
        Gen.yield(null);
        throw new KeyError("k");
    }

    @Law("S17")
    void s17(Trace t) {
        run(t, plain(t), logging(t));
    }

    @Law("S18")
    void s18(Trace t) {
        run(t, plain(t), value -> {
            throw new KeyboardInterrupt();
        });
        run(t, plain(t), value -> {
            throw new GeneratorExit();
        });
    }

    @Law("S19")
    void s19(Trace t) {
        run(t, swallowing(t, "manager"), raising(new KeyError("k")));
        run(t, swallowing(t, "manager"), value -> 5);
    }

    @Law("S20")
    void s20(Trace t) {
        run(t, s20Transaction(t), logging(t));
        run(t, s20Transaction(t), raising(new KeyError("k")));
    }

    @Generator
    static Gen<Object> s20Transaction(Trace t) {
        t.log("begin");
        try {
            Gen.yield("transaction");
            t.log("commit");
        } catch (Throwable e) {
            t.log("rollback", e);
            throw e;
        } finally {
            t.log("release");
        }
        return Gen.done();
    }

    @Law("S21")
    void s21(Trace t) {
        run(t, s21Outer(t), raising(new KeyError("k")));
        run(t, s21Outer(t), raising(new ValueError("v")));
        run(t, s21Outer(t), logging(t));
    }

    @Generator
    static Gen<Object> s21Outer(Trace t) {
        try {
            String result = Gen.yieldFrom(s21Inner(t));
            t.log("result", result);
        } finally {
            t.log("outer finally");
        }
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Object, Object, String> s21Inner(Trace t) {
        try {
            Gen.yield(1);
        } catch (KeyError e) {
            t.log("inner swallows", e);
        }
        return TwoWayGen.returning("R");
    }

    @Law("S22")
    void s22(Trace t) {
        TwoWayGen<Object, Object, Object> g = s22Body(t);
        t.next(g);
        t.send(g, 5);
        t.raise(g, new KeyError("k"));
    }

    /** A block that yields is no lambda, so it says itself how it was left. */
    @Generator
    static TwoWayGen<Object, Object, Object> s22Body(Trace t) {
        try (Scoped<Object> outer = Scoped.of(swallowing(t, "outer"))) {
            try (Scoped<Object> inner = Scoped.of(plain(t, "inner", null))) {
                try {
                    Object sent = Gen.yield(1);
                    t.log("sent", sent);
                    sent = Gen.yield(2);
                    t.log("sent", sent);
                    inner.complete();
                } catch (RuntimeException e) {
                    inner.fail(e);
                }
                outer.complete();
            } catch (RuntimeException e) {
                outer.fail(e);
            }
        }
        Gen.yield("behind");
        return TwoWayGen.returning(null);
    }

    @Law("S23")
    void s23(Trace t) {
        Gen<Object> manager = s23Twice();
        run(t, manager, logging(t));
        t.state(manager);
    }

    @Generator
    static Gen<Object> s23Twice() {
        try {
            Gen.yield(1);
            Gen.yield(2);
        } catch (GeneratorExit e) {
            throw new KeyError("k");
        }
        return Gen.done();
    }
}
