package io.generator.transformer.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** How many monitors may be held before each instruction, whatever the shape of the code that takes them. */
public final class HeldMonitors implements ForwardBits.Transfer {
    private final AbstractInsnNode[] instructions;

    private HeldMonitors(MethodNode method) {
        this.instructions = method.instructions.toArray();
    }

    /**
     * Counts the monitors.
     *
     * @return for each instruction a set whose length is the number of monitors; null where control never comes
     */
    public static @Nullable BitSet[] analyze(MethodNode method, FlowGraph graph) {
        return ForwardBits.analyze(graph, ForwardBits.Meet.ANY, new BitSet(), new HeldMonitors(method));
    }

    @Override
    public void apply(int index, BitSet held) {
        int opcode = opcode(index);
        if (opcode == Opcodes.MONITORENTER && held.length() < 64) held.set(held.length());
        if (opcode == Opcodes.MONITOREXIT && !held.isEmpty()) held.clear(held.length() - 1);
    }

    /** Or else a handler around a lock would seem to be reached with the lock held, by what releases it. */
    @Override
    public boolean throwsBefore(int index) {
        return opcode(index) != Opcodes.MONITOREXIT && !onlyMoves(opcode(index));
    }

    /** It throws if the monitor is not held. */
    @Override
    public boolean throwsAfterwards(int index) {
        return opcode(index) == Opcodes.MONITOREXIT;
    }

    /** Constants, accesses to locals, shuffling of operands: they throw nothing. */
    private static boolean onlyMoves(int opcode) {
        return opcode <= Opcodes.SIPUSH
                || isBetween(Opcodes.ILOAD, opcode, Opcodes.ALOAD)
                || isBetween(Opcodes.ISTORE, opcode, Opcodes.ASTORE)
                || isBetween(Opcodes.POP, opcode, Opcodes.SWAP);
    }

    private static boolean isBetween(int first, int opcode, int last) {
        return first <= opcode && opcode <= last;
    }

    private int opcode(int index) {
        return instructions[index].getOpcode();
    }
}
