package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

class Numbers {
    @Generator
    static Gen<Integer> upTo(int n) {
        for (int i = 0; i < n; i++) Gen.yield(i);
        return Gen.done();
    }

    static Gen<Integer> twice(Gen<Integer> numbers) {
        return Gen.of(() -> {
            for (int number : numbers) Gen.yield(2 * number);
        });
    }
}
