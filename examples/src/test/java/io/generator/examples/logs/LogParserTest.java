package io.generator.examples.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogParserTest {
    private final Tally tally = new Tally();
    private final LogParser parser = new LogParser(tally);

    @Test
    void readsAllFields() {
        assertThat(parse("{\"ts\":\"noon\",\"level\":\"INFO\",\"service\":\"s\",\"latencyMs\":12,\"message\":\"m\"}"))
                .isEqualTo(new LogEntry("noon", "INFO", "s", 12, "m"));
    }

    @Test
    void whatIsMissingHasADefault() {
        assertThat(parse("{}")).isEqualTo(new LogEntry("", "", "", 0, ""));
    }

    @Test
    void whatIsUnknownIsSkipped() {
        assertThat(parse("{\"a\":{\"level\":\"ERROR\",\"b\":[1,{}]},\"level\":\"INFO\",\"c\":[{\"service\":\"x\"}]}"))
                .isEqualTo(new LogEntry("", "INFO", "", 0, ""));
    }

    @Test
    void otherTypesAreUnderstoodWhereTheyCanBe() {
        assertThat(
                        parse(
                                "{\"ts\":1700000000,\"level\":null,\"service\":{\"name\":\"s\"},\"latencyMs\":\"12\",\"message\":7}"))
                .isEqualTo(new LogEntry("1700000000", "", "", 12, "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "error", "Error"})
    void errorsAreErrorsInAnyCase(String level) {
        LogEntry entry = parse("{\"level\":\"" + level + "\"}");
        assertThat(entry).isNotNull();
        assertThat(entry.isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO", "", "ERRORS", "WARN"})
    void otherLevelsAreNot(String level) {
        assertThat(new LogEntry("", level, "", 0, "").isError()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "12",
                "null",
                "\"text\"",
                "[{}]",
                "{",
                "{\"level\"",
                "{\"level\":\"INFO\"",
                "{\"level\":INFO}",
                "{} {}",
                "{}]",
                "{\"latencyMs\":99999999999999999999}",
                "\u0000"
            })
    void aBrokenLineIsCountedAndReported(String text) {
        assertThat(parse(text)).isNull();
        Totals totals = tally.totals();
        assertThat(totals.broken()).isEqualTo(1);
        assertThat(totals.records()).isZero();
        assertThat(totals.firstBroken()).singleElement().asString().matches("line 7: .+");
    }

    @Test
    void aBlankLineIsOnlyALine() {
        assertThat(parse(" \t")).isNull();
        assertThat(tally.totals().lines()).isEqualTo(1);
        assertThat(tally.totals().broken()).isZero();
    }

    private LogEntry parse(String text) {
        return parser.parse(new Line(7, text));
    }
}
