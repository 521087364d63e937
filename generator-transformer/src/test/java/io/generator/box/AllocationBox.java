package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects whose constructor arguments yield: an object that is not yet initialised is below the yield. */
public final class AllocationBox {
    private final String name;

    private AllocationBox(String name) {
        this.name = name;
    }

    private record Node(Object value, Object next) {
        Node {
            if ("bad".equals(value)) throw new IllegalArgumentException("bad next to " + next);
        }

        @Override
        public String toString() {
            return value + (next == null ? "." : ">" + next);
        }
    }

    private final class Inner {
        private final long weight;

        Inner(long weight) {
            this.weight = weight;
        }

        @Override
        public String toString() {
            return name + weight;
        }
    }

    private record Rest(int first, String... rest) {
        @Override
        public String toString() {
            return first + Arrays.toString(rest);
        }
    }

    @Generator
    @Hazard({"new-arg-yield", "new-nested"})
    static TwoWayGen<Integer, Object, Object> fiveDeep() {
        return TwoWayGen.returning(new Node(
                Gen.yield(1), new Node(2, new Node(Gen.yield(3), new Node(Gen.yield(4), new Node(5, Gen.yield(5)))))));
    }

    @Generator
    @Hazard({"new-ternary-arg", "new-loop-same-site"})
    static TwoWayGen<String, Object, String> branches(boolean plain) {
        Node ternary = new Node(plain ? "p" : Gen.yield("t"), plain ? null : new Node(Gen.yield("u"), null));
        Node chosen = Gen.<Boolean>yield("which") ? new Node(Gen.yield("x"), "x") : new Node("y", Gen.yield("y"));
        String without = new String(plain ? "a" : "b");
        Node loop = null;
        for (int i = 0; i < 2; i++) loop = new Node(i + ":" + Gen.yield("i" + i), loop);
        return TwoWayGen.returning(ternary + " " + chosen + " " + without + " " + loop);
    }

    @Generator
    @Hazard("new-in-try")
    static TwoWayGen<String, Object, String> failing() {
        String caught = "";
        for (int i = 0; i < 2; i++) {
            try {
                caught += new Node(Gen.yield("a" + i), Gen.yield("b" + i));
            } catch (IllegalArgumentException e) {
                caught += "(" + e.getMessage() + ")";
            }
        }
        throw new IllegalStateException(caught + Gen.yield("message"));
    }

    @Generator
    TwoWayGen<String, Object, String> inner(AllocationBox other) {
        long local = 40;
        Inner mine = new Inner(Gen.<Long>yield("mine"));
        Inner others = other.new Inner(Gen.<Long>yield("other") + local);
        Object anonymous = new Rest(1, "r", Gen.yield("varargs")).rest()[1]
                + new Object() {
                    final String kept = mine + "/" + others;

                    @Override
                    public String toString() {
                        return name + kept + local;
                    }
                };
        List<Object> list = new ArrayList<>(Arrays.asList(Gen.yield("list"), new Object[] {Gen.yield("array")}[0])) {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                return name + super.toString();
            }
        };
        return TwoWayGen.returning(anonymous + " " + list);
    }

    @Generator
    static TwoWayGen<String, Integer, String> arrays() {
        int[][] jagged = {{1, Gen.<Integer>yield("e")}, new int[Gen.<Integer>yield("n")], {}};
        long[][][] deep = new long[Gen.<Integer>yield("d1")][Gen.<Integer>yield("d2")][];
        StringBuilder text =
                new StringBuilder(16).append(Gen.<Integer>yield("append")).append(new Node(7, Gen.yield("z")));
        return TwoWayGen.returning(Arrays.deepToString(jagged) + Arrays.deepToString(deep) + text);
    }

    private static String interleaved() {
        TwoWayGen<Integer, Object, Object> a = fiveDeep();
        TwoWayGen<Integer, Object, Object> b = fiveDeep();
        List<Object> seen = new ArrayList<>(List.of(a.next(), b.next()));
        for (String sent : List.of("1", "2", "3")) seen.addAll(List.of(a.send("a" + sent), b.send("b" + sent)));
        return seen + " " + Check.drive(b) + Check.drive(a, "end");
    }

    public static String box() {
        Check.equal("[1, 3, 4, 5, returned a>2>c>d>5>e]", Check.drive(fiveDeep(), "a", "c", "d", "e"));
        Check.equal(
                "[which, y, i0, i1, returned p. y>Y a 1:J>0:I.]", Check.drive(branches(true), false, "Y", "I", "J"));
        Check.equal(
                "[t, u, which, x, i0, i1, returned T>U. X>x b 1:J>0:I.]",
                Check.drive(branches(false), "T", "U", true, "X", "I", "J"));
        Check.equal(
                "[a0, b0, a1, b1, message, threw java.lang.IllegalStateException: (bad next to n)ok>m!]",
                Check.drive(failing(), "bad", "n", "ok", "m", "!"));
        Check.equal(
                "[mine, other, varargs, list, array, returned vherehere5/there4740 here[l, m]]",
                Check.drive(new AllocationBox("here").inner(new AllocationBox("there")), 5L, 7L, "v", "l", "m"));
        Check.equal(
                "[e, n, d1, d2, append, z, returned [[1, 2], [0, 0, 0], []][[null, null]]57>6]",
                Check.drive(arrays(), 2, 3, 1, 2, 5, 6));
        Check.equal("[1, 1, 3, 3, 4, 4, 5, 5] [returned b1>2>b2>b3>5.][returned a1>2>a2>a3>5.]", interleaved());
        return "OK";
    }
}
