package io.generator.conformance.rewrite;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/** The classes whose instances box the primitive types. */
final class Boxes {
    private Boxes() {}

    static String of(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException(primitive + " is not a primitive type");
        };
    }

    static void box(InstructionAdapter code, Type primitive) {
        String box = of(primitive);
        code.invokestatic(box, "valueOf", "(" + primitive.getDescriptor() + ")L" + box + ";", false);
    }
}
