package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void goesThroughAll() {
        List<Integer> seen = new ArrayList<>();
        for (int number : new Numbers(3, 1, 2)) seen.add(number);
        assertEquals(List.of(3, 1, 2), seen);
    }
}
