package io.generator.transformer.analysis;

import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * All that the lowering needs to know of a method.
 *
 * @param method the method
 * @param instructions its instructions
 * @param graph where control goes
 * @param frames the types before each instruction; null where control never comes
 * @param live the live slots before each instruction
 * @param points the suspension points that control can reach, numbered anew from 1
 */
public record MethodAnalysis(
        SuspendableMethod method,
        AbstractInsnNode[] instructions,
        FlowGraph graph,
        @Nullable TypedFrame[] frames,
        BitSet[] live,
        List<SuspensionPoint> points) {

    /** Analyses a method. */
    public static MethodAnalysis of(SuspendableMethod method) throws AnalyzerException {
        FlowGraph graph = new FlowGraph(method.node());
        @Nullable TypedFrame[] frames = TypeFlow.analyze(method.host().name(), method.node(), graph);
        List<SuspensionPoint> reachable = method.suspensionPoints().stream()
                .filter(point -> frames[point.index()] != null)
                .toList();
        return new MethodAnalysis(
                method,
                method.node().instructions.toArray(),
                graph,
                frames,
                Liveness.analyze(method.node(), graph),
                renumbered(reachable));
    }

    private static List<SuspensionPoint> renumbered(List<SuspensionPoint> points) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i).withState(i + 1))
                .toList();
    }

    /** The types before an instruction that control can reach. */
    public TypedFrame frame(int index) {
        TypedFrame frame = frames[index];
        if (frame == null) throw new IllegalArgumentException("control never comes to instruction " + index);
        return frame;
    }

    /** The types where the method is entered: not those before its first instruction, if a loop begins there. */
    public TypedFrame entry() {
        return TypeFlow.atEntry(method.host().name(), method.node(), graph);
    }

    public boolean isReachable(int index) {
        return frames[index] != null;
    }
}
