package io.generator.transformer.lambda;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A dynamic call that makes an object of a lambda or of a method reference, by
 * {@link java.lang.invoke.LambdaMetafactory}.
 *
 * @param node the instruction
 * @param implementation the method that the object's only method calls
 */
record LambdaCall(InvokeDynamicInsnNode node, Handle implementation) {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    /** Where the arguments of {@code altMetafactory} have the flags. */
    private static final int FLAGS = 3;

    private static final int SERIALIZABLE = 1;

    /** The call that an instruction is; empty if it is none. */
    static Optional<LambdaCall> of(AbstractInsnNode instruction) {
        return instruction instanceof InvokeDynamicInsnNode indy
                        && indy.bsm.getOwner().equals(METAFACTORY)
                        && indy.bsmArgs.length >= FLAGS
                        && indy.bsmArgs[1] instanceof Handle implementation
                ? Optional.of(new LambdaCall(indy, implementation))
                : Optional.empty();
    }

    /** What the lambda is, if it is rewritten. */
    Optional<LambdaKind> kind() {
        return interfaces().flatMap(name -> LambdaKind.of(name).stream()).findFirst();
    }

    /** Whether the object can be serialised. */
    boolean isSerializable() {
        return node.bsmArgs.length > FLAGS
                && node.bsmArgs[FLAGS] instanceof Integer flags
                && (flags & SERIALIZABLE) != 0;
    }

    /** The implementation's name and descriptor. */
    String method() {
        return implementation.getName() + implementation.getDesc();
    }

    /** What it has in common with the lambdas that become the same method; empty if it is not rewritten. */
    Optional<LambdaKey> key() {
        return kind().map(kind -> new LambdaKey(kind, method()));
    }

    /** All that the object is known to implement: the type of the expression, and what else it was cast to. */
    private Stream<String> interfaces() {
        Stream<String> others = Arrays.stream(node.bsmArgs)
                .filter(Type.class::isInstance)
                .map(Type.class::cast)
                .filter(type -> type.getSort() == Type.OBJECT)
                .map(Type::getInternalName);
        return Stream.concat(Stream.of(Type.getReturnType(node.desc).getInternalName()), others);
    }
}
