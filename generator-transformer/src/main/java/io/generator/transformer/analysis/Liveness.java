package io.generator.transformer.analysis;

import java.util.BitSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which locals may still be read, before each instruction: the classic backward analysis, exceptions included. */
public final class Liveness {
    private final MethodNode method;
    private final FlowGraph graph;
    private final BitSet[] live;

    private Liveness(MethodNode method, FlowGraph graph) {
        this.method = method;
        this.graph = graph;
        this.live = new BitSet[graph.size()];
    }

    /** The slots that are live before each instruction. */
    public static BitSet[] analyze(MethodNode method, FlowGraph graph) {
        return new Liveness(method, graph).run();
    }

    private BitSet[] run() {
        AbstractInsnNode[] instructions = method.instructions.toArray();
        for (int i = 0; i < live.length; i++) live[i] = new BitSet(method.maxLocals);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = live.length - 1; i >= 0; i--) changed |= update(i, instructions[i]);
        }
        return live;
    }

    private boolean update(int index, AbstractInsnNode instruction) {
        BitSet before = new BitSet(method.maxLocals);
        graph.forEachSuccessor(index, successor -> before.or(live[successor]));
        int written = LocalAccess.written(instruction);
        if (written >= 0) before.clear(written, written + LocalAccess.width(instruction));
        int read = LocalAccess.read(instruction);
        if (read >= 0) before.set(read);
        for (FlowGraph.Handler handler : graph.handlers(index)) before.or(live[handler.target()]);
        if (before.equals(live[index])) return false;
        live[index] = before;
        return true;
    }
}
