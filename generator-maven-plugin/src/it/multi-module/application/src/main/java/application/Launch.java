package application;

import io.generator.Gen;
import io.generator.annotation.Generator;
import library.Countdown;

public record Launch(int start) implements Countdown {
    @Generator
    public Gen<String> calls() {
        for (int i : numbers()) Gen.yield(i + "!");
        Gen.yield("Lift-off");
        return Gen.done();
    }
}
