package io.generator.conformance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.generator.conformance.child.Driver;
import org.junit.jupiter.api.Test;

class MeterChecks {
    /** Fails wherever the method suspends. */
    @Test
    void isDisturbedBySuspensions() {
        long before = Driver.total();
        assertEquals(2, Meter.read(-2));
        assertEquals(before, Driver.total());
    }
}
