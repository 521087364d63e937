package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** Slots that hold different variables one after the other, and variables that only a handler reads. */
public final class SlotsBox {
    private SlotsBox() {}

    @Hazard({"loc-slot-reuse-prim-ref", "loc-duplicate-names-in-scopes"})
    @Generator
    static TwoWayGen<Object, Object, String> reused(int rounds) {
        String seen = "";
        for (int i = 0; i < rounds; i++) {
            {
                int a = i * 2;
                Gen.yield(a);
                seen += a;
            }
            {
                String a = "s" + i;
                Gen.yield(a);
                seen += a;
            }
            {
                long a = (long) i << 35;
                double b = i / 2.0;
                Gen.yield(a);
                seen += a + ":" + b;
            }
            {
                Object a = List.of(i);
                float b = i;
                boolean c = i == 0;
                Gen.yield(a);
                seen += a + ":" + b + c;
            }
            {
                byte a = (byte) i;
                List<String> b = List.of("l");
                Gen.yield(b);
                seen += b.get(0) + a + ";";
            }
        }
        return TwoWayGen.returning(seen);
    }

    private record Pair(Object first, Object second) {}

    @Hazard("loc-slot-reuse-ref-ref")
    @Generator
    static TwoWayGen<Object, Object, String> reusedByReferences(boolean again) {
        String seen = "";
        do {
            {
                List<String> list = new ArrayList<>(List.of("l"));
                Gen.yield(list);
                seen += list.size();
            }
            {
                Throwable thrown = new IllegalStateException("t");
                Gen.yield(thrown.getMessage());
                seen += thrown.getMessage();
            }
            {
                Pair pair = new Pair(1, "p");
                Gen.yield(pair.first());
                seen += pair.second();
            }
            again = !again;
        } while (!again);
        return TwoWayGen.returning(seen);
    }

    @Hazard("loc-live-in-outer-handler-only")
    @Generator
    static TwoWayGen<Integer, Object, String> forHandlerOnly(String outer, long wide) {
        Object resource = outer + "!";
        int step = 0;
        try {
            String inner = "inner";
            step = 1;
            try {
                Gen.yield(step);
                step = 2;
                Gen.yield(inner.length());
            } catch (IllegalStateException e) {
                step = 3;
                Gen.yield(30);
                throw new IllegalArgumentException(e.getMessage());
            }
            resource = null;
            Gen.yield(3);
        } catch (IllegalArgumentException e) {
            return TwoWayGen.returning(resource + " " + wide + " " + step + e.getMessage());
        }
        return TwoWayGen.returning("" + resource);
    }

    public static String box() {
        Check.equal(
                "[0, s0, 0, [0], [l], 2, s1, 34359738368, [1], [l], returned"
                        + " 0s00:0.0[0]:0.0truel0;2s134359738368:0.5[1]:1.0falsel1;]",
                Check.drive(reused(2), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        Check.equal("[[l], t, 1, returned 1tp]", Check.drive(reusedByReferences(false), 0, 0, 0));
        Check.equal("[[l], t, 1, [l], t, 1, returned 1tp1tp]", Check.drive(reusedByReferences(true), 0, 0, 0, 0, 0, 0));
        Check.equal("[1, 5, 3, returned null]", Check.drive(forHandlerOnly("a", 1), 0, 0, 0));
        TwoWayGen<Integer, Object, String> gen = forHandlerOnly("a", 1L << 40);
        gen.next();
        gen.next();
        gen.raise(new IllegalStateException("?"));
        Check.equal("[returned a! 1099511627776 3?]", Check.drive(gen));
        return "OK";
    }
}
