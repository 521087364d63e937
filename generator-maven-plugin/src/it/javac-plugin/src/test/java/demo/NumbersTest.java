package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void mainClassesAreRewritten() {
        assertEquals(List.of(1, 2, 3), Numbers.upTo(3).stream().toList());
    }

    @Generator
    private static Gen<Integer> twice(Iterable<Integer> numbers) {
        for (int i : numbers) Gen.yield(2 * i);
        return Gen.done();
    }

    @Test
    void testClassesAreRewritten() {
        assertEquals(List.of(2, 4), twice(Numbers.upTo(2)).stream().toList());
    }
}
