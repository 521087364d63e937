package io.generator.conformance.rewrite;

import io.generator.transformer.model.HostClass;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** Class files as trees, and back. */
final class ClassFile {
    private ClassFile() {}

    static ClassNode read(byte[] classFile) {
        return HostClass.read(classFile).node();
    }

    static byte[] write(ClassNode node) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }
}
