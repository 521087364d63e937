package io.generator.box;

import io.generator.Gen;
import io.generator.TwoWayGen;
import io.generator.annotation.Generator;
import java.util.List;
import java.util.Map;

/** Yields of what other yields were sent, in calls, arrays, casts and trees of operators. */
public final class NestedYieldsBox {
    private NestedYieldsBox() {}

    private static int three(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    @Generator
    @Hazard("cf-nested-yields")
    static TwoWayGen<Integer, Integer, Integer> tower() {
        return TwoWayGen.returning(Gen.yield(Gen.yield(Gen.yield(Gen.yield(1)))));
    }

    @Generator
    static TwoWayGen<Integer, Integer, Integer> calls() {
        int sum = three(
                Gen.<Integer>yield(three(Gen.<Integer>yield(1), Gen.<Integer>yield(2), 3)),
                Gen.<Integer>yield(Gen.<Integer>yield(4) + Gen.<Integer>yield(5)),
                -Gen.<Integer>yield(6));
        return TwoWayGen.returning(sum);
    }

    @Generator
    static TwoWayGen<Integer, Integer, Integer> tree() {
        return TwoWayGen.returning((Gen.<Integer>yield(1) - Gen.<Integer>yield(2) * (Gen.<Integer>yield(3) + 1))
                / (Gen.<Integer>yield(4) % (Gen.<Integer>yield(5) | Gen.<Integer>yield(6))));
    }

    @Generator
    static TwoWayGen<Object, Object, Object> collections() {
        int[] index = {2, 0, 1};
        Object o = index[index[Gen.<Integer>yield("i")]]
                + Map.of(Gen.yield("k"), List.of(Gen.yield("e"), 1)).size();
        return TwoWayGen.returning(((Number) Gen.<Object>yield(o)).longValue() + Gen.<Integer>yield("last"));
    }

    public static String box() {
        Check.equal("[1, 2, 3, 4, returned 5]", Check.drive(tower(), 2, 3, 4, 5));
        Check.equal("[1, 2, 783, 4, 5, 30, 6, returned 821]", Check.drive(calls(), 7, 8, 7, 10, 20, 12, -1));
        Check.equal("[1, 2, 3, 4, 5, 6, returned -2]", Check.drive(tree(), 2, 5, 1, 10, 4, 3));
        Check.equal("[i, k, e, 3, last, returned 12]", Check.drive(collections(), 1, "K", 9, 5.5, 7));
        return "OK";
    }
}
