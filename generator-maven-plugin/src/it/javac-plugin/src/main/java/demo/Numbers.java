package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

public final class Numbers {
    private Numbers() {}

    @Generator
    public static Gen<Integer> upTo(int n) {
        for (int i = 1; i <= n; i++) Gen.yield(i);
        return Gen.done();
    }

    public static void dropped() {
        upTo(3);
    }
}
