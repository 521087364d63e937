package io.generator.conformance.rewrite;

import io.generator.transformer.analysis.HeldMonitors;
import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.HostClass;
import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspendableMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Finds all sites of a method: those that control can reach, and where no monitor is held. */
final class SiteFinder {
    /** About what saving or restoring one value takes; and what a suspension takes without any. */
    private static final int VALUE_SIZE = 13;

    private static final int BASE_SIZE = 40;

    private final MethodNode method;
    private final MethodAnalysis analysis;
    private final BitSet[] monitors;
    private final Map<Integer, Integer> masks = new TreeMap<>();
    private int underMonitor;

    SiteFinder(HostClass host, MethodNode method) throws AnalyzerException {
        this.method = method;
        this.analysis = MethodAnalysis.of(new SuspendableMethod(host, method, Protocol.TWO_WAY, ""));
        this.monitors = HeldMonitors.analyze(method, analysis.graph());
    }

    /** How many sites were left out because a monitor is held there; known when all have been found. */
    int underMonitor() {
        return underMonitor;
    }

    List<Site> find() {
        for (AbstractInsnNode instruction : method.instructions) examine(instruction);
        for (TryCatchBlockNode block : method.tryCatchBlocks) mark(block.handler, SiteKind.HANDLER);
        List<Site> sites = new ArrayList<>();
        masks.forEach((index, mask) -> {
            if (isPossible(index)) sites.add(new Site(index, mask | circumstances(index), size(index)));
        });
        return sites;
    }

    private void examine(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode || instruction instanceof InvokeDynamicInsnNode) {
            add(instruction, SiteKind.BEFORE_CALL);
            add(instruction.getNext(), SiteKind.AFTER_CALL);
        } else if (instruction instanceof LineNumberNode) {
            mark(instruction, SiteKind.LINE);
        } else if (instruction instanceof JumpInsnNode jump) {
            mark(jump.label, SiteKind.JUMP_TARGET);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            markAll(table.labels, table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode table) {
            markAll(table.labels, table.dflt);
        }
    }

    private void markAll(List<LabelNode> labels, LabelNode otherwise) {
        labels.forEach(label -> mark(label, SiteKind.JUMP_TARGET));
        mark(otherwise, SiteKind.JUMP_TARGET);
    }

    /** A stack map stands between a jump's target and its first instruction: the site comes behind it. */
    private void mark(AbstractInsnNode pseudo, SiteKind kind) {
        AbstractInsnNode instruction = pseudo;
        while (instruction != null && instruction.getOpcode() < 0) instruction = instruction.getNext();
        if (instruction != null) add(instruction, kind);
    }

    private void add(AbstractInsnNode before, SiteKind kind) {
        masks.merge(method.instructions.indexOf(before), kind.bit(), (known, bit) -> known | bit);
    }

    private boolean isPossible(int index) {
        BitSet held = monitors[index];
        if (held == null || !analysis.isReachable(index)) return false;
        if (held.isEmpty()) return true;
        underMonitor++;
        return false;
    }

    private int circumstances(int index) {
        TypedFrame frame = analysis.frame(index);
        int mask = analysis.graph().handlers(index).isEmpty() ? 0 : SiteKind.IN_TRY.bit();
        if (frame.getStackSize() > 0) mask |= SiteKind.OPERANDS.bit();
        for (int i = 0; i < frame.getStackSize(); i++)
            if (frame.getStack(i).kind() == JvmValue.Kind.UNINITIALIZED) mask |= SiteKind.UNINITIALIZED.bit();
        return mask;
    }

    private int size(int index) {
        int live = analysis.live()[index].cardinality();
        return BASE_SIZE + VALUE_SIZE * (live + analysis.frame(index).getStackSize());
    }
}
