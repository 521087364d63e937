package io.generator.transformer.lambda;

import io.generator.transformer.model.GeneratedNames;
import java.util.Arrays;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The method that holds the body of a lambda which is a generator.
 *
 * @param compiled the method as it was compiled
 * @param name the name that it gets: its own, unless other lambdas have the same method
 * @param isShared whether the compiled method stays, for lambdas that are no generators; javac makes one method of lambdas
 *     that read the same
 */
record LambdaMethod(MethodNode compiled, String name, boolean isShared) {
    private static final Type GEN = Type.getObjectType(GeneratedNames.GEN);
    private static final Type BLOCK = Type.getObjectType(GeneratedNames.GENERATOR_BLOCK);
    private static final Type BLOCK_LAMBDA = Type.getObjectType(GeneratedNames.BLOCK_LAMBDA);

    /** Whether the body returns nothing. */
    boolean isBlock() {
        return returnsNothing(compiled);
    }

    static boolean returnsNothing(MethodNode method) {
        return Type.getReturnType(method.desc).equals(Type.VOID_TYPE);
    }

    /** The descriptor as a generator method. */
    String descriptor() {
        return isBlock() ? Type.getMethodDescriptor(GEN, Type.getArgumentTypes(compiled.desc)) : compiled.desc;
    }

    /** A dynamic call that makes an object of this method, instead of one that made it of the compiled one. */
    InvokeDynamicInsnNode call(InvokeDynamicInsnNode node) {
        Object[] arguments = node.bsmArgs.clone();
        if (arguments[1] instanceof Handle handle) arguments[1] = implementation(handle);
        if (!isBlock()) return new InvokeDynamicInsnNode(node.name, node.desc, node.bsm, arguments);
        Arrays.setAll(arguments, i -> started(arguments[i]));
        Type made = Type.getReturnType(node.desc);
        String descriptor =
                Type.getMethodDescriptor(made.equals(BLOCK) ? BLOCK_LAMBDA : made, Type.getArgumentTypes(node.desc));
        return new InvokeDynamicInsnNode(GeneratedNames.START, descriptor, node.bsm, arguments);
    }

    private Handle implementation(Handle handle) {
        return new Handle(handle.getTag(), handle.getOwner(), name, descriptor(), handle.isInterface());
    }

    /** The object's method is {@code Gen start()} instead of {@code void run()}. */
    private static Object started(Object argument) {
        if (argument.equals(BLOCK)) return BLOCK_LAMBDA;
        return argument.equals(Type.getMethodType(Type.VOID_TYPE)) ? Type.getMethodType(GEN) : argument;
    }
}
