package io.generator.conformance.laws;

import static io.generator.conformance.laws.LawsG.resulting;
import static io.generator.conformance.laws.LawsG.telling;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import io.generator.conformance.laws.PythonErrors.KeyError;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** G, continued: a delegate that others know too, who share it, resume it, or close it meanwhile. */
class LawsGShared {
    /** The generators that their own bodies have to know, by name. */
    private final Map<String, TwoWayGen<Object, Object, Object>> known = new HashMap<>();

    /** Delegates, and tells what comes of it; the result goes on with the name. */
    @Generator
    static TwoWayGen<Object, Object, Object> through(Trace t, String name, TwoWayGen<Object, Object, Object> x) {
        try {
            Object result = Gen.yieldFrom(x);
            t.log(name + " result", result);
            Gen.yield(name + "+");
            return TwoWayGen.returning(name + "R");
        } catch (Throwable e) {
            t.log(name + " raised", e);
            throw e;
        } finally {
            t.log(name + " finally");
        }
    }

    @Generator
    static TwoWayGen<Object, Object, Object> numbers() {
        for (int i = 1; i < 10; i++) {
            Object sent = Gen.yield(i);
            if ("end".equals(sent)) return TwoWayGen.returning("ended at " + i);
        }
        return TwoWayGen.returning(null);
    }

    @Law("G40")
    void g40(Trace t) {
        TwoWayGen<Object, Object, Object> s = numbers();
        TwoWayGen<Object, Object, Object> a = through(t, "a", s);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        t.next(a);
        t.next(b);
        t.close(a);
        t.state(s);
        t.next(b);
        t.next(b);
    }

    @Law("G41")
    void g41(Trace t) {
        TwoWayGen<Object, Object, Object> s = numbers();
        TwoWayGen<Object, Object, Object> a = through(t, "a", s);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        t.next(a);
        t.next(b);
        t.send(b, "end");
        t.next(a);
        t.next(b);
    }

    @Law("G42")
    void g42(Trace t) {
        TwoWayGen<Object, Object, Object> s = numbers();
        TwoWayGen<Object, Object, Object> a = through(t, "a", s);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        t.next(a);
        t.next(b);
        t.raise(a, new KeyError("k"));
        t.state(s);
        t.next(b);
    }

    @Law("G43")
    void g43(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        TwoWayGen<Object, Object, Object> a = through(t, "a", s);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        t.next(a);
        t.next(b);
        t.send(a, "end of s");
        t.send(b, "to b itself");
    }

    @Law("G44")
    void g44(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        TwoWayGen<Object, Object, Object> a = through(t, "a", s);
        t.next(a);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        t.send(b, 5);
        t.next(b);
        t.send(a, 6);
        t.next(b);
    }

    @Law("G45")
    void g45(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        TwoWayGen<Object, Object, Object> g = through(t, "g", s);
        t.next(g);
        t.close(s);
        t.state(g);
        t.next(g);
        t.next(g);
    }

    @Law("G46")
    void g46(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        TwoWayGen<Object, Object, Object> g = through(t, "g", s);
        t.next(g);
        t.raise(s, new KeyError("k"));
        t.next(g);
    }

    @Law("G47")
    void g47(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        TwoWayGen<Object, Object, Object> g = through(t, "g", s);
        t.next(g);
        t.close(s);
        t.send(g, 5);
        t.send(g, 6);
    }

    /** A root that delegates to a middle that delegates to a leaf. */
    private record Chain(
            TwoWayGen<Object, Object, Object> root,
            TwoWayGen<Object, Object, Object> middle,
            TwoWayGen<Object, Object, Object> leaf) {

        static Chain over(Trace t, TwoWayGen<Object, Object, Object> leaf) {
            TwoWayGen<Object, Object, Object> middle = through(t, "middle", leaf);
            return new Chain(through(t, "root", middle), middle, leaf);
        }
    }

