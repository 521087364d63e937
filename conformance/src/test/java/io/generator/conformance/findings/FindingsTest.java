package io.generator.conformance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    @TempDir
    Path directory;

    @Test
    void areKeptUntilSomethingElseWouldBeFound() throws IOException {
        Path file = directory.resolve("deeper/x.properties");
        Findings findings = Findings.open(file, "first");
        findings.put("sites", 3);
        findings.put("17.0.1", "refused/GEN011 too: old = really", 4);
        findings.save();

        Findings same = Findings.open(file, "first");
        assertThat(same.number("sites")).isEqualTo(3);
        assertThat(same.number("17.0.1", "refused/GEN011 too: old = really")).isEqualTo(4);
        assertThat(same.number("25", "sites")).isZero();
        assertThat(same.jdks()).containsExactly("17.0.1");
        assertThat(same.under("si")).isEqualTo(Map.of("tes", "3"));

        Findings other = Findings.open(file, "second");
        assertThat(other.get("sites")).isEmpty();
        assertThat(other.jdks()).isEmpty();
    }

    @Test
    void fingerprintsTellContentsAndWordsApart() throws IOException {
        Files.createDirectories(directory.resolve("a"));
        Path file = directory.resolve("a/b.class");
        Files.writeString(file, "one");
        String first = Fingerprint.of(List.of(directory), List.of("x", "y"));
        assertThat(Fingerprint.of(List.of(directory), List.of("x", "y"))).isEqualTo(first);
        assertThat(Fingerprint.of(List.of(directory), List.of("xy"))).isNotEqualTo(first);
        Files.writeString(file, "two");
        assertThat(Fingerprint.of(List.of(directory), List.of("x", "y"))).isNotEqualTo(first);
    }
}
