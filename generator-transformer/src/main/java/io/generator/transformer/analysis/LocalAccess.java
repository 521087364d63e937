package io.generator.transformer.analysis;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which slots an instruction reads and writes. */
public final class LocalAccess {
    private LocalAccess() {}

    /** The slot that is read, or -1. */
    static int read(AbstractInsnNode instruction) {
        if (instruction instanceof IincInsnNode increment) return increment.var;
        return instruction instanceof VarInsnNode access && access.getOpcode() <= Opcodes.ALOAD ? access.var : -1;
    }

    /** The first slot that is written, or -1. */
    public static int written(AbstractInsnNode instruction) {
        if (instruction instanceof IincInsnNode increment) return increment.var;
        boolean store = instruction.getOpcode() >= Opcodes.ISTORE && instruction.getOpcode() <= Opcodes.ASTORE;
        return store && instruction instanceof VarInsnNode access ? access.var : -1;
    }

    /** How many slots are written. */
    static int width(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE ? 2 : 1;
    }

    static boolean isStoredTo(MethodNode method, int slot) {
        for (AbstractInsnNode instruction : method.instructions) if (written(instruction) == slot) return true;
        return false;
    }
}
