package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

class Numbers {
    @Generator
    static Gen<Integer> evens(int n) {
        for (int i = 0; i < n; i++)
            if (i % 2 == 0) Gen.yield(i);
        return Gen.done();
    }
}
