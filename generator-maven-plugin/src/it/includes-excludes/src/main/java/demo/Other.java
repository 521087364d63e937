package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

public class Other {
    @Generator
    public static Gen<Integer> upTo(int end) {
        for (int i = 0; i < end; i++) Gen.yield(i);
        return Gen.done();
    }
}
