package io.generator.transformer.inspect;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Which instructions can throw by themselves (JVMS 6.5): of the others, no way to a handler is shown. */
final class Throwing {
    private Throwing() {}

    static boolean mayThrow(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return switch (opcode) {
            case Opcodes.LDC, Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> true;
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> false;
            default -> opcode >= Opcodes.GETSTATIC || accessesArray(opcode);
        };
    }

    private static boolean accessesArray(int opcode) {
        return (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
                || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
    }
}
