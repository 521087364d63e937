package library;

import io.generator.Gen;
import io.generator.annotation.Generator;

public interface Countdown {
    int start();

    @Generator
    default Gen<Integer> numbers() {
        for (int i = start(); i > 0; i--) Gen.yield(i);
        return Gen.done();
    }
}
