package io.generator.transformer;

import io.generator.transformer.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What became of one class file.
 *
 * @param outcome what was done
 * @param classFile the class file to keep: the rewritten one, or else the very array that was passed in
 * @param frames the saved-frame classes that belong to it, class files by internal name; empty unless rewritten
 * @param diagnostics what is wrong or doubtful in it
 * @param methods how many methods were rewritten
 * @param suspensionPoints how many suspension points these have
 */
public record TransformResult(
        Outcome outcome,
        byte[] classFile,
        Map<String, byte[]> frames,
        List<Diagnostic> diagnostics,
        int methods,
        int suspensionPoints) {

    /** What was done with a class file. */
    public enum Outcome {
        /** It holds nothing to rewrite. */
        UNTOUCHED,
        /** This version of the transformer has rewritten it before. */
        ALREADY_TRANSFORMED,
        /** It was rewritten. */
        TRANSFORMED,
        /** It was left as it is, because of an error in {@link TransformResult#diagnostics()}. */
        REFUSED
    }

    static TransformResult unchanged(Outcome outcome, byte[] classFile, List<Diagnostic> diagnostics) {
        return new TransformResult(outcome, classFile, Map.of(), List.copyOf(diagnostics), 0, 0);
    }
}
