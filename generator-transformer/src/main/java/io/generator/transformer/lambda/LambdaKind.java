package io.generator.transformer.lambda;

import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What a lambda is that is rewritten, by the interface that it is written for. A body of a generator returns the generator by
 * itself. Of all others the method is given another return type, and the object another interface, whose only method makes
 * what is returned.
 */
enum LambdaKind {
    GENERATOR_BODY(MethodKind.GENERATOR, GeneratedNames.GENERATOR_BODY),
    TWO_WAY_BODY(MethodKind.GENERATOR, GeneratedNames.TWO_WAY_BODY),
    GENERATOR_BLOCK(
            MethodKind.GENERATOR,
            GeneratedNames.GENERATOR_BLOCK,
            GeneratedNames.BLOCK_LAMBDA,
            GeneratedNames.GEN,
            GeneratedNames.DONE),
    ASYNC_BODY(
            MethodKind.ASYNC,
            GeneratedNames.ASYNC_BODY,
            GeneratedNames.ASYNC_BODY_LAMBDA,
            GeneratedNames.COROUTINE,
            GeneratedNames.OF),
    ASYNC_BLOCK(
            MethodKind.ASYNC,
            GeneratedNames.ASYNC_BLOCK,
            GeneratedNames.ASYNC_BLOCK_LAMBDA,
            GeneratedNames.COROUTINE,
            GeneratedNames.DONE),
    ASYNC_GEN_BLOCK(
            MethodKind.ASYNC,
            GeneratedNames.ASYNC_GEN_BLOCK,
            GeneratedNames.ASYNC_GEN_BLOCK_LAMBDA,
            GeneratedNames.ASYNC_GEN,
            GeneratedNames.DONE);

    private final MethodKind methodKind;
    private final String written;
    private final String rewritten;
    private final String returned;
    private final String end;

    LambdaKind(MethodKind methodKind, String written) {
        this(methodKind, written, written, written, "");
    }

    LambdaKind(MethodKind methodKind, String written, String rewritten, String returned, String end) {
        this.methodKind = methodKind;
        this.written = written;
        this.rewritten = rewritten;
        this.returned = returned;
        this.end = end;
    }

    /** The kind of a lambda that implements an interface. */
    static Optional<LambdaKind> of(String interfaceName) {
        return Stream.of(values())
                .filter(kind -> kind.written.equals(interfaceName))
                .findFirst();
    }

    /** What the lambda's method is, once it is declared. */
    MethodKind methodKind() {
        return methodKind;
    }

    /** Whether the lambda returns what it makes by itself. */
    boolean isPlain() {
        return end.isEmpty();
    }

    /** Whether the lambda returns a value. */
    boolean returnsValue() {
        return isPlain() || end.equals(GeneratedNames.OF);
    }

    /** The interface's simple name, for messages. */
    String displayName() {
        return written.substring(written.lastIndexOf('/') + 1);
    }

    /** What the method returns, once it is declared. */
    Type returned() {
        return Type.getObjectType(returned);
    }

    /** What stands for a type of the dynamic call once the lambda is rewritten. */
    Type inPlaceOf(Type type) {
        return type.equals(Type.getObjectType(written)) ? Type.getObjectType(rewritten) : type;
    }

    /** The call that makes what the method returns, of the value that the lambda returns if it does. */
    MethodInsnNode end() {
        Type[] arguments = returnsValue() ? new Type[] {Type.getObjectType("java/lang/Object")} : new Type[0];
        return new MethodInsnNode(
                Opcodes.INVOKESTATIC, returned, end, Type.getMethodDescriptor(returned(), arguments), true);
    }
}
