package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

public class Outer {
    public static class Nested {
        @Generator
        public Gen<Integer> two() {
            Gen.yield(1);
            Gen.yield(2);
            return Gen.done();
        }
    }
}