    @Law("G48")
    void g48(Trace t) {
        Chain chain = Chain.over(t, numbers());
        t.next(chain.root);
        t.next(chain.middle);
        t.next(chain.root);
        t.next(chain.leaf);
        t.next(chain.middle);
        t.next(chain.root);
        t.send(chain.leaf, "end");
        t.next(chain.root);
        t.next(chain.middle);
        t.next(chain.root);
        t.next(chain.root);
    }

    @Law("G49")
    void g49(Trace t) {
        Chain chain = Chain.over(t, numbers());
        t.next(chain.root);
        t.send(chain.middle, "end");
        t.next(chain.middle);
        t.next(chain.root);
        t.state(chain.leaf);
        t.state(chain.middle);
    }

    @Law("G50")
    void g50(Trace t) {
        Chain chain = Chain.over(t, telling(t, "sub"));
        t.next(chain.root);
        t.close(chain.middle);
        t.state(chain.leaf);
        t.state(chain.root);
        t.next(chain.root);
        t.close(chain.root);
    }

    @Law("G51")
    void g51(Trace t) {
        Chain chain = Chain.over(t, telling(t, "sub"));
        t.next(chain.root);
        t.raise(chain.middle, new KeyError("k"));
        t.state(chain.root);
        t.next(chain.root);
    }

    @Law("G52")
    void g52(Trace t) {
        Chain chain = Chain.over(t, telling(t, "sub"));
        t.next(chain.root);
        t.close(chain.leaf);
        t.close(chain.root);
        t.state(chain.middle);
    }

    @Law("G53")
    void g53(Trace t) {
        Chain chain = Chain.over(t, telling(t, "sub"));
        t.next(chain.root);
        t.send(chain.middle, 5);
        t.close(chain.root);
        t.state(chain.leaf);
        t.state(chain.middle);
    }

    @Law("G54")
    void g54(Trace t) {
        Chain chain = Chain.over(t, telling(t, "sub"));
        t.next(chain.root);
        t.send(chain.middle, 5);
        t.raise(chain.root, new KeyError("k"));
        t.state(chain.leaf);
        t.state(chain.middle);
        t.state(chain.root);
    }

    @Law("G55")
    void g55(Trace t) {
        Chain chain = Chain.over(t, telling(t, "sub"));
        t.next(chain.root);
        t.send(chain.leaf, 5);
        t.raise(chain.root, new KeyError("k"));
        t.state(chain.leaf);
    }

    @Law("G56")
    void g56(Trace t) {
        TwoWayGen<Object, Object, Object> middle = through(t, "middle", telling(t, "sub"));
        TwoWayGen<Object, Object, Object> a = through(t, "a", middle);
        TwoWayGen<Object, Object, Object> b = through(t, "b", middle);
        t.next(a);
        t.send(b, null);
        t.send(b, 5);
        t.close(a);
        t.next(b);
    }

