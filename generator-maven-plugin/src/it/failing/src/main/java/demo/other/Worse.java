package demo.other;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.List;

public class Worse {
    @Generator
    public static List<Integer> list() {
        Gen.yield(1); // GEN007
        return List.of();
    }
}
