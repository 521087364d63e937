package io.generator.transformer;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.lowering.LoweredMethod;
import io.generator.transformer.model.HostClass;
import io.generator.transformer.model.SuspendableMethod;
import java.util.List;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

/** What is to be said of methods that the rewriting makes too large: for a class file, or for the JIT compiler. */
final class SizeLimits {
    private SizeLimits() {}

    /** A warning for each method that is rewritten, but will not run as fast as it could. */
    static List<Diagnostic> warnings(List<LoweredMethod> methods) {
        return methods.stream()
                .filter(method -> method.bodySize() > LoweredMethod.LARGEST_COMPILED)
                .map(method -> method.source()
                        .diagnostic(
                                Rule.LARGE_BODY,
                                "the rewritten body has " + method.bodySize()
                                        + " bytes, and HotSpot compiles no method of more than "
                                        + LoweredMethod.LARGEST_COMPILED))
                .toList();
    }

    /** The error for the method whose body cannot be written. */
    static Diagnostic tooLarge(List<LoweredMethod> methods, MethodTooLargeException e) {
        return methods.stream()
                .filter(method -> method.body().name.equals(e.getMethodName())
                        && method.body().desc.equals(e.getDescriptor()))
                .findFirst()
                .map(method -> tooLarge(method.source(), e))
                .orElseThrow(() -> e);
    }

    /** The error for a method whose body or frame cannot be written. */
    static Diagnostic tooLarge(SuspendableMethod method, MethodTooLargeException e) {
        return method.diagnostic(Rule.METHOD_TOO_LARGE, tooLarge("the rewritten method", e));
    }

    /** The error for a lambda that cannot be written. */
    static Diagnostic tooLarge(HostClass host, MethodTooLargeException e) {
        return host.diagnostic(Rule.METHOD_TOO_LARGE, tooLarge("the rewritten " + e.getMethodName(), e));
    }

    private static String tooLarge(String method, MethodTooLargeException e) {
        return method + " would have " + e.getCodeSize() + " bytes, and a method may have 65535";
    }

    /** The error for a class that cannot be written. */
    static Diagnostic tooLarge(HostClass host, ClassTooLargeException e) {
        return host.diagnostic(
                Rule.CLASS_TOO_LARGE,
                "the constant pool of the rewritten class would have " + e.getConstantPoolCount()
                        + " entries, and it may have 65535");
    }
}
