package io.generator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, on a small library with tests of its own. */
class ConformanceTest {
    private static final String CHECKS = "[engine:junit-jupiter]/[class:io.generator.conformance.sample.MeterChecks]";

    @TempDir
    Path directory;

    /** A test that minds another frame on the stack fails with the control already, and is no difference. */
    @Test
    @Tag("rt-caller-index")
    void namesTheTestsThatNoticeTheirRewriting() throws IOException {
        CommandRun run = CommandRun.of(SampleJars.arguments(directory, SampleJars.library(directory), "run"));
        assertThat(run.output())
                .contains("original  7 tests: 7 passed")
                .contains("control   7 tests: 6 passed, 1 failed")
                .contains("torture   7 tests: 5 passed, 2 failed")
                .containsPattern("control from original: the same 6, different 1\\R.*isDisturbedByAnotherFrame")
                .contains("torture from control: the same 6, different 1")
                .contains(CHECKS + "/[method:isDisturbedBySuspensions()]")
                .contains("transformer failures 0");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "coroutine"})
    void succeedsWhereNoTestNoticesAndDoesNothingTwice(String form) throws IOException {
        String findings = directory.resolve("findings").toString();
        List<String> arguments = SampleJars.arguments(
                directory,
                SampleJars.library(directory),
                "run",
                "--as",
                form,
                "--seed",
                "2",
                "--findings",
                findings,
                "--launcher-option=--exclude-methodname=.*isDisturbed.*");
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.output()).contains("torture   5 tests: 5 passed").contains("different 0");
        assertThat(run.exitCode()).isZero();

        CommandRun again = CommandRun.of(arguments);
        assertThat(again.output()).isEmpty();
        assertThat(again.exitCode()).isZero();

        assertThat(CommandRun.of(List.of("table", findings)).output())
                .containsPattern(
                        "\\| sample \\| [0-9.]+ \\| 5 \\| 5 \\| 5 \\| 0 \\| 14 of 14 \\| [1-9]\\d* \\| [1-9]\\d* ")
                .contains("- sample: as " + form + ", seed 2, budget 8000, ");
    }

    @Test
    void bisectsToTheSite() throws IOException {
        CommandRun run = CommandRun.of(SampleJars.arguments(
                directory,
                SampleJars.meter(directory),
                "bisect",
                "--test",
                CHECKS + "/[method:isDisturbedBySuspensions()]"));
        assertThat(run.output())
                .contains("methods that have to be rewritten for it to fail: 1")
                .contains("io.generator.conformance.sample.Meter.read(I)I")
                .containsPattern("numbered from 0 in the order of the code: \\[\\d+]");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void measuresWhatItHasRewritten() throws IOException {
        String jar = SampleJars.library(directory).toString();
        CommandRun run =
                CommandRun.of(List.of("time", "--jar", jar, "--warm-up", "0", "--methods", "2,3", "--points", "2"));
        assertThat(run.output())
                .containsPattern("\\| 3 \\| [\\d,]+ \\| \\d+ \\|")
                .containsPattern("\\| 2 \\| 2 \\| [\\d.]+ \\| [\\d.,]+ \\| [\\d,]{3,} \\| [\\d,]{5,} \\|")
                .containsPattern("\\| 3 \\| 2 \\| [\\d.]+ \\|");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "coroutine"})
    void linksEveryClassAndKeepsAllElseInTheJar(String form) throws IOException {
        CommandRun run = CommandRun.of(List.of(
                "verify",
                "--as",
                form,
                "--jar",
                SampleJars.library(directory).toString(),
                "--work",
                directory.resolve("work").toString(),
                "--findings",
                directory.resolve("findings").toString()));
        assertThat(run.output()).contains("rewritten 14").contains("not linked for want of other classes 0, failed 0");
        assertThat(run.exitCode()).isZero();
        try (ZipFile jar =
                new ZipFile(directory.resolve("work/torture-sample.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getTime)).allMatch(time -> time == SampleJars.TIME);
            assertThat(jar.getEntry("META-INF/SIGNER.SF")).isNull();
            assertThat(jar.getEntry("META-INF/versions/21/io/generator/conformance/sample/Ledger.class")
                            .getSize())
                    .isEqualTo(1);
        }
        // Three classes, and a saved frame for each of the methods.
        assertThat(CommandRun.of(List.of("table", directory.resolve("findings").toString()))
                        .output())
                .containsPattern(
                        "\\| sample \\| [0-9.]+ \\| 3 \\| 14 of 14 \\| 0 \\(0.00 %\\) \\| \\d+ \\| [1-9] \\| 17 \\| 0 \\|");
    }
}
