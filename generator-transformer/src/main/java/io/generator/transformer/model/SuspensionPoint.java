package io.generator.transformer.model;

import java.util.Map;
import java.util.Optional;
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
 * @param arguments how many operands the call takes
 * @param hasResult whether the call leaves a value on the operand stack
 * @param line the source line, or 0 where it is not known
 */
public record SuspensionPoint(int state, int index, Kind kind, int arguments, boolean hasResult, int line) {
    private static final Map<String, Kind> KINDS = Map.of(
            GeneratedNames.GEN + ".yield", Kind.YIELD,
            GeneratedNames.GEN + ".yieldFrom", Kind.DELEGATE,
            GeneratedNames.ASYNC + ".await", Kind.AWAIT,
            GeneratedNames.AWAITING_FRAME + "." + GeneratedNames.SUSPEND, Kind.AWAIT);

    /** What happens at a suspension point. */
    public enum Kind {
        YIELD,
        DELEGATE,
        AWAIT
    }

    /** What kind of suspension point an instruction is, if it is one. */
    static Optional<Kind> kindOf(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.getOpcode() == Opcodes.INVOKESTATIC
                ? kindOf(call.owner, call.name)
                : Optional.empty();
    }

    /**
     * What kind of suspension point a call of a method is, if it is one.
     *
     * @param owner the internal name of the class that declares the method
     * @param name the method's name
     */
    public static Optional<Kind> kindOf(String owner, String name) {
        return Optional.ofNullable(KINDS.get(owner + "." + name));
    }

    /** Whether the call is how the source says it, and is still to be taken apart. */
    public boolean isAwaitOfSource() {
        return kind == Kind.AWAIT && arguments > 0;
    }

    /** The same suspension point with another number. */
    public SuspensionPoint withState(int other) {
        return new SuspensionPoint(other, index, kind, arguments, hasResult, line);
    }

    static SuspensionPoint of(Kind kind, MethodInsnNode call, int state, int index, int line) {
        boolean hasResult = !Type.getReturnType(call.desc).equals(Type.VOID_TYPE);
        return new SuspensionPoint(state, index, kind, Type.getArgumentCount(call.desc), hasResult, line);
    }
}
