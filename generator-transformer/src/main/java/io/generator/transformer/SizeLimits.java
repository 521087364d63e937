package io.generator.transformer;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.lowering.LoweredMethod;
import java.util.List;
import org.objectweb.asm.MethodTooLargeException;

/** What is to be said of methods that the rewriting makes too large: for a class file, or for the JIT compiler. */
final class SizeLimits {
    /** HotSpot leaves larger methods to the interpreter (its HugeMethodLimit). */
    private static final int LARGEST_COMPILED = 8000;

    private SizeLimits() {}

    /** A warning for each method that is rewritten, but will not run as fast as it could. */
    static List<Diagnostic> warnings(List<LoweredMethod> methods) {
        return methods.stream()
                .filter(method -> method.bodySize() > LARGEST_COMPILED)
                .map(method -> diagnostic(
                        Rule.LARGE_BODY,
                        method,
                        "the rewritten body has " + method.bodySize()
                                + " bytes, and HotSpot compiles no method of more than " + LARGEST_COMPILED))
                .toList();
    }

    /** The error for the method that cannot be written at all. */
    static Diagnostic tooLarge(List<LoweredMethod> methods, MethodTooLargeException e) {
        LoweredMethod method = methods.stream()
                .filter(candidate -> candidate.source().node().name.equals(e.getMethodName()))
                .findFirst()
                .orElseThrow(() -> e);
        return diagnostic(
                Rule.METHOD_TOO_LARGE,
                method,
                "the rewritten method would have " + e.getCodeSize() + " bytes, and a method may have 65535");
    }

    private static Diagnostic diagnostic(Rule rule, LoweredMethod method, String message) {
        return method.source()
                .host()
                .diagnostic(rule, method.source().node(), method.source().firstLine(), message);
    }
}
