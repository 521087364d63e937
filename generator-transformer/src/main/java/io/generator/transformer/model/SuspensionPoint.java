package io.generator.transformer.model;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A call at which the body is suspended.
 *
 * @param state the state that stands for it, from 1
 * @param index the call's index among the method's instructions
 * @param kind what happens there
 * @param hasResult whether the call leaves a value on the operand stack
 * @param line the source line, or 0 where it is not known
 */
public record SuspensionPoint(int state, int index, Kind kind, boolean hasResult, int line) {

    /** What happens at a suspension point. */
    public enum Kind {
        YIELD,
        DELEGATE
    }

    /** Whether an instruction is a call that suspends. */
    public static boolean isSuspension(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && call.getOpcode() == Opcodes.INVOKESTATIC
                && isSuspension(call.owner, call.name);
    }

    /** Whether a method is one whose call suspends. */
    public static boolean isSuspension(String owner, String name) {
        return owner.equals(GeneratedNames.GEN) && (name.equals("yield") || name.equals("yieldFrom"));
    }

    /** The same suspension point with another number. */
    public SuspensionPoint withState(int other) {
        return new SuspensionPoint(other, index, kind, hasResult, line);
    }

    static SuspensionPoint of(MethodInsnNode call, int state, int index, int line) {
        Kind kind = call.name.equals("yield") ? Kind.YIELD : Kind.DELEGATE;
        return new SuspensionPoint(
                state, index, kind, !Type.getReturnType(call.desc).equals(Type.VOID_TYPE), line);
    }
}
