package demo;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.List;

public class Bad {
    @Generator
    public Gen<Integer> each(List<Integer> numbers) {
        numbers.forEach(number -> Gen.yield(number));
        return Gen.done();
    }

    @Generator
    public synchronized Gen<List<Integer>> lists(List<String> strings) {
        return Gen.done();
    }

    @Generator
    public Gen<List<Integer>> types(List<String> strings) {
        Gen.yield(List.of());
        Gen.yield(strings);
        return Gen.done();
    }
}
