package io.generator.transformer.lambda;

import io.generator.transformer.model.MethodShell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes a class anew, with generators in place of lambdas' methods. Methods without such a lambda are copied as they are. */
final class LambdaWriter extends ClassVisitor {
    private final Map<String, MethodNode> compiled;
    private final Map<LambdaKey, LambdaMethod> lambdas;

    /**
     * Makes a writer.
     *
     * @param compiled all methods by their names and descriptors; those that are written in another way are changed
     * @param lambdas the methods that are to be generators, likewise
     */
    LambdaWriter(ClassWriter output, Map<String, MethodNode> compiled, Map<LambdaKey, LambdaMethod> lambdas) {
        super(Opcodes.ASM9, output);
        this.compiled = compiled;
        this.lambdas = lambdas;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String key = name + descriptor;
        MethodNode method = compiled.get(key);
        boolean changes = method != null && changeCalls(method);
        List<LambdaMethod> made = lambdas.values().stream()
                .filter(lambda -> lambda.compiled() == method)
                .toList();
        made.forEach(this::write);
        if (!made.isEmpty() && !made.get(0).isShared()) return null;
        if (!changes || method == null) return super.visitMethod(access, name, descriptor, signature, exceptions);
        method.accept(cv);
        return null;
    }

    private boolean changeCalls(MethodNode method) {
        boolean changes = false;
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            LambdaMethod lambda = LambdaCall.of(instruction)
                    .flatMap(LambdaCall::key)
                    .map(lambdas::get)
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
        method.visitAnnotation(lambda.kind().methodKind().descriptor(), false).visitEnd();
        source.accept(method);
        if (!lambda.kind().isPlain()) endWith(lambda.kind(), method);
        method.accept(cv);
    }

    /** The end of the lambda is the end of what it makes. */
    private static void endWith(LambdaKind kind, MethodNode method) {
        int end = kind.returnsValue() ? Opcodes.ARETURN : Opcodes.RETURN;
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction.getOpcode() != end) continue;
            method.instructions.insertBefore(instruction, kind.end());
            method.instructions.set(instruction, new InsnNode(Opcodes.ARETURN));
        }
        method.maxStack++;
    }
}
