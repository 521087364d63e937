package io.generator.transformer.lambda;

import io.generator.transformer.model.GeneratedNames;
import java.util.Arrays;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The method that holds the body of a lambda which is rewritten.
 *
 * @param kind what the lambda is
 * @param compiled the method as it was compiled
 * @param name the name that it gets: its own, unless other lambdas have the same method
 * @param isShared whether the compiled method stays, for lambdas of another kind or none; javac makes one method of lambdas
 *     that read the same
 */
record LambdaMethod(LambdaKind kind, MethodNode compiled, String name, boolean isShared) {

    static boolean returnsNothing(MethodNode method) {
        return Type.getReturnType(method.desc).equals(Type.VOID_TYPE);
    }

    /** The descriptor, once it is declared. */
    String descriptor() {
        return kind.isPlain()
                ? compiled.desc
                : Type.getMethodDescriptor(kind.returned(), Type.getArgumentTypes(compiled.desc));
    }

    /** A dynamic call that makes an object of this method, instead of one that made it of the compiled one. */
    InvokeDynamicInsnNode call(InvokeDynamicInsnNode node) {
        Object[] arguments = node.bsmArgs.clone();
        if (arguments[1] instanceof Handle handle) arguments[1] = implementation(handle);
        if (kind.isPlain()) return new InvokeDynamicInsnNode(node.name, node.desc, node.bsm, arguments);
        Arrays.setAll(arguments, i -> started(arguments[i]));
        Type made = kind.inPlaceOf(Type.getReturnType(node.desc));
        String descriptor = Type.getMethodDescriptor(made, Type.getArgumentTypes(node.desc));
        return new InvokeDynamicInsnNode(GeneratedNames.START, descriptor, node.bsm, arguments);
    }

    private Handle implementation(Handle handle) {
        return new Handle(handle.getTag(), handle.getOwner(), name, descriptor(), handle.isInterface());
    }

    /** The object's method is {@code start()} instead of {@code run()}. */
    private Object started(Object argument) {
        if (!(argument instanceof Type type)) return argument;
        return type.getSort() == Type.METHOD ? Type.getMethodType(kind.returned()) : kind.inPlaceOf(type);
    }
}
