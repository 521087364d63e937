package io.generator.transformer.inspect;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.inspect.ControlFlow.Block;
import io.generator.transformer.inspect.ControlFlow.Edge;
import io.generator.transformer.inspect.ControlFlow.Kind;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Makes basic blocks of a method's instructions. Labels and the like are in the block of the next instruction. */
final class BlockFinder {
    private final MethodAnalysis analysis;
    private final AbstractInsnNode[] instructions;
    private final Map<Integer, Integer> states = new HashMap<>();
    private final BitSet leaders = new BitSet();
    private final int[] blockOf;
    private final int[] positions;
    private final int[] lines;
    private final List<Block> blocks = new ArrayList<>();

    /** The first and the last instruction of each block, by their indices. */
    private final List<int[]> indices = new ArrayList<>();

    private BlockFinder(MethodAnalysis analysis) {
        this.analysis = analysis;
        this.instructions = analysis.instructions();
        this.blockOf = new int[instructions.length];
        this.positions = new int[instructions.length];
        this.lines = new int[instructions.length];
        for (SuspensionPoint point : analysis.points()) states.put(point.index(), point.state());
    }

    /** The graph of a method; the states are those of its suspension points. */
    static ControlFlow find(MethodAnalysis analysis) {
        return new BlockFinder(analysis).run();
    }

    private ControlFlow run() {
        number();
        findLeaders();
        int start = -1;
        int last = -1;
        for (int i = 0; i < instructions.length; i++) {
            if (!isCode(i)) continue;
            if (start >= 0 && (leaders.get(i) || positions[i] != positions[last] + 1)) start = close(start, last);
            if (start < 0) start = i;
            last = i;
        }
        if (start >= 0) close(start, last);
        List<Edge> edges = new ArrayList<>();
        blocks.forEach(block -> edges.addAll(edges(block)));
        return new ControlFlow(blocks, edges);
    }

    private boolean isCode(int index) {
        return instructions[index].getOpcode() >= 0 && analysis.isReachable(index);
    }

    private void number() {
        int position = 0;
        int line = 0;
        for (int i = 0; i < instructions.length; i++) {
            if (instructions[i] instanceof LineNumberNode start) line = start.line;
            positions[i] = position;
            lines[i] = line;
            if (instructions[i].getOpcode() >= 0) position++;
        }
    }

    private void findLeaders() {
        for (int i = 0; i < instructions.length; i++) {
            if (!isCode(i)) continue;
            analysis.graph().handlers(i).forEach(handler -> leaders.set(code(handler.target())));
            if (isPlain(i)) continue;
            analysis.graph().forEachSuccessor(i, successor -> leaders.set(code(successor)));
        }
    }

    /** Whether control only goes on to the next instruction. */
    private boolean isPlain(int index) {
        int[] successors = successors(index);
        return !states.containsKey(index) && successors.length == 1 && successors[0] == index + 1;
    }

    private int[] successors(int index) {
        List<Integer> found = new ArrayList<>();
        analysis.graph().forEachSuccessor(index, found::add);
        return found.stream().mapToInt(successor -> successor).toArray();
    }

    /** The instruction that control really comes to. */
    private int code(int from) {
        int index = from;
        while (instructions[index].getOpcode() < 0) index++;
        return index;
    }

    /** Adds a block; returns what stands for none. */
    private int close(int first, int last) {
        Set<Integer> covered = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            blockOf[i] = blocks.size();
            if (isCode(i) && lines[i] > 0) covered.add(lines[i]);
        }
        int state = states.getOrDefault(last, 0);
        blocks.add(new Block(blocks.size(), positions[first], positions[last], state, List.copyOf(covered)));
        indices.add(new int[] {first, last});
        return -1;
    }

    private List<Edge> edges(Block block) {
        int first = indices.get(block.id())[0];
        int last = indices.get(block.id())[1];
        Set<Edge> edges = new LinkedHashSet<>();
        for (int successor : successors(last)) {
            int target = code(successor);
            edges.add(new Edge(block.id(), blockOf[target], kind(block, last, successor), ""));
        }
        for (int i = first; i <= last; i++) if (isCode(i)) edges.addAll(exceptions(block, i));
        return List.copyOf(edges);
    }

    private List<Edge> exceptions(Block block, int index) {
        boolean suspends = states.containsKey(index);
        if (!suspends && !Throwing.mayThrow(instructions[index])) return List.of();
        return analysis.graph().handlers(index).stream()
                .map(handler -> new Edge(
                        block.id(),
                        blockOf[code(handler.target())],
                        suspends ? Kind.RAISE : Kind.EXCEPTION,
                        caught(handler)))
                .toList();
    }

    private static Kind kind(Block block, int last, int successor) {
        if (block.state() > 0) return Kind.RESUME;
        return successor == last + 1 ? Kind.NEXT : Kind.JUMP;
    }

    private static String caught(FlowGraph.Handler handler) {
        return handler.type() == null ? "any" : Names.simple(handler.type());
    }
}