    @Law("G57")
    void g57(Trace t) {
        TwoWayGen<Object, Object, Object> middle = g57Middle(t, telling(t, "sub"));
        TwoWayGen<Object, Object, Object> a = through(t, "a", middle);
        TwoWayGen<Object, Object, Object> b = through(t, "b", middle);
        t.next(a);
        t.next(b);
        t.raise(b, new KeyError("k"));
        t.next(a);
        t.next(b);
        t.next(a);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g57Middle(Trace t, TwoWayGen<Object, Object, Object> x) {
        try {
            Gen.yieldFrom(x);
        } catch (KeyError e) {
            t.caught(e);
            Gen.yield("handled");
        }
        Gen.yield("last");
        return TwoWayGen.returning(null);
    }

    @Law("G58")
    void g58(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        t.next(s);
        TwoWayGen<Object, Object, Object> g = through(t, "g", s);
        t.send(g, 5);
        t.next(g);
        t.send(g, 6);
    }

    @Law("G59")
    void g59(Trace t) {
        TwoWayGen<Object, Object, Object> ended = numbers();
        TwoWayGen<Object, Object, Object> closed = numbers();
        TwoWayGen<Object, Object, Object> failed = g59Failing();
        t.next(ended);
        t.send(ended, "end");
        t.next(closed);
        t.close(closed);
        t.next(failed);
        t.list(resulting(ended));
        t.list(resulting(closed));
        t.list(resulting(failed));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g59Failing() {
        if (Boolean.TRUE) throw new KeyError("k");
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    @Law("G60")
    void g60(Trace t) {
        TwoWayGen<Object, Object, Object> s = telling(t, "sub");
        t.close(s);
        t.list(resulting(s));
    }

    @Law("G61")
    void g61(Trace t) {
        TwoWayGen<Object, Object, Object> g = g61Body(t);
        known.put("g", g);
        t.next(g);
        t.next(g);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g61Body(Trace t) {
        try {
            Gen.yieldFrom(known.get("g"));
        } catch (IllegalStateException e) {
            t.caught(e);
        }
        Gen.yield(1);
        return TwoWayGen.returning("R");
    }

    @Law("G62")
    void g62(Trace t) {
        known.put("a", g62Circle(t, "a", "b"));
        known.put("b", g62Circle(t, "b", "c"));
        known.put("c", g62Circle(t, "c", "a"));
        t.next(known.get("a"));
        t.state(known.get("a"));
        t.state(known.get("b"));
        t.state(known.get("c"));
    }

    @Generator
    TwoWayGen<Object, Object, Object> g62Circle(Trace t, String name, String to) {
        try {
            t.log(name);
            Gen.yieldFrom(known.get(to));
        } catch (Throwable e) {
            t.log(name, e);
            throw e;
        }
        return TwoWayGen.returning(null);
    }

    @Law("G63")
    void g63(Trace t) {
        known.put("a", resulting(g63Breaking(t, "c")));
        known.put("c", g63Circle("a"));
        t.next(known.get("a"));
        t.state(known.get("c"));
        t.next(known.get("a"));
    }

    @Generator
    TwoWayGen<Object, Object, Object> g63Circle(String to) {
        Gen.yieldFrom(known.get(to));
        return TwoWayGen.returning(null);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g63Breaking(Trace t, String to) {
        try {
            Gen.yieldFrom(known.get(to));
        } catch (IllegalStateException e) {
            t.caught(e);
            Gen.yield("broken");
        }
        return TwoWayGen.returning("R");
    }

    @Law("G64")
    void g64(Trace t) {
        known.put("b", g64Late(t, "b"));
        known.put("a", through(t, "a", known.get("b")));
        t.next(known.get("a"));
        t.next(known.get("b"));
        t.state(known.get("b"));
        t.state(known.get("a"));
    }

    @Generator
    TwoWayGen<Object, Object, Object> g64Late(Trace t, String name) {
        Object sent = Gen.yield(name);
        t.log(name, sent);
        Gen.yieldFrom(known.get("a"));
        return TwoWayGen.returning(null);
    }

    @Law("G65")
    void g65(Trace t) {
        TwoWayGen<Object, Object, Object> s = g65Sub(t);
        TwoWayGen<Object, Object, Object> g = resulting(s);
        known.put("s", s);
        known.put("g", g);
        t.next(g);
        t.state(s);
        t.next(s);
        t.state(s);
        t.state(g);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g65Sub(Trace t) {
        Gen.yield(1);
        t.state(known.get("s"));
        t.state(known.get("g"));
        Gen.yield(2);
        return TwoWayGen.returning(null);
    }

    @Law("G66")
    void g66(Trace t) {
        TwoWayGen<Object, Object, Object> s = g66Sub(t);
        TwoWayGen<Object, Object, Object> a = resulting(s);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        known.put("b", b);
        t.next(b);
        t.next(a);
        t.state(b);
        t.next(a);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g66Sub(Trace t) {
        Gen.yield(1);
        t.next(known.get("b"));
        Gen.yield(2);
        return TwoWayGen.returning("R");
    }

    @Law("G67")
    void g67(Trace t) {
        TwoWayGen<Object, Object, Object> s = g67Sub(t);
        TwoWayGen<Object, Object, Object> a = resulting(s);
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        known.put("b", b);
        t.next(b);
        t.next(a);
        t.state(b);
        t.next(a);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g67Sub(Trace t) {
        Gen.yield(1);
        t.close(known.get("b"));
        Gen.yield(2);
        return TwoWayGen.returning("R");
    }

    @Law("G68")
    void g68(Trace t) {
        TwoWayGen<Object, Object, Object> other = through(t, "other", telling(t, "s"));
        TwoWayGen<Object, Object, Object> g = through(t, "g", g68Leaf(t, other));
        t.next(g);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g68Leaf(Trace t, TwoWayGen<Object, Object, Object> other) {
        t.next(other);
        Gen.yield(1);
        t.send(other, 5);
        Gen.yield(2);
        t.close(other);
        return TwoWayGen.returning(null);
    }

    @Law("G69")
    void g69(Trace t) {
        Chain chain = Chain.over(t, g69Leaf(t));
        known.put("middle", chain.middle);
        known.put("root", chain.root);
        t.next(chain.root);
        t.next(chain.root);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g69Leaf(Trace t) {
        for (String above : List.of("middle", "root")) {
            TwoWayGen<Object, Object, Object> g = known.get(above);
            t.state(g);
            t.next(g);
            t.send(g, 5);
            t.raise(g, new KeyError("k"));
            t.close(g);
        }
        Gen.yield(1);
        return TwoWayGen.returning(null);
    }

    @Law("G70")
    void g70(Trace t) {
        Chain chain = Chain.over(t, g70Leaf());
        known.put("root", chain.root);
        t.next(chain.root);
        t.next(chain.root);
        t.state(chain.middle);
        t.state(chain.root);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g70Leaf() {
        Gen.yield(1);
        known.get("root").next();
        return TwoWayGen.returning(null);
    }

    @Law("G71")
    void g71(Trace t) {
        Chain chain = Chain.over(t, g71Leaf(t));
        known.put("root", chain.root);
        t.next(chain.root);
        t.next(chain.middle);
        t.state(chain.root);
        t.next(chain.middle);
    }

    @Generator
    TwoWayGen<Object, Object, Object> g71Leaf(Trace t) {
        Gen.yield(1);
        t.next(known.get("root"));
        Gen.yield(2);
        return TwoWayGen.returning(null);
    }

    @Law("G72")
    void g72(Trace t) {
        TwoWayGen<Object, Object, Object> s = numbers();
        TwoWayGen<Object, Object, Object> a = g72First(onlyValues(s));
        TwoWayGen<Object, Object, Object> b = through(t, "b", s);
        t.next(a);
        t.raise(a, new KeyError("k"));
        t.next(b);
        t.next(a);
        t.next(b);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g72First(Iterator<?> x) {
        try {
            Gen.yieldFrom(x);
        } catch (KeyError e) {
            Gen.yield("done with it");
        }
        return TwoWayGen.returning(null);
    }

    /** Hides all but the values of a generator. */
    private static Iterator<Object> onlyValues(Gen<Object> x) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return x.hasNext();
            }

            @Override
            public Object next() {
                return x.next();
            }
        };
    }

    @Law("G73")
    void g73(Trace t) {
        TwoWayGen<Object, Object, Object> s = g73Sub(t);
        TwoWayGen<Object, Object, Object> g = through(t, "g", s);
        t.next(g);
        t.next(s);
        t.send(g, 5);
        t.next(s);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g73Sub(Trace t) {
        Gen.yield(1);
        Object result = Gen.yieldFrom(telling(t, "new"));
        t.log("result of the new one", result);
        return TwoWayGen.returning("R");
    }

    @Law("G74")
    void g74(Trace t) {
        TwoWayGen<Object, Object, Object> s = numbers();
        TwoWayGen<Object, Object, Object> g = g74Body(t, s);
        t.next(g);
        t.send(s, "end");
        t.next(g);
        t.next(g);
        t.next(g);
    }

    @Generator
    static TwoWayGen<Object, Object, Object> g74Body(Trace t, TwoWayGen<Object, Object, Object> x) {
        for (int i = 0; i < 2; i++) {
            Object result = Gen.yieldFrom(x);
            t.log("result", result);
            Gen.yield("between");
        }
        return TwoWayGen.returning(null);
    }
}
