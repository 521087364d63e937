package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

public class Words {
    @Generator
    public static Gen<String> one() {
        Gen.yield("one");
        return Gen.done();
    }

    @Generator
    public static Gen<String> newName() {
        Gen.yield("renamed");
        return Gen.done();
    }
}
