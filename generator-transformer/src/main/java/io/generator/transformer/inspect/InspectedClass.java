package io.generator.transformer.inspect;

import io.generator.transformer.diagnostic.Diagnostic;
import java.util.List;

/**
 * A class with its rewritten methods.
 *
 * @param name its binary name
 * @param sourceFile the name of its source file; empty where the class file does not say it
 * @param origin what was looked at
 * @param methods the rewritten methods, in the order of the class file; empty where the class was refused or has none
 * @param diagnostics what is wrong or doubtful in it
 */
public record InspectedClass(
        String name, String sourceFile, Origin origin, List<InspectedMethod> methods, List<Diagnostic> diagnostics) {

    /** What was looked at. */
    public enum Origin {
        /** A class as the compiler wrote it, rewritten in memory: all is known. */
        COMPILED,
        /** A class that was rewritten before: what the compiler wrote is gone, and so is most that follows from it. */
        REWRITTEN
    }
}
