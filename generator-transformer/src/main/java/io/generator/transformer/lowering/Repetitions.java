package io.generator.transformer.lowering;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.RepeatedCode;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Which instructions are repeated behind which suspension point, and what that leaves of the main code. */
final class Repetitions {
    private final MethodAnalysis analysis;
    private final List<BitSet> repeated;
    private final BitSet suspensions = new BitSet();
    private final BitSet joins = new BitSet();
    private final BitSet mainCode = new BitSet();

    /** Makes them for a body that has a shape; a small one has none. */
    Repetitions(MethodAnalysis analysis, BodyShape shape) {
        this.analysis = analysis;
        this.repeated = shape == BodyShape.FAST
                ? RepeatedCode.find(analysis)
                : Collections.nCopies(analysis.points().size(), new BitSet());
        analysis.points().forEach(point -> suspensions.set(point.index()));
        Deque<Integer> pending = new ArrayDeque<>();
        pending.add(0);
        analysis.points().forEach(point -> enter(point, pending));
        while (!pending.isEmpty()) follow(pending.remove(), pending);
    }

    /** What is repeated behind a suspension point; empty where the body goes on in the main code. */
    BitSet behind(SuspensionPoint point) {
        return repeated.get(point.state() - 1);
    }

    /** What control can still reach of the source's instructions, other than in a repetition. */
    BitSet mainCode() {
        return mainCode;
    }

    /** Whether a repetition ends before an instruction, and goes on there. */
    boolean isJoin(int index) {
        return joins.get(index);
    }

    private void enter(SuspensionPoint point, Deque<Integer> pending) {
        BitSet copy = behind(point);
        if (copy.isEmpty()) pending.add(point.index() + 1);
        addHandlers(point.index(), copy, pending);
        copy.stream().forEach(index -> leave(index, copy, pending));
    }

    private void leave(int index, BitSet copy, Deque<Integer> pending) {
        addHandlers(index, copy, pending);
        if (suspensions.get(index)) return;
        analysis.graph().forEachSuccessor(index, successor -> {
            if (!copy.get(successor)) pending.add(successor);
        });
        if (fallsThrough(index) && !copy.get(index + 1)) joins.set(index + 1);
    }

    private void addHandlers(int index, BitSet copy, Deque<Integer> pending) {
        for (FlowGraph.Handler handler : analysis.graph().handlers(index))
            if (!copy.get(handler.target())) pending.add(handler.target());
    }

    /** Whether control may go on to the next instruction, without a jump. */
    boolean fallsThrough(int index) {
        return !suspensions.get(index) && FlowGraph.fallsThrough(analysis.instructions()[index]);
    }

    private void follow(int index, Deque<Integer> pending) {
        if (mainCode.get(index)) return;
        mainCode.set(index);
        addHandlers(index, mainCode, pending);
        if (!suspensions.get(index)) analysis.graph().forEachSuccessor(index, pending::add);
    }
}
