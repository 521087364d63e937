package io.generator.transformer;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The instructions of a hand-made method, and short ways to write what has to do with generators. */
final class Code extends MethodVisitor {
    private static final String TRACE = "io/generator/transformer/Trace";

    private final boolean generator;

    Code(MethodVisitor target, boolean generator) {
        super(Opcodes.ASM9, target);
        this.generator = generator;
    }

    /** {@code [Object] -> [Object]}: yields what is on the stack, and leaves there what is sent. */
    Code yieldObject() {
        String descriptor = "(Ljava/lang/Object;)Ljava/lang/Object;";
        if (generator) visitMethodInsn(Opcodes.INVOKESTATIC, "io/generator/Gen", "yield", descriptor, true);
        else visitMethodInsn(Opcodes.INVOKESTATIC, TRACE, "yield", descriptor, false);
        return this;
    }

    /** {@code [] -> []}: yields a text; what is sent is dropped. */
    Code yieldText(String text) {
        visitLdcInsn(text);
        yieldObject();
        visitInsn(Opcodes.POP);
        return this;
    }

    /** {@code [] -> [int]}: yields a text, and leaves the {@code Integer} that is sent. */
    Code askInt(String text) {
        visitLdcInsn(text);
        yieldObject();
        visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Integer");
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Integer", "intValue", "()I", false);
        return this;
    }

    /** {@code [] -> [String]}: yields a text, and leaves the {@code String} that is sent. */
    Code askString(String text) {
        visitLdcInsn(text);
        yieldObject();
        visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
        return this;
    }

    /** {@code [int] -> [Integer]}, or whichever box the type's descriptor has. */
    Code box(char type) {
        String box =
                switch (type) {
                    case 'Z' -> "Boolean";
                    case 'B' -> "Byte";
                    case 'C' -> "Character";
                    case 'S' -> "Short";
                    case 'I' -> "Integer";
                    case 'J' -> "Long";
                    case 'F' -> "Float";
                    case 'D' -> "Double";
                    default -> throw new IllegalArgumentException("no primitive type: " + type);
                };
        visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/" + box, "valueOf", "(" + type + ")Ljava/lang/" + box + ";", false);
        return this;
    }

    /** {@code [Object] -> []}: notes what is on the stack in the trace. */
    Code note() {
        visitMethodInsn(Opcodes.INVOKESTATIC, TRACE, "note", "(Ljava/lang/Object;)V", false);
        return this;
    }

    /** {@code [] -> []}: notes a text in the trace. */
    Code note(String text) {
        visitLdcInsn(text);
        return note();
    }

    /** {@code [Object] -> end}: returns what is on the stack as the generator's result. */
    Code returnObject() {
        makeResult();
        visitInsn(Opcodes.ARETURN);
        return this;
    }

    /** {@code [Object] -> [result]}: makes what is then to be returned. */
    Code makeResult() {
        if (generator)
            visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "io/generator/TwoWayGen",
                    "returning",
                    "(Ljava/lang/Object;)Lio/generator/TwoWayGen;",
                    true);
        else visitMethodInsn(Opcodes.INVOKESTATIC, TRACE, "returning", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
        return this;
    }

    /** {@code [] -> end}: returns null as the generator's result. */
    Code returnNull() {
        visitInsn(Opcodes.ACONST_NULL);
        return returnObject();
    }
}
