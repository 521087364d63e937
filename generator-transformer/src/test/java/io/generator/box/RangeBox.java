package io.generator.box;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.List;

/** The simplest loop, drained and restarted. */
public final class RangeBox {
    private RangeBox() {}

    @Generator
    static Gen<Integer> range(int from, int to) {
        for (int i = from; i < to; i++) Gen.yield(i);
        return Gen.done();
    }

    @Generator
    static Gen<String> nothing() {
        return Gen.done();
    }

    public static String box() {
        List<Integer> seen = new ArrayList<>();
        for (int i : range(3, 7)) seen.add(i);
        if (!seen.equals(List.of(3, 4, 5, 6))) return "seen " + seen;
        if (nothing().hasNext()) return "nothing has a value";
        return "OK";
    }
}
