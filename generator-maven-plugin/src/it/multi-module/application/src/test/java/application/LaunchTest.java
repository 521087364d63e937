package application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchTest {
    @Test
    void generatorsOfBothModulesRun() {
        assertEquals(List.of("2!", "1!", "Lift-off"), new Launch(2).calls().stream().toList());
    }
}
