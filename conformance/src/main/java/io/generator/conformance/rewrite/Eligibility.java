package io.generator.conformance.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Which methods can have their code moved: all that have code, but not what makes objects and classes. */
final class Eligibility {
    private Eligibility() {}

    static boolean isEligible(MethodNode method) {
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        return hasCode && !method.name.startsWith("<");
    }
}
