package io.generator.transformer.model;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class whose methods are looked at.
 *
 * @param node the class as it was compiled
 */
public record HostClass(ClassNode node) {

    /** The internal name. */
    public String name() {
        return node.name;
    }

    public boolean isInterface() {
        return (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** A diagnostic about one of its methods. */
    public Diagnostic diagnostic(Rule rule, MethodNode method, int line, String message) {
        String file = node.sourceFile == null ? "" : node.sourceFile;
        String display = GeneratorMethod.displayName(method);
        return new Diagnostic(rule, node.name.replace('/', '.'), display, file, line, message);
    }

    /** The line that an instruction belongs to, or 0 where it is not known. */
    public static int lineOf(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious())
            if (at instanceof LineNumberNode entry) return entry.line;
        return 0;
    }
}
