package io.generator.examples.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void growsInPlaceInATerminal() {
        assertThat(shown(true, 1000))
                .contains("\r  working [" + "#".repeat(20) + ".".repeat(20) + "] 50 %\r")
                .contains("\r  working [" + "#".repeat(40) + "] 100 %")
                .satisfies(text -> assertThat(text.lines().filter(line -> line.contains("%")))
                        .hasSize(101));
    }

    @Test
    void isAFewLinesElsewhere() {
        assertThat(shown(false, 1000)).doesNotContain("\r");
        assertThat(shown(false, 1000).lines().filter(line -> line.contains("%")))
                .hasSize(5);
    }

    @Test
    void worksForNothingToDo() {
        assertThat(shown(true, 0)).contains(" 0 %");
    }

    private String shown(boolean terminal, int total) {
        bytes.reset();
        try (ProgressBar bar = new ProgressBar(out, terminal, "working", total)) {
            for (int i = 0; i < total; i++) bar.accept(1);
        }
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
