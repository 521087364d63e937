package io.generator.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.generator.check.SourceLocator;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.io.DirectoryReport;
import io.generator.transformer.io.RewrittenClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportLoggerTest {
    private static final Duration TIME = Duration.ofMillis(85);

    @TempDir
    private Path directory;

    private final RecordingLog log = new RecordingLog();
    private SourceLocator sources = new SourceLocator(List.of());

    @Test
    void logsOneLineAtInfoAndOnePerClassAtDebug() throws MojoFailureException {
        List<RewrittenClass> rewritten = List.of(new RewrittenClass("a/A", 2, 6), new RewrittenClass("a/B$C", 1, 1));
        DirectoryReport report = new DirectoryReport(14, 0, rewritten, List.of("A$x$Frame.class"), List.of());
        new ReportLogger(log, true, sources).log(report, TIME);
        assertThat(log.lines)
                .containsExactly(
                        "DEBUG Transformed a.A: 2 methods (6 suspension points)",
                        "DEBUG Transformed a.B$C: 1 method (1 suspension point)",
                        "DEBUG Removed stale frame A$x$Frame.class",
                        "INFO Transformed 3 methods (7 suspension points) in 2 of 14 classes,"
                                + " 1 stale frame removed, in 85 ms");
    }

    @Test
    void saysWhatWasTransformedBefore() {
        DirectoryReport report = new DirectoryReport(1, 1, List.of(), List.of("a", "b"), List.of());
        assertThat(ReportLogger.summary(report, TIME))
                .isEqualTo("Transformed 0 methods (0 suspension points) in 0 of 1 class,"
                        + " 1 transformed before, 2 stale frames removed, in 85 ms");
    }

    @Test
    void logsEveryDiagnosticBeforeItFails() {
        DirectoryReport report = report(error("a.A", 1), error("a.A", 2), error("a.B", 3));
        assertThatThrownBy(() -> new ReportLogger(log, true, sources).log(report, TIME))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("3 errors in 2 classes, see above; nothing was transformed");
        assertThat(log.lines).hasSize(3);
        assertThat(log.lines.get(1)).startsWith("ERROR a/X.java:2: GEN002: it is wrong (in a.A.m())");
        assertThat(log.lines.get(2)).startsWith("ERROR a/X.java:3: ").contains(Rule.YIELD_IN_LAMBDA.remedy());
    }

    @Test
    void onDemandErrorsAreWarnings() throws MojoFailureException {
        new ReportLogger(log, false, sources).log(report(error("a.A", 1)), TIME);
        assertThat(log.lines).hasSize(2);
        assertThat(log.lines.get(0)).startsWith("WARN a/X.java:1: GEN002");
        assertThat(log.lines.get(1)).startsWith("INFO ").contains("1 left untransformed because of errors");
    }

    @Test
    void aSourceThatIsFoundIsShown() throws IOException, MojoFailureException {
        Path file = directory.resolve("a/X.java");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "package a;\nclass A { void m() { list.forEach(x -> io.generator.Gen.yield(x)); } }\n");
        sources = new SourceLocator(List.of(directory));
        new ReportLogger(log, false, sources).log(report(error("a.A", 2)), TIME);
        List<String> lines = log.lines.get(0).lines().toList();
        assertThat(lines.get(0)).isEqualTo("WARN a/X.java:2: GEN002: it is wrong (in a.A.m())");
        assertThat(lines.get(1)).isEqualTo("class A { void m() { list.forEach(x -> io.generator.Gen.yield(x)); } }");
        assertThat(lines.get(2)).hasSize(lines.get(1).indexOf("(x));") + 1).endsWith(" ^");
        assertThat(lines.get(3)).contains(Rule.YIELD_IN_LAMBDA.remedy());
    }

    private static DirectoryReport report(Diagnostic... diagnostics) {
        return new DirectoryReport(5, 0, List.of(), List.of(), List.of(diagnostics));
    }

    private static Diagnostic error(String className, int line) {
        return new Diagnostic(Rule.YIELD_IN_LAMBDA, className, "m()", "X.java", line, "it is wrong");
    }
}
