package io.generator.examples.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void keepsTheFirstBrokenLinesAndCountsAll() {
        for (int number = 1; number <= 20; number++) tally.broken(new Line(number, ""), "bad");
        assertThat(tally.totals().broken()).isEqualTo(20);
        assertThat(tally.totals().firstBroken())
                .hasSize(Tally.BROKEN_LINES_KEPT)
                .startsWith("line 1: bad", "line 2: bad");
    }

    @Test
    void keepsTheFirstOfTheSlowestErrors() {
        tally.error(error("a", 5));
        tally.error(error("b", 9));
        tally.error(error("c", 9));
        assertThat(tally.totals().slowestError()).isEqualTo(error("b", 9));
    }

    @Test
    void countsErrorsPerService() {
        tally.error(error("a", 1));
        tally.error(error("", 1));
        tally.error(error("a", 1));
        assertThat(tally.totals().errorsByService())
                .containsOnly(java.util.Map.entry("a", 2L), java.util.Map.entry("(none)", 1L));
    }

    @Test
    void takesNoMoreMemoryForMoreServices() {
        for (int i = 0; i < Tally.SERVICES_KEPT + 50; i++) tally.error(error("service" + i, 1));
        tally.error(error("service0", 1));
        assertThat(tally.totals().errorsByService())
                .hasSize(Tally.SERVICES_KEPT + 1)
                .containsEntry(Tally.OTHER_SERVICES, 50L)
                .containsEntry("service0", 2L);
    }

    @Test
    void cutsALongNameOfAService() {
        tally.error(error("x".repeat(1_000_000), 1));
        assertThat(tally.totals().errorsByService()).containsOnlyKeys("x".repeat(Tally.NAME_KEPT));
    }

    private static LogEntry error(String service, long latencyMillis) {
        return new LogEntry("", "ERROR", service, latencyMillis, "");
    }
}
