package io.generator.maven;

import io.generator.check.SourceLocator;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.io.DirectoryReport;
import io.generator.transformer.io.RewrittenClass;
import java.time.Duration;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells the user what was done: every diagnostic, with a line of its source where that is found, one line at INFO, a line per
 * class at DEBUG.
 */
record ReportLogger(Log log, boolean failOnError, SourceLocator sources) {

    /** Logs the report, and then fails the build if it has errors that shall fail it. */
    void log(DirectoryReport report, Duration time) throws MojoFailureException {
        report.rewritten().forEach(this::logClass);
        report.removedFrames().forEach(frame -> log.debug("Removed stale frame " + frame));
        report.diagnostics().forEach(this::logDiagnostic);
        if (report.errors() > 0 && failOnError) throw new MojoFailureException(failure(report));
        log.info(summary(report, time));
    }

    private void logClass(RewrittenClass rewritten) {
        log.debug("Transformed " + rewritten.name().replace('/', '.') + ": "
                + work(rewritten.methods(), rewritten.suspensionPoints()));
    }

    private void logDiagnostic(Diagnostic diagnostic) {
        if (diagnostic.isError() && failOnError) {
            log.error(sources.describe(diagnostic));
        } else {
            log.warn(sources.describe(diagnostic));
        }
    }

    private static String failure(DirectoryReport report) {
        return count(report.errors(), "error") + " in " + count(classesWithErrors(report), "class")
                + ", see above; nothing was transformed";
    }

    private static long classesWithErrors(DirectoryReport report) {
        return report.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::className)
                .distinct()
                .count();
    }

    static String summary(DirectoryReport report, Duration time) {
        return "Transformed " + work(report.methods(), report.suspensionPoints()) + " in "
                + report.rewritten().size() + " of " + count(report.classes(), "class")
                + unlessZero(report.alreadyTransformed(), " transformed before")
                + unlessZero(classesWithErrors(report), " left untransformed because of errors")
                + unlessZero(
                        report.removedFrames().size(),
                        report.removedFrames().size() == 1 ? " stale frame removed" : " stale frames removed")
                + ", in " + time.toMillis() + " ms";
    }

    private static String work(int methods, int suspensionPoints) {
        return count(methods, "method") + " (" + count(suspensionPoints, "suspension point") + ")";
    }

    private static String unlessZero(long number, String what) {
        return number == 0 ? "" : ", " + number + what;
    }

    private static String count(long number, String noun) {
        if (number == 1) return "1 " + noun;
        return number + " " + noun + (noun.endsWith("s") ? "es" : "s");
    }
}
