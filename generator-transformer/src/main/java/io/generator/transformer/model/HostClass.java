package io.generator.transformer.model;

import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
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

    /**
     * Reads a class file of any version, with all stack maps in full. In a class file of before Java 7, a subroutine
     * ({@code jsr} and {@code ret}) is repeated at each place that calls it.
     */
    public static HostClass read(byte[] classFile) {
        ClassNode node = new WithoutSubroutines();
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return new HostClass(node);
    }

    /** The version of the class file format, without the minor version. */
    public int majorVersion() {
        return node.version & 0xFFFF;
    }

    private static final class WithoutSubroutines extends ClassNode {
        WithoutSubroutines() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean mayHaveSubroutines = (version & 0xFFFF) < Opcodes.V1_7;
            return mayHaveSubroutines
                    ? new JSRInlinerAdapter(method, access, name, descriptor, signature, exceptions)
                    : method;
        }
    }

    /** The internal name. */
    public String name() {
        return node.name;
    }

    public boolean isInterface() {
        return (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** A diagnostic about one of its methods. */
    public Diagnostic diagnostic(Rule rule, MethodNode method, int line, String message) {
        return diagnostic(rule, SuspendableMethod.displayName(method), line, message);
    }

    /** A diagnostic about the class as a whole. */
    public Diagnostic diagnostic(Rule rule, String message) {
        return diagnostic(rule, "", 0, message);
    }

    private Diagnostic diagnostic(Rule rule, String method, int line, String message) {
        String file = node.sourceFile == null ? "" : node.sourceFile;
        return new Diagnostic(rule, node.name.replace('/', '.'), method, file, line, message);
    }

    /** The line that an instruction belongs to, or 0 where it is not known. */
    public static int lineOf(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious())
            if (at instanceof LineNumberNode entry) return entry.line;
        return 0;
    }
}
