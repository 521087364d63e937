package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.generator.Gen;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoodTest {
    @Test
    void generatorsRunInANamedModule() {
        assertEquals("demo.module", Good.class.getModule().getName());
        assertEquals("io.generator.runtime", Gen.class.getModule().getName());
        assertEquals(List.of(0, 1, 2), Good.upTo(3).stream().toList());
    }
}
