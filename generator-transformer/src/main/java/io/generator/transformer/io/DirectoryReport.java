package io.generator.transformer.io;

import io.generator.transformer.diagnostic.Diagnostic;
import java.util.List;

/**
 * What was done to a directory of class files.
 *
 * @param classes how many classes were looked at, saved frames not counted
 * @param alreadyTransformed how many of them an earlier run has rewritten
 * @param rewritten the classes that were rewritten now; none if an error forbade it
 * @param removedFrames the file names of the saved frames that were removed, because their generators are gone
 * @param diagnostics what is wrong or doubtful, in the order of the class files
 */
public record DirectoryReport(
        int classes,
        int alreadyTransformed,
        List<RewrittenClass> rewritten,
        List<String> removedFrames,
        List<Diagnostic> diagnostics) {

    /** How many methods were rewritten. */
    public int methods() {
        return rewritten.stream().mapToInt(RewrittenClass::methods).sum();
    }

    /** How many suspension points the rewritten methods have. */
    public int suspensionPoints() {
        return rewritten.stream().mapToInt(RewrittenClass::suspensionPoints).sum();
    }

    /** How many of the diagnostics are errors. */
    public long errors() {
        return diagnostics.stream().filter(Diagnostic::isError).count();
    }
}
