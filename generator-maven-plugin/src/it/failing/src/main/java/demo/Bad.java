package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.List;

public class Bad {
    private final Object lock = new Object();

    @Generator
    public Gen<Integer> each(List<Integer> numbers) {
        numbers.forEach(number -> Gen.yield(number)); // GEN002
        return Gen.done();
    }

    @Generator
    public Gen<Integer> locked() {
        synchronized (lock) {
            Gen.yield(1); // GEN004
        }
        return Gen.done();
    }
}
