package io.generator.conformance.laws;

import static io.generator.conformance.laws.LawsG.delegating;
import static io.generator.conformance.laws.LawsG.ignoring;
import static io.generator.conformance.laws.LawsG.resulting;
import static io.generator.conformance.laws.LawsG.telling;
import static io.generator.conformance.laws.LawsGShared.numbers;
import static io.generator.conformance.laws.LawsGShared.through;

import io.generator.Gen;
import io.generator.GeneratorExit;
import io.generator.StopIteration;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.IndexError;
import io.generator.conformance.laws.PythonErrors.KeyError;
import io.generator.conformance.laws.PythonErrors.OSError;
import io.generator.conformance.laws.PythonErrors.ValueError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** G, continued: many levels of delegation. What one level does is what PEP 380 says; here they have to agree. */
class LawsGDepth {
    private static final List<Integer> DEPTHS = List.of(1, 3, 100);
    private static final int NONE = -1;

    /** The levels that have handled or passed an exception, and those that have ended, with a minus. */
    private List<Integer> seen = new ArrayList<>();

    private List<Gen<Object>> chain = List.of();

    /** {@code depth} generators that delegate to one another and then to a leaf; one of them handles ValueError. */
    @Generator
    TwoWayGen<Object, Object, Integer> nested(Trace t, int depth, int handling, Iterator<Object> leaf) {
        try {
            if (depth == 0) {
                Gen.yieldFrom(leaf);
                return TwoWayGen.returning(0);
            }
            return TwoWayGen.returning(Gen.yieldFrom(nested(t, depth - 1, handling, leaf)) + 1);
        } catch (ValueError e) {
            seen.add(depth);
            if (depth != handling) throw e;
            t.log("level " + depth + " caught", e);
            Gen.yield("handled");
            return TwoWayGen.returning(1000);
        } finally {
            seen.add(-depth);
        }
    }

    /** Yields once. */
    @Generator
    static Gen<Object> waiting(Trace t, boolean catches) {
        try {
            Object sent = Gen.yield("leaf");
            t.log("leaf", sent);
        } catch (ValueError e) {
            if (!catches) throw e;
            t.log("leaf caught", e);
            Object sent = Gen.yield("handled");
            t.log("leaf", sent);
        } finally {
            t.log("leaf finally");
        }
        return Gen.done();
    }

    private TwoWayGen<Object, Object, Integer> anew(Trace t, int depth, int handling, Iterator<Object> leaf) {
        seen = new ArrayList<>();
        return nested(t, depth, handling, leaf);
    }

    /** Enough of a long list. */
    private void logSeen(Trace t) {
        int last = Math.max(0, seen.size() - 4);
        List<Object> summary = List.of(
                seen.size(),
                List.copyOf(seen.subList(0, Math.min(4, seen.size()))),
                List.copyOf(seen.subList(last, seen.size())));
        t.log("seen", summary);
    }

