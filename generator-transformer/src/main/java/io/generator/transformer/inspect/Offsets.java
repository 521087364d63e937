package io.generator.transformer.inspect;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Where in a method's code each instruction lies, in bytes: found by writing them once more. */
final class Offsets {
    private final Map<AbstractInsnNode, Label> labels = new HashMap<>();

    /**
     * Finds them.
     *
     * @param classFile the class that the method belongs to: the size of an instruction depends on its constants
     */
    Offsets(byte[] classFile, MethodNode method) {
        ClassWriter writer = new ClassWriter(new ClassReader(classFile), 0);
        writer.visit(Opcodes.V17, 0, "Scratch", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, method.name, "()V", null, null);
        code.visitCode();
        for (AbstractInsnNode instruction : method.instructions) write(instruction, code);
    }

    private void write(AbstractInsnNode instruction, MethodVisitor code) {
        if (instruction instanceof FrameNode || instruction instanceof LineNumberNode) return;
        Label label = instruction instanceof LabelNode node ? node.getLabel() : new Label();
        labels.put(instruction, label);
        if (!(instruction instanceof LabelNode)) code.visitLabel(label);
        instruction.accept(code);
    }

    /** The offset of an instruction; for a label, that of the instruction behind it. */
    int of(AbstractInsnNode instruction) {
        Label label = labels.get(instruction);
        if (label == null) throw new IllegalArgumentException("neither an instruction nor a label");
        return label.getOffset();
    }
}
