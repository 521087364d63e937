package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.List;

public class Bad {
    @Generator
    public static Gen<Integer> each(List<Integer> numbers) {
        numbers.forEach(number -> Gen.yield(number)); // GEN002
        return Gen.done();
    }
}
