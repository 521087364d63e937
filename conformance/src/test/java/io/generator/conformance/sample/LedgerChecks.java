package io.generator.conformance.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The tests of the small library. Their class has a name that the build does not run by itself. */
class LedgerChecks {
    private final Ledger ledger =
            new Ledger().add("rent", -700).add("pay", 1000).add("pay", 20);

    @Test
    void sums() {
        assertEquals(320, ledger.sum());
        assertEquals(1020, ledger.sum("pay", "none"));
        assertTrue(ledger.compareTo(new Ledger()) > 0);
    }

    @Test
    void describes() {
        assertEquals("the ledger 2", ledger.describe(true));
        assertEquals("2", ledger.describe(false));
    }

    @Test
    void parses() throws IOException {
        assertEquals(5, Ledger.parse("261"));
        assertEquals(0, Ledger.parse("x"));
        assertThrows(IOException.class, () -> Ledger.parse("7"));
        assertEquals(1, Ledger.PARSED.get("7"));
    }

    @Test
    void locks() {
        assertTrue(ledger.isLocked());
        assertEquals(9, ledger.locked(3));
    }

    @Test
    void speaks() {
        Ledger.Rule rule = amount -> "has " + amount;
        assertEquals("HAS 3", rule.words(3));
        assertEquals("OWED 3", rule.words(-3));
        assertEquals("EVEN", rule.words(0));
    }

    /** Fails wherever the method is split in two. */
    @Test
    void isDisturbedByAnotherFrame() {
        assertEquals(Thread.currentThread().getStackTrace().length + 1, Ledger.depth());
    }
}
