package io.generator.transformer.model;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The calls that an {@code await} is taken apart into. They are written as static, and stand for methods of the frame. */
public final class AwaitCalls {
    private AwaitCalls() {}

    /** Whether an instruction begins to wait. */
    public static boolean begins(AbstractInsnNode instruction) {
        return isCall(instruction, GeneratedNames.AWAIT);
    }

    /** Whether an instruction takes what was waited for. */
    public static boolean ends(AbstractInsnNode instruction) {
        return isCall(instruction, GeneratedNames.AWAITED);
    }

    private static boolean isCall(AbstractInsnNode instruction, String name) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals(GeneratedNames.AWAITING_FRAME)
                && call.name.equals(name);
    }
}
