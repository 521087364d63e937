package io.generator.transformer.lambda;

import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodShell;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes a class anew, with generators in place of lambdas' methods. Methods without such a lambda are copied as they are. */
final class LambdaWriter extends ClassVisitor {
    private final Map<String, MethodNode> compiled;
    private final Map<String, LambdaMethod> lambdas;

    /**
     * Makes a writer.
     *
     * @param compiled all methods by their names and descriptors; those that are written in another way are changed
     * @param lambdas the methods that are to be generators, likewise
     */
    LambdaWriter(ClassWriter output, Map<String, MethodNode> compiled, Map<String, LambdaMethod> lambdas) {
        super(Opcodes.ASM9, output);
        this.compiled = compiled;
        this.lambdas = lambdas;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String key = name + descriptor;
        MethodNode method = compiled.get(key);
        LambdaMethod lambda = lambdas.get(key);
        boolean changes = method != null && changeCalls(method);
        if (lambda != null) write(lambda);
        if (lambda != null && !lambda.isShared()) return null;
        if (!changes || method == null) return super.visitMethod(access, name, descriptor, signature, exceptions);
        method.accept(cv);
        return null;
    }

    private boolean changeCalls(MethodNode method) {
        boolean changes = false;
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            LambdaMethod lambda = LambdaCall.of(instruction)
                    .filter(LambdaCall::isGenerator)
                    .map(call -> lambdas.get(call.key()))
                    .orElse(null);
            if (lambda == null || !(instruction instanceof InvokeDynamicInsnNode call)) continue;
            method.instructions.set(instruction, lambda.call(call));
            changes = true;
        }
        return changes;
    }

    private void write(LambdaMethod lambda) {
        MethodNode source = lambda.compiled();
        MethodNode method = new MethodNode(
                Opcodes.ASM9,
                source.access,
                lambda.name(),
                lambda.descriptor(),
                source.signature,
                MethodShell.exceptions(source));
        method.visitAnnotation(GeneratedNames.GENERATOR_ANNOTATION, false).visitEnd();
        source.accept(method);
        if (lambda.isBlock()) returnDone(method);
        method.accept(cv);
    }

    /** The end of the block is the end of the generator. */
    private static void returnDone(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction.getOpcode() != Opcodes.RETURN) continue;
            method.instructions.insertBefore(
                    instruction,
                    new MethodInsnNode(
                            Opcodes.INVOKESTATIC,
                            GeneratedNames.GEN,
                            GeneratedNames.DONE,
                            GeneratedNames.DONE_DESCRIPTOR,
                            true));
            method.instructions.set(instruction, new InsnNode(Opcodes.ARETURN));
        }
        method.maxStack++;
    }
}
