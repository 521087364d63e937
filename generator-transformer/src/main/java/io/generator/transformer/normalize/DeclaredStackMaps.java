package io.generator.transformer.normalize;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.TypeFlow;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.model.MethodShell;
import io.generator.transformer.model.SuspendableMethod;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Declares the types wherever control arrives other than from the instruction before. Class files of Java 5 and older have
 * no stack maps, and those of Java 6 need none; all that comes later relies on them.
 */
public final class DeclaredStackMaps {
    private final MethodNode method;
    private final @Nullable TypedFrame[] frames;
    private final AbstractInsnNode[] instructions;
    private final Map<AbstractInsnNode, LabelNode> allocations = new HashMap<>();

    private DeclaredStackMaps(MethodNode method, @Nullable TypedFrame[] frames) {
        this.method = method;
        this.frames = frames;
        this.instructions = method.instructions.toArray();
    }

    /**
     * An equivalent method with stack maps; the very same where it has them or must have them.
     *
     * @throws io.generator.transformer.analysis.MissingClassException if a class is missing without which a type cannot
     *     be told
     */
    public static SuspendableMethod complete(SuspendableMethod method, ClassHierarchy hierarchy)
            throws AnalyzerException {
        if (method.host().majorVersion() > Opcodes.V1_6 || hasStackMaps(method.node())) return method;
        FlowGraph graph = new FlowGraph(method.node());
        BitSet entries = entries(method.node(), graph);
        if (entries.isEmpty()) return method;
        MethodNode copy = MethodShell.of(method.node());
        method.node().accept(copy);
        String owner = method.host().name();
        new DeclaredStackMaps(copy, TypeFlow.infer(owner, copy, new FlowGraph(copy), hierarchy)).declare(entries);
        return method.withNode(copy);
    }

    private static boolean hasStackMaps(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) if (instruction instanceof FrameNode) return true;
        return false;
    }

    /** The instructions proper that a jump or an exception leads to. */
    private static BitSet entries(MethodNode method, FlowGraph graph) {
        BitSet targets = new BitSet();
        for (int i = 0; i < graph.size(); i++) {
            int next = i + 1;
            graph.forEachSuccessor(i, successor -> {
                if (successor != next) targets.set(successor);
            });
            graph.handlers(i).forEach(handler -> targets.set(handler.target()));
        }
        BitSet entries = new BitSet();
        targets.stream().forEach(target -> entries.set(proper(method, target)));
        return entries;
    }

    private static int proper(MethodNode method, int from) {
        int index = from;
        while (method.instructions.get(index).getOpcode() < 0) index++;
        return index;
    }

    private void declare(BitSet entries) {
        entries.stream().forEach(index -> {
            TypedFrame frame = frames[index];
            if (frame != null)
                method.instructions.insertBefore(
                        instructions[index], frame.stackMap(frame.getStackSize(), this::element));
        });
    }

    private Object element(JvmValue value) {
        AbstractInsnNode allocation = value.allocation();
        return allocation == null ? value.frameElement() : allocations.computeIfAbsent(allocation, this::label);
    }

    private LabelNode label(AbstractInsnNode allocation) {
        LabelNode label = new LabelNode();
        method.instructions.insertBefore(allocation, label);
        return label;
    }
}
