package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;

class Words {
    @Generator
    static Gen<String> both() {
        Gen.yield("to be");
        Gen.yield("or not to be");
        return Gen.done();
    }
}
