package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Source that compilers are known to translate differently: what is dead or unused, conditions as values, finally. */
@Hazard("comp-ecj-differences")
public final class CompilerShapesBox {
    private static final List<Object> LOG = new ArrayList<>();
    private static final boolean OFF = false;

    private CompilerShapesBox() {}

    private static final class Noted {
        Noted(Object a, Object b) {
            LOG.add(a);
            LOG.add(b);
        }
    }

    private static String all(boolean a, boolean b, Object c, boolean d) {
        return a + " " + b + " " + c + " " + d;
    }

    /** Objects, values and code that nothing uses. */
    @Generator
    static TwoWayGen<Object, Object, Object> unused(int n) {
        new Noted(Gen.yield("a"), n > 0 ? Gen.yield("b") : new Noted(1, Gen.yield("c")));
        new int[Gen.<Integer>yield("array")].clone();
        if (OFF) {
            LOG.add(Gen.yield("never"));
            return TwoWayGen.returning("never");
        }
        while (true) {
            if (OFF || n-- > 0) Gen.yield(n);
            else break;
        }
        do {
            String dead = Gen.yield("dead");
            if (!OFF) break;
            dead += Gen.<String>yield("never");
        } while (OFF);
        for (; ; ) {
            try {
                return TwoWayGen.returning(Gen.yield("value"));
            } finally {
                if (LOG.size() < 6) {
                    LOG.add(Gen.yield("again"));
                    continue;
                }
            }
        }
    }

    /** Conditions as arguments, which are on the stack while others are evaluated. */
    @Generator
    static TwoWayGen<String, Object, String> conditions(int x, Object o) {
        return TwoWayGen.returning(all(
                x > 1 && Gen.<Boolean>yield("first") || o == null,
                !(x == Gen.<Integer>yield("second")) ^ o instanceof String,
                x > 1 ? Gen.yield("third") : o == null ? Gen.<Boolean>yield("fourth") & x > 0 : (Object) 'c',
                Gen.<Boolean>yield("fifth") == (o != null || x < 0)));
    }

    /** Each way out of the try has the finally blocks behind it: as copies, which may be shared, or once. */
    @Generator
    static TwoWayGen<Object, Object, String> ways(String way) throws Exception {
        String seen = "";
        outer:
        for (int i = 0; i < 2; i++) {
            try {
                synchronized (LOG) {
                    LOG.size();
                }
                try {
                    if (way.equals("return")) return TwoWayGen.returning(seen + Gen.yield("return"));
                    if (way.equals("continue")) continue;
                    if (way.equals("break")) break outer;
                    if (way.equals("throw")) throw new Exception(Gen.<String>yield("throw"));
                    seen += Gen.yield("body");
                } finally {
                    seen += "(" + Gen.<String>yield("inner " + i) + ")";
                }
            } catch (Exception e) {
                seen += e.getMessage() + Gen.yield("caught");
            } finally {
                seen += "[" + Gen.<String>yield("outer " + i) + "]";
            }
            seen += ";";
        }
        return TwoWayGen.returning(seen);
    }

    private static List<Object> run(String way, Object... sent) {
        try {
            return Check.drive(ways(way), sent);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static String box() {
        LOG.clear();
        Check.equal(
                "[a, c, array, dead, value, again, value, again, value, returned v]",
                Check.drive(unused(0), "A", "C", 3, "d", "t", "x", "u", "y", "v"));
        Check.equal("[1, C, A]", LOG.subList(0, 3));
        Check.equal("[x, y]", LOG.subList(4, 6));
        Check.equal(
                "[a, b, array, 1, 0, dead, value, returned v]", Check.drive(unused(2), "A", "B", 3, 0, 0, "d", "v"));
        Check.equal(
                "[first, second, third, fifth, returned false true T true]",
                Check.drive(conditions(5, "o"), false, 5, "T", true));
        Check.equal(
                "[second, fourth, fifth, returned true true false true]",
                Check.drive(conditions(0, null), 1, true, false));
        Check.equal("[return, inner 0, outer 0, returned r]", run("return", "r", "a", "b"));
        Check.equal("[inner 0, outer 0, inner 1, outer 1, returned (a)[b](c)[d]]", run("continue", "a", "b", "c", "d"));
        Check.equal("[inner 0, outer 0, returned (a)[b]]", run("break", "a", "b"));
        Check.equal(
                "[throw, inner 0, caught, outer 0, throw, inner 1, caught, outer 1, returned (a)tc[b];(e)uf[g];]",
                run("throw", "t", "a", "c", "b", "u", "e", "f", "g"));
        Check.equal(
                "[body, inner 0, outer 0, body, inner 1, outer 1, returned x(a)[b];y(c)[d];]",
                run("none", "x", "a", "b", "y", "c", "d"));
        return "OK";
    }
}
