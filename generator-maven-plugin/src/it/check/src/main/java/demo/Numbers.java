package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

public class Numbers {
    @Generator
    public static Gen<Integer> upTo(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.done();
    }
}
