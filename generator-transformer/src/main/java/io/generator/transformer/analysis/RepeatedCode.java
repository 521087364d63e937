package io.generator.transformer.analysis;

import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Finds which instructions are to be repeated where a suspension point is resumed, so that loops stay reducible.
 *
 * <p>In {@code for (…; i++) if (p(i)) Gen.yield(i)} the body is resumed before {@code i++}: in the middle of a cycle that
 * also goes round without the yield. HotSpot gives up on a loop with two entries: no loop optimisations, and the frame is
 * allocated. So the {@code i++} is written a second time for the resumed path, which then goes on at the loop's header.
 */
public final class RepeatedCode {
    /** How many instructions are repeated at most for one suspension point. */
    private static final int BUDGET = 80;

    /** How deep in loops the search for a small enough repetition goes. */
    private static final int DEPTH = 4;

    private final MethodAnalysis analysis;
    private final Digraph cut;
    private final Digraph reversed;
    private final BitSet reachable = new BitSet();
    private final int[] order;

    private RepeatedCode(MethodAnalysis analysis) {
        this.analysis = analysis;
        BitSet suspensions = new BitSet();
        analysis.points().forEach(point -> suspensions.set(point.index()));
        this.cut = graph(suspensions);
        this.reversed = cut.reversed();
        this.order = graph(new BitSet()).reversePostorder(0);
        IntStream.range(0, order.length).filter(analysis::isReachable).forEach(reachable::set);
    }

    /** The instructions to repeat for each suspension point, in their order; empty sets where there is no need. */
    public static List<BitSet> find(MethodAnalysis analysis) {
        if (analysis.points().isEmpty()) return List.of();
        return new RepeatedCode(analysis).run();
    }

    /** Where control goes; a suspension point ends it, for behind it the body goes on in another call. */
    private Digraph graph(BitSet ends) {
        FlowGraph flow = analysis.graph();
        int[][] successors = new int[flow.size()][];
        for (int i = 0; i < successors.length; i++) {
            IntStream.Builder targets = IntStream.builder();
            if (!ends.get(i)) flow.forEachSuccessor(i, targets);
            flow.handlers(i).forEach(handler -> targets.accept(handler.target()));
            successors[i] = targets.build().toArray();
        }
        return new Digraph(successors);
    }

    private List<BitSet> run() {
        BitSet[] found = new BitSet[analysis.points().size()];
        Arrays.setAll(found, i -> new BitSet());
        BitSet open = new BitSet();
        open.set(0, found.length);
        BitSet headers = new BitSet();
        BitSet within = (BitSet) reachable.clone();
        for (int depth = 0; depth < DEPTH && !open.isEmpty(); depth++) {
            List<BitSet> cycles = cut.cycles(within);
            if (cycles.isEmpty()) break;
            BitSet inside = split(cycles, headers);
            within.andNot(headers);
            BitSet leadingIn = reversed.reachable(inside, within);
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1))
                if (settle(i, found, leadingIn)) open.clear(i);
        }
        return new ArrayList<>(List.of(found));
    }

    /** Adds the cycles' headers to those known, and returns all their other instructions. */
    private BitSet split(List<BitSet> cycles, BitSet headers) {
        BitSet inside = new BitSet();
        for (BitSet cycle : cycles) {
            inside.or(cycle);
            headers.set(header(cycle));
        }
        inside.andNot(headers);
        return inside;
    }

    /** The instruction of a cycle that control comes to first: its header, if the source's loop was reducible. */
    private int header(BitSet cycle) {
        return cycle.stream().reduce((a, b) -> order[a] <= order[b] ? a : b).orElseThrow();
    }

    /**
     * Whether nothing more is to be done for a suspension point: there is no need, or what to repeat is found.
     *
     * @param leadingIn the instructions from where control can come into a cycle but by its header. The walk leaves out
     *     all others, and ends when there is too much to repeat: methods have many points, and walks from each to the
     *     method's end would take a time that grows with the square of its length.
     */
    private boolean settle(int point, BitSet[] found, BitSet leadingIn) {
        SuspensionPoint suspension = analysis.points().get(point);
        BitSet repeated = cut.reachable(resumedAt(suspension), leadingIn, this::size, BUDGET);
        if (size(repeated) > BUDGET) return false;
        if (repeated.get(suspension.index() + 1)) found[point] = withReturns(repeated);
        return true;
    }

    /**
     * The same, and each return statement whose value is made in there. The making may lead to a handler within the cycle, and
     * the return cannot; but lowering writes the two as one.
     */
    private BitSet withReturns(BitSet repeated) {
        BitSet all = (BitSet) repeated.clone();
        repeated.stream().forEach(index -> {
            int next = nextProper(index);
            if (analysis.instructions()[next].getOpcode() == Opcodes.ARETURN) all.set(index, next + 1);
        });
        return all;
    }

    /** The instruction proper behind another one, or a stack map before it. */
    private int nextProper(int index) {
        int next = index;
        if (!FlowGraph.fallsThrough(analysis.instructions()[index])) return index;
        do next++;
        while (analysis.instructions()[next].getOpcode() < 0 && !(analysis.instructions()[next] instanceof FrameNode));
        return next;
    }

    private BitSet resumedAt(SuspensionPoint suspension) {
        BitSet roots = Digraph.single(suspension.index() + 1);
        analysis.graph().handlers(suspension.index()).forEach(handler -> roots.set(handler.target()));
        return roots;
    }

    /** In instructions; each case of a switch counts too, since the table has some bytes for it. */
    private int size(BitSet indices) {
        return indices.stream().map(this::size).sum();
    }

    private int size(int index) {
        AbstractInsnNode instruction = analysis.instructions()[index];
        if (instruction instanceof TableSwitchInsnNode table) return 1 + table.labels.size();
        if (instruction instanceof LookupSwitchInsnNode table) return 1 + table.labels.size();
        return instruction.getOpcode() >= 0 ? 1 : 0;
    }
}
