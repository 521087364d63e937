package io.generator.transformer.analysis;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** How many monitors may be held before each instruction, whatever the shape of the code that takes them. */
public final class HeldMonitors {
    private HeldMonitors() {}

    /**
     * Counts the monitors.
     *
     * @return for each instruction a set whose length is the number of monitors; null where control never comes
     */
    public static @Nullable BitSet[] analyze(MethodNode method, FlowGraph graph) {
        AbstractInsnNode[] instructions = method.instructions.toArray();
        return ForwardBits.analyze(graph, ForwardBits.Meet.ANY, new BitSet(), (index, held) -> {
            int opcode = instructions[index].getOpcode();
            if (opcode == Opcodes.MONITORENTER && held.length() < 64) held.set(held.length());
            if (opcode == Opcodes.MONITOREXIT && !held.isEmpty()) held.clear(held.length() - 1);
        });
    }
}
