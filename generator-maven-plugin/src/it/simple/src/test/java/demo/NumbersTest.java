package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.generator.Gen;
import io.generator.annotation.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void generatorsOfTheMainClassesRun() {
        assertEquals(List.of(2, 3, 4), list(Numbers.range(2, 5)));
        assertEquals(List.of(0L, 1L, 1L, 2L, 3L), list(new Numbers(5).fibonacci()));
    }

    @Test
    void generatorsOfTheTestClassesRun() {
        assertEquals(List.of(1, 2, 20, 21), list(both()));
    }

    @Generator
    private static Gen<Integer> both() {
        Gen.yieldFrom(Numbers.range(1, 3));
        Gen.yieldFrom(Numbers.range(20, 22));
        return Gen.done();
    }

    private static <T> List<T> list(Iterator<T> iterator) {
        List<T> list = new ArrayList<>();
        iterator.forEachRemaining(list::add);
        return list;
    }
}
