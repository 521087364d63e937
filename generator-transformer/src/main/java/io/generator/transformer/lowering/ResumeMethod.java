package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.AwaitCalls;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Writes the body method, in a single walk over the source's instructions: {@code fib(Outer$fib$Frame, int) → int}. It
 * takes the state to resume at, and returns the state in which it was suspended, or that it has ended.
 */
public final class ResumeMethod {
    /** For what is yielded, and for an operand that is saved. */
    private static final int SPARE_LOCALS = 4;

    /** For the frame, and what is put into it. */
    private static final int SPARE_OPERANDS = 3;

    private final MethodAnalysis analysis;
    private final SuspendableMethod method;
    private final BodySlots slots;
    private final YieldedValue yielded;
    private final MethodNode output;
    private final UserCode userCode;
    private final Suspension suspension;
    private final Dispatch dispatch;
    private final List<List<SuspensionPoint>> restoreGroups;
    private final Set<SuspensionPoint> restoredTogether = new HashSet<>();
    private final Map<Integer, SuspensionPoint> points = new HashMap<>();
    private final End end;
    private final Repetitions repetitions;
    private final Region main;
    private final List<Region> regions = new ArrayList<>();
    private final Map<Integer, LabelNode> joins = new HashMap<>();
    private final SpillFacts facts;
    private final FieldLayout layout;
    private final int[] lines;
    private int line;

    ResumeMethod(
            MethodAnalysis analysis,
            FieldLayout layout,
            SpillFacts facts,
            YieldedValue yielded,
            End end,
            BodyShape shape) {
        this.analysis = analysis;
        this.method = analysis.method();
        this.layout = layout;
        this.lines = lines(analysis.instructions());
        this.slots = new BodySlots(method);
        this.yielded = yielded;
        this.output = new MethodNode(
                Opcodes.ASM9,
                access(),
                method.node().name,
                GeneratedNames.bodyDescriptor(method.frameName()),
                null,
                null);
        output.maxLocals = slots.firstFree() + SPARE_LOCALS;
        output.maxStack = method.node().maxStack + SPARE_OPERANDS;
        this.userCode = new UserCode(output.instructions);
        this.facts = facts;
        InstructionAdapter code = new InstructionAdapter(output);
        this.dispatch = new Dispatch(code, slots, analysis.points().size());
        this.suspension = new Suspension(code, method, slots, layout, facts, yielded);
        this.restoreGroups = shape == BodyShape.SMALL ? CommonRestores.of(analysis.points(), layout) : List.of();
        restoreGroups.forEach(restoredTogether::addAll);
        analysis.points().forEach(point -> points.put(point.index(), point));
        this.end = end;
        this.repetitions = new Repetitions(analysis, shape);
        this.main = Region.main(analysis, repetitions.mainCode());
        regions.add(main);
    }

