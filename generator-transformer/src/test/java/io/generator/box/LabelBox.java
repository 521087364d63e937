package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;

/** Jumps to labels, out of several loops at once, with yields in between. */
public final class LabelBox {
    private LabelBox() {}

    @Generator
    static TwoWayGen<String, Boolean, String> labelled() {
        int steps = 0;
        outer:
        for (int i = 0; i < 5; i++) {
            inner:
            for (int j = 0; ; j++) {
                steps++;
                if (j > i) continue outer;
                block:
                {
                    if (Gen.<Boolean>yield(i + "," + j)) break block;
                    if (i == 2) break outer;
                    break inner;
                }
                if (steps > 100) return TwoWayGen.returning("too long");
            }
        }
        return TwoWayGen.returning("steps " + steps);
    }

    /** What is sent says where to jump from the innermost loop. */
    @Generator
    @Hazard("cf-labelled-break-continue")
    static TwoWayGen<String, String, String> threeLevels(int n) {
        String path = "";
        a:
        for (int i = 0; i < n; i++) {
            String before = "a" + i;
            b:
            do {
                int j = 0;
                c:
                while (j < n) {
                    String sent = Gen.yield(before + j++);
                    switch (sent) {
                        case "continue a":
                            path += "A";
                            continue a;
                        case "continue b":
                            Gen.yield("to b");
                            continue b;
                        case "continue c":
                            continue c;
                        case "break a":
                            break a;
                        case "break b":
                            path += Gen.yield("from b");
                            break b;
                        default:
                            break c;
                    }
                }
                path += "c";
            } while (Gen.yield("b?").equals("again"));
            path += "b";
        }
        return TwoWayGen.returning(path);
    }

    /** The jumps leave a finally block each, which yields. */
    @Generator
    static TwoWayGen<String, Integer, String> outOfFinally() {
        String path = "";
        rows:
        for (int i = 0; ; i++) {
            for (int j = 0; ; j++) {
                try {
                    int sent = Gen.<Integer>yield(i + "" + j);
                    if (sent == 1) continue rows;
                    if (sent == 2) break rows;
                } finally {
                    path += "f" + Gen.<Integer>yield("leaving " + j);
                }
                path += ".";
            }
        }
        return TwoWayGen.returning(path);
    }

    @Generator
    static Gen<Integer> primes() {
        candidates:
        for (int n = 2; ; n++) {
            for (int d = 2; d * d <= n; d++) if (n % d == 0) continue candidates;
            Gen.yield(n);
        }
    }

    public static String box() {
        Check.equal("[0,0, 1,0, 2,0, 2,1, returned steps 5]", Check.drive(labelled(), true, false, true, false));
        Check.equal(
                "[a00, a01, b?, a00, to b, b?, a00, a10, a11, from b, a20, returned cAXb]",
                Check.drive(
                        threeLevels(3),
                        "continue c",
                        "end",
                        "again",
                        "continue b",
                        "",
                        "again",
                        "continue a",
                        "continue c",
                        "break b",
                        "X",
                        "break a"));
        Check.equal(
                "[00, leaving 0, 01, leaving 1, 10, leaving 0, returned f7.f8f9]",
                Check.drive(outOfFinally(), 0, 7, 1, 8, 2, 9));
        Gen<Integer> primes = primes();
        int last = 0;
        for (int i = 0; i < 100; i++) last = primes.next();
        Check.equal(541, last);
        return "OK";
    }
}