    @Law("G80")
    void g80(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, NONE, waiting(t, false));
            t.next(g);
            t.send(g, "sent");
            logSeen(t);
        }
    }

    @Law("G81")
    void g81(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, NONE, waiting(t, true));
            t.next(g);
            t.raise(g, new ValueError(depth));
            t.send(g, "sent");
            logSeen(t);
        }
    }

    @Law("G82")
    void g82(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, depth / 2, waiting(t, false));
            t.next(g);
            t.raise(g, new ValueError(depth));
            logSeen(t);
            t.state(g);
            t.next(g);
            logSeen(t);
        }
    }

    @Law("G83")
    void g83(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, depth, waiting(t, false));
            t.next(g);
            t.raise(g, new ValueError(depth));
            logSeen(t);
            t.next(g);
            logSeen(t);
        }
    }

    @Law("G84")
    void g84(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, NONE, waiting(t, false));
            t.next(g);
            ValueError error = new ValueError(depth);
            try {
                g.raise(error);
            } catch (ValueError e) {
                t.log("the same", e == error);
            }
            logSeen(t);
            t.state(g);
        }
    }

    @Law("G85")
    void g85(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, NONE, waiting(t, false));
            t.next(g);
            t.close(g);
            logSeen(t);
            t.state(g);
        }
    }

    @Law("G86")
    void g86(Trace t) {
        for (int depth : DEPTHS) {
            Gen<Object> leaf = g86Leaf(t);
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, NONE, leaf);
            t.next(g);
            t.close(g);
            logSeen(t);
            t.state(leaf);
        }
    }

    @Generator
    static Gen<Object> g86Leaf(Trace t) {
        try {
            Gen.yield("leaf");
        } catch (GeneratorExit e) {
            t.log("leaf caught", e);
        }
        return Gen.done();
    }

    @Law("G87")
    void g87(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g = anew(t, depth, depth / 2, g87Leaf(t));
            t.next(g);
            t.send(g, "sent");
            logSeen(t);
            t.next(g);
        }
    }

    @Generator
    static Gen<Object> g87Leaf(Trace t) {
        Object sent = Gen.yield("leaf");
        t.log("leaf", sent);
        throw new ValueError("leaf");
    }

    @Law("G88")
    void g88(Trace t) {
        for (int depth : DEPTHS) {
            TwoWayGen<Object, Object, Integer> g =
                    anew(t, depth, 0, List.<Object>of("leaf").iterator());
            t.next(g);
            t.raise(g, new ValueError(depth));
            logSeen(t);
            t.next(g);
        }
    }

    @Law("G89")
    void g89(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g89Middle(t));
        t.next(g);
        t.send(g, 5);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g89Middle(Trace t) {
        try {
            Gen.yieldFrom(g89Inner(t));
        } catch (UnsupportedOperationException e) {
            Gen.yield("handled in the middle");
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g89Inner(Trace t) {
        try {
            Gen.yieldFrom(List.of(1, 2).iterator());
        } catch (UnsupportedOperationException e) {
            t.log("inner takes no value");
            throw e;
        } finally {
            t.log("inner finally");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G90")
    void g90(Trace t) {
        TwoWayGen<Object, Object, Object> leaf = ignoring();
        TwoWayGen<Object, Object, Object> middle = through(t, "middle", leaf);
        TwoWayGen<Object, Object, Object> root = through(t, "root", middle);
        t.next(root);
        t.close(root);
        t.state(leaf);
        t.state(middle);
        t.state(root);
        t.next(leaf);
    }

    @Law("G91")
    void g91(Trace t) {
        TwoWayGen<Object, Object, Object> root = through(t, "root", through(t, "upper", g91Middle(t)));
        t.next(root);
        t.close(root);
        t.state(root);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g91Middle(Trace t) {
        try {
            Gen.yieldFrom(ignoring());
        } catch (IllegalStateException e) {
            t.caught(e);
        }
        return TwoWayGen.returning("R");
    }

    @Law("G92")
    void g92(Trace t) {
        TwoWayGen<Object, Object, Object> middle = g92Middle(t);
        TwoWayGen<Object, Object, Object> root = through(t, "root", middle);
        t.next(root);
        t.close(root);
        t.state(middle);
        t.next(middle);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g92Middle(Trace t) {
        try {
            Gen.yieldFrom(ignoring());
        } catch (IllegalStateException e) {
            t.caught(e);
            Gen.yield("still there");
        }
        t.log("middle ends");
        return TwoWayGen.returning(null);
    }

    @Law("G93")
    void g93(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g93Middle(t));
        t.next(g);
        t.next(g);
        t.send(g, 5);
        t.send(g, 6);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g93Middle(Trace t) {
        try {
            Gen.yieldFrom(g93Leaf());
        } catch (KeyError e) {
            t.caught(e);
        }
        Object sent = Gen.yield("middle1");
        t.log("middle", sent);
        sent = Gen.yield("middle2");
        t.log("middle", sent);
        return TwoWayGen.returning("R");
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g93Leaf() {
        Gen.yield(1);
        throw new KeyError("k");
    }

    @Law("G94")
    void g94(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g94Middle(t));
        t.next(g);
        t.raise(g, new KeyError("k"));
        t.send(g, 5);
        t.raise(g, new ValueError("v"));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g94Middle(Trace t) {
        try {
            Gen.yieldFrom(telling(t, "first"));
        } catch (KeyError e) {
            t.caught(e);
            return TwoWayGen.returning(Gen.yieldFrom(telling(t, "second")));
        }
        return TwoWayGen.returning(null);
    }

    @Law("G95")
    void g95(Trace t) {
        TwoWayGen<Object, Object, List<Object>> g = g95Level(5);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, List<Object>> g95Level(int n) {
        if (n == 0) {
            Gen.yield("leaf");
            return TwoWayGen.returning(List.of());
        }
        return TwoWayGen.returning(List.of(n, Gen.yieldFrom(g95Level(n - 1))));
    }

    @Law("G96")
    void g96(Trace t) {
        t.list(resultingIn(g96Level(1)));
    }

    @Generator
    static Gen<Object> resultingIn(TwoWayGen<Object, Object, Integer> x) {
        Gen.yield(List.of("result", Gen.yieldFrom(x)));
        return Gen.done();
    }

    @Generator
    static TwoWayGen<Object, Object, Integer> g96Level(int n) {
        Gen.yield(n);
        int result = 0;
        if (n < 5) result = Gen.yieldFrom(g96Level(n + 1));
        Gen.yield(-n);
        return TwoWayGen.returning(result + n);
    }

    @Law("G97")
    void g97(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g97Body(t));
        t.next(g);
        t.next(g);
        t.send(g, 5);
        t.send(g, 6);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g97Body(Trace t) {
        try {
            Gen.yield(1);
            return TwoWayGen.returning("R");
        } finally {
            Object result = Gen.yieldFrom(telling(t, "cleaning"));
            t.log("result of the cleaning up", result);
        }
    }

    @Law("G98")
    void g98(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g97Body(t));
        t.next(g);
        t.raise(g, new KeyError("k"));
        t.next(g);
        t.next(g);
    }

    @Law("G99")
    void g99(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g99Body(t));
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g99Body(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            Object result = Gen.yieldFrom(g99Nothing(t));
            t.log("result of the cleaning up", result);
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g99Nothing(Trace t) {
        t.log("cleaning");
        return TwoWayGen.returning("R");
    }

    @Law("G100")
    void g100(Trace t) {
        TwoWayGen<Object, Object, Object> body = g100Body(t);
        TwoWayGen<Object, Object, Object> g = through(t, "root", body);
        t.next(g);
        t.close(g);
        t.state(body);
        t.send(body, 5);
        t.next(body);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g100Body(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            Gen.yieldFrom(telling(t, "cleaning"));
        }
        return TwoWayGen.returning(null);
    }

    @Law("G101")
    void g101(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g101Body(t));
        t.next(g);
        t.raise(g, new KeyError("k"));
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g101Body(Trace t) {
        try {
            Gen.yieldFrom(telling(t, "first"));
        } catch (KeyError e) {
            Object result = Gen.yieldFrom(telling(t, "second"));
            t.log("result", result);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Law("G102")
    void g102(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", through(t, "middle", g102Leaf(t)));
        t.next(g);
        t.raise(g, new KeyError("k"));
        t.send(g, 5);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g102Leaf(Trace t) {
        try {
            Gen.yield(1);
        } finally {
            Object sent = Gen.yield("cleaning");
            t.log("leaf", sent);
        }
        return TwoWayGen.returning(null);
    }

    @Law("G103")
    void g103(Trace t) {
        TwoWayGen<Object, Object, Object> g = g103Root(t);
        t.next(g);
        t.raise(g, new ValueError("v"));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g103Root(Trace t) {
        try {
            Gen.yieldFrom(g103Middle(t));
        } catch (IndexError e) {
            t.cause(e);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g103Middle(Trace t) {
        try {
            Gen.yieldFrom(g103Leaf());
        } catch (KeyError e) {
            t.cause(e);
            IndexError other = new IndexError("middle");
            other.initCause(e);
            throw other;
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g103Leaf() {
        try {
            Gen.yield(1);
        } catch (ValueError e) {
            KeyError other = new KeyError("leaf");
            other.initCause(e);
            throw other;
        }
        return TwoWayGen.returning(null);
    }

    @Law("G104")
    void g104(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", through(t, "middle", failingOnExit()));
        t.next(g);
        t.close(g);
        t.state(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> failingOnExit() {
        try {
            Gen.yield(1);
        } catch (GeneratorExit e) {
            throw new KeyError("leaf");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G105")
    void g105(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", through(t, "upper", g105Middle(t)));
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g105Middle(Trace t) {
        try {
            Gen.yieldFrom(failingOnExit());
        } catch (KeyError e) {
            t.caught(e);
        }
        return TwoWayGen.returning(null);
    }

    @Law("G106")
    void g106(Trace t) {
        TwoWayGen<Object, Object, Object> g = g106Level(t, 3);
        t.next(g);
        t.close(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g106Level(Trace t, int n) {
        try {
            return TwoWayGen.returning(n > 0 ? Gen.yieldFrom(g106Level(t, n - 1)) : Gen.yield(1));
        } catch (GeneratorExit e) {
            t.log("level " + n, e);
            return TwoWayGen.returning(n);
        }
    }

    @Law("G107")
    void g107(Trace t) {
        GeneratorExit exit = new GeneratorExit();
        TwoWayGen<Object, Object, Object> middle = g107Same(t, "middle", exit, telling(t, "sub"));
        TwoWayGen<Object, Object, Object> g = g107Same(t, "root", exit, middle);
        t.next(g);
        try {
            g.raise(exit);
        } catch (GeneratorExit e) {
            t.log("the same came out", e == exit);
        }
        t.state(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g107Same(Trace t, String name, GeneratorExit exit, Gen<Object> x) {
        try {
            Gen.yieldFrom(x);
        } catch (GeneratorExit e) {
            t.log(name + " the same", e == exit);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Law("G108")
    void g108(Trace t) {
        TwoWayGen<Object, Object, Object> middle = through(t, "middle", telling(t, "sub"));
        TwoWayGen<Object, Object, Object> g = g108Root(t, middle);
        t.next(g);
        t.raise(g, new GeneratorExit());
        t.state(middle);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g108Root(Trace t, Gen<Object> x) {
        try {
            Gen.yieldFrom(x);
        } catch (GeneratorExit e) {
            t.caught(e);
            Gen.yield("handled");
        }
        Gen.yield("last");
        return TwoWayGen.returning(null);
    }

    @Law("G109")
    void g109(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g109Middle(t));
        t.next(g);
        t.raise(g, new StopIteration(3));
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g109Middle(Trace t) {
        try {
            Gen.yieldFrom(telling(t, "sub"));
        } catch (IllegalStateException e) {
            t.cause(e);
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }

    @Law("G110")
    void g110(Trace t) {
        TwoWayGen<Object, Object, Object> g = g110Root(t);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g110Root(Trace t) {
        try {
            Gen.yieldFrom(through(t, "middle", g110Leaf()));
        } catch (IllegalStateException e) {
            t.cause(e);
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g110Leaf() {
        Gen.yield(1);
        Gen.done().next();
        return TwoWayGen.returning(null);
    }

    @Law("G111")
    void g111(Trace t) {
        Gen<Object> leaf = g111Leaf(t);
        Gen<Object> inner = delegating(leaf);
        Gen<Object> middle = delegating(inner);
        Gen<Object> outer = delegating(middle);
        chain = List.of(leaf, inner, middle, outer);
        t.next(outer);
        chain.forEach(t::state);
        t.next(outer);
        chain.forEach(t::state);
    }

    @Generator
    Gen<Object> g111Leaf(Trace t) {
        for (Gen<Object> g : chain) t.state(g);
        Gen.yield(1);
        return Gen.done();
    }

    @Law("G112")
    void g112(Trace t) {
        Gen<Object> leaf = numbers();
        Gen<Object> inner = delegating(leaf);
        Gen<Object> outer = delegating(inner);
        t.next(outer);
        t.log("outer delegates to inner", outer.frame().delegate() == inner);
        t.log("inner delegates to leaf", inner.frame().delegate() == leaf);
        t.log("leaf delegates to nothing", leaf.frame().delegate() == null);
        t.close(leaf);
        t.log("inner delegates to leaf", inner.frame().delegate() == leaf);
    }

    @Law("G113")
    void g113(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", through(t, "middle", g113Leaf(t)));
        t.next(g);
        t.send(g, null);
        t.send(g, null);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g113Leaf(Trace t) {
        Object sent = Gen.yield(null);
        t.log("leaf", sent);
        sent = Gen.yield(null);
        t.log("leaf", sent);
        return TwoWayGen.returning(null);
    }

    @Law("G114")
    void g114(Trace t) {
        TwoWayGen<Object, Object, Object> g = delegating(new OwnGenerator(t));
        t.next(g);
        t.send(g, 0);
        t.send(g, "");
        t.send(g, false);
        t.send(g, null);
    }

    @Law("G115")
    void g115(Trace t) {
        TwoWayGen<Object, Object, Object> own = new OwnGenerator(t) {
            @Override
            public Object send(Object value) {
                throw new StopIteration(value);
            }
        };
        TwoWayGen<Object, Object, Object> g = through(t, "root", resulting(own));
        t.next(g);
        t.send(g, 5);
        t.next(g);
    }

    @Law("G116")
    void g116(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g116Middle(t));
        t.next(g);
        t.raise(g, new ValueError("v"));
        t.send(g, 5);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g116Middle(Trace t) {
        try {
            Gen.yieldFrom(new OwnGenerator(t) {
                @Override
                public Object raise(Throwable exception) {
                    KeyError other = new KeyError("own");
                    other.initCause(exception);
                    throw other;
                }
            });
        } catch (KeyError e) {
            t.cause(e);
            Gen.yield("handled");
        }
        return TwoWayGen.returning(null);
    }

    /** An iterator without the methods of a generator, but {@code close()}. */
    private record Closeable(Trace t) implements Iterator<Object>, AutoCloseable {
        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Object next() {
            return 1;
        }

        @Override
        public void close() {
            t.log("close called");
        }
    }

    @Law("G117")
    void g117(Trace t) {
        Gen<Object> g = g117Body(t, new Closeable(t));
        t.next(g);
        t.close(g);
        g = g117Body(t, new Closeable(t));
        t.next(g);
        t.raise(g, new GeneratorExit());
        g = g117Body(t, new Closeable(t));
        t.next(g);
        t.raise(g, new ValueError("v"));
    }

    @Generator
    static Gen<Object> g117Body(Trace t, Closeable x) {
        try {
            Gen.yieldFrom(x);
        } catch (ValueError e) {
            t.caught(e);
            Gen.yield("handled");
        }
        return Gen.done();
    }

    @Law("G118")
    void g118(Trace t) {
        OwnGenerator own = new OwnGenerator(t);
        TwoWayGen<Object, Object, Object> g = delegating(own);
        t.next(g);
        t.close(g);
        t.call("next", own::next);
        TwoWayGen<Object, Object, Object> other = delegating(own);
        t.next(other);
        t.send(other, 5);
    }

    @Law("G119")
    void g119(Trace t) {
        TwoWayGen<Object, Object, Object> leaf = telling(t, "sub");
        TwoWayGen<Object, Object, Object> g = through(t, "root", leaf);
        t.raise(g, new KeyError("k"));
        t.state(g);
        t.state(leaf);
    }

    @Law("G120")
    void g120(Trace t) {
        t.list(resultingIn(g120Body()));
    }

    @Generator
    static TwoWayGen<Object, Object, Integer> g120Body() {
        int total = 0;
        for (int i = 0; i < 3; i++) total += Gen.yieldFrom(g120Level(i));
        return TwoWayGen.returning(total);
    }

    @Generator
    static TwoWayGen<Object, Object, Integer> g120Level(int n) {
        for (int i = 0; i < n; i++) Gen.yield(List.of(n, i));
        return TwoWayGen.returning(n);
    }

    private record Tree(Tree left, int value, Tree right) {
        static final Tree EXAMPLE =
                new Tree(new Tree(null, 1, new Tree(null, 2, null)), 3, new Tree(new Tree(null, 4, null), 5, null));
    }

    @Law("G121")
    void g121(Trace t) {
        t.list(resultingIn(g121Walk(Tree.EXAMPLE)));
    }

    @Generator
    static TwoWayGen<Object, Object, Integer> g121Walk(Tree tree) {
        if (tree == null) return TwoWayGen.returning(0);
        int size = Gen.yieldFrom(g121Walk(tree.left));
        Gen.yield(tree.value);
        return TwoWayGen.returning(size + 1 + Gen.yieldFrom(g121Walk(tree.right)));
    }

    @Law("G122")
    void g122(Trace t) {
        Gen<Object> g = g122Walk(t, Tree.EXAMPLE);
        t.next(g);
        t.next(g);
        t.close(g);
    }

    @Generator
    static Gen<Object> g122Walk(Trace t, Tree tree) {
        if (tree == null) return Gen.done();
        try {
            Gen.yieldFrom(g122Walk(t, tree.left));
            Gen.yield(tree.value);
            Gen.yieldFrom(g122Walk(t, tree.right));
        } finally {
            t.log("leaves", tree.value);
        }
        return Gen.done();
    }

    @Law("G123")
    void g123(Trace t) {
        TwoWayGen<Object, Object, Object> g = through(t, "root", g123Stoppable(t, telling(t, "sub")));
        t.next(g);
        t.raise(g, new OSError("stop"));
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g123Stoppable(Trace t, Gen<Object> x) {
        try {
            Gen.yieldFrom(x);
        } catch (OSError e) {
            t.log("stopped");
        }
        Gen.yield("rest");
        return TwoWayGen.returning(null);
    }
}