    /** The line that each instruction of the source belongs to, or 0. */
    private static int[] lines(AbstractInsnNode[] instructions) {
        int[] lines = new int[instructions.length];
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            if (instructions[i] instanceof LineNumberNode start) line = start.line;
            lines[i] = line;
        }
        return lines;
    }

    /** Of the frame's package, since the frame calls it; what an interface declares is public. */
    private int access() {
        int binding = method.node().access & (Opcodes.ACC_STATIC | Opcodes.ACC_STRICT);
        return method.host().isInterface() ? binding | Opcodes.ACC_PUBLIC : binding | Opcodes.ACC_FINAL;
    }

    /** The body method. */
    MethodNode write() {
        dispatch.write(restoreGroups, suspension::restoreLocals);
        suspension.restoreParameters(layout.parameters());
        for (int i = 0; i < analysis.instructions().length; i++) writeMain(i);
        new ProtectedRanges(analysis, userCode, regions).write(output);
        new DebugTables(analysis, userCode, facts, slots).write(output);
        return output;
    }

    private void writeMain(int index) {
        if (repetitions.isJoin(index)) markJoin(index);
        if (main.indices().get(index)) copy(index, main);
        else if (analysis.instructions()[index] instanceof LabelNode) output.instructions.add(relocated(index, main));
        SuspensionPoint point = points.get(index);
        if (point != null) resume(point);
    }

    private void copy(int index, Region region) {
        AbstractInsnNode instruction = analysis.instructions()[index];
        SuspensionPoint point = points.get(index);
        if (instruction.getOpcode() >= 0) keepLine(index);
        if (point != null) {
            leave(point, region);
        } else if (instruction instanceof FrameNode) {
            writeFrame(index, index + 1);
        } else if (instruction instanceof LineNumberNode line) {
            writeLine(line.line);
        } else if (!yielded.isDropped(index) && !end.isDropped(index)) {
            AbstractInsnNode previous = lastWritten();
            if (instruction.getOpcode() == Opcodes.ARETURN) suspension.end(end.at(index), index);
            else if (AwaitCalls.begins(instruction)) suspension.await();
            else if (AwaitCalls.ends(instruction)) suspension.awaited();
            else output.instructions.add(relocated(index, region));
            userCode.add(index, previous, region, false);
        }
    }

    private void leave(SuspensionPoint point, Region region) {
        if (point.kind() == SuspensionPoint.Kind.YIELD && yielded.needsUnboxing(analysis, point.index())) {
            AbstractInsnNode previous = lastWritten();
            suspension.unbox();
            userCode.add(point.index(), previous, region, false);
        }
        suspension.leave(point);
    }

    /** The body goes on in the main code, which comes next, or in a repetition of some of it. */
    private void resume(SuspensionPoint point) {
        BitSet repeated = repetitions.behind(point);
        Region region = repeated.isEmpty() ? main : main.repeating(analysis, repeated);
        keepLine(point.index());
        comeBack(point);
        AbstractInsnNode restored = lastWritten();
        suspension.receive(point);
        userCode.add(point.index(), restored, region, true);
        if (region == main) return;
        regions.add(region);
        repeat(point.index() + 1, analysis.instructions().length, region);
        repeat(0, point.index() + 1, region);
    }

    private void comeBack(SuspensionPoint point) {
        int index = point.index();
        if (restoredTogether.contains(point)) {
            dispatch.enter(point.state(), slots.at(analysis.frame(index), analysis.live()[index]));
        } else {
            dispatch.enter(point.state(), slots.onEntry());
            suspension.restoreLocals(point);
        }
        suspension.restoreOperands(point);
    }

    private void repeat(int from, int to, Region region) {
        for (int i = region.indices().nextSetBit(from);
                i >= 0 && i < to;
                i = region.indices().nextSetBit(i + 1)) {
            copy(i, region);
            if (repetitions.fallsThrough(i) && !region.indices().get(i + 1)) goOn(i + 1);
        }
    }

    private void goOn(int index) {
        output.instructions.add(new JumpInsnNode(Opcodes.GOTO, joins.computeIfAbsent(index, key -> new LabelNode())));
    }

    /** A jump comes here that the source does not have; where the source has none at all, there is no stack map. */
    private void markJoin(int index) {
        output.instructions.add(joins.computeIfAbsent(index, key -> new LabelNode()));
        if (!declaresFrame(index)) writeFrame(index, index);
    }

    private boolean declaresFrame(int index) {
        AbstractInsnNode at = analysis.instructions()[index];
        while (at.getOpcode() < 0 && !(at instanceof FrameNode) && at.getNext() != null) at = at.getNext();
        return at instanceof FrameNode;
    }

    private AbstractInsnNode lastWritten() {
        AbstractInsnNode last = output.instructions.getLast();
        if (last == null) throw new IllegalStateException("nothing written yet");
        return last;
    }

    private AbstractInsnNode relocated(int index, Region region) {
        AbstractInsnNode copy = analysis.instructions()[index].clone(region.labels());
        if (copy instanceof VarInsnNode access) access.var = slots.of(access.var);
        if (copy instanceof IincInsnNode increment) increment.var = slots.of(increment.var);
        return copy;
    }

    /** Where code is left out or repeated, an instruction may come behind one of another line than in the source. */
    private void keepLine(int index) {
        if (lines[index] > 0 && lines[index] != line) writeLine(lines[index]);
    }

    private void writeLine(int line) {
        this.line = line;
        LabelNode start = new LabelNode();
        output.instructions.add(start);
        output.instructions.add(new LineNumberNode(line, start));
    }

    /** Writes the stack map of an instruction: the types before {@code typesAt}, of the locals live at {@code index}. */
    private void writeFrame(int index, int typesAt) {
        TypedFrame frame = analysis.frame(typesAt);
        if (isAtFrame()) output.instructions.add(new InsnNode(Opcodes.NOP));
        Object[] locals = slots.at(frame, analysis.live()[index]);
        Object[] operands = BodySlots.operands(frame);
        output.visitFrame(Opcodes.F_NEW, locals.length, locals, operands.length, operands);
    }

    /** Two stack maps cannot be for the same instruction. */
    private boolean isAtFrame() {
        AbstractInsnNode at = output.instructions.getLast();
        while (at != null && at.getOpcode() < 0) {
            if (at instanceof FrameNode) return true;
            at = at.getPrevious();
        }
        return false;
    }
}
