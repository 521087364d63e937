package io.generator.transformer.normalize;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.MethodAnalysis;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.MethodShell;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Moves a {@code NEW} to its constructor call where a suspension point lies between the two, as in
 * {@code new P(1, Gen.yield(x))}: an object that is not initialised can be kept nowhere. The same where paths meet
 * between the two, as in {@code new P(b ? 1 : 2)}.
 *
 * <p>Its place is taken by null, which the stack instructions shuffle as they did the object; at the constructor call the
 * true object replaces each copy. An object is still allocated and dropped at the old place, since that initialises the
 * class, or fails, when it has to (JLS 12.4.1): before the arguments are evaluated.
 */
public final class DelayedAllocation {
    private final MethodAnalysis analysis;
    private final Set<AbstractInsnNode> delayed;
    private final MethodNode output;
    private final Set<AbstractInsnNode> delayedCopies = new HashSet<>();

    private DelayedAllocation(MethodAnalysis analysis, Set<AbstractInsnNode> delayed) {
        this.analysis = analysis;
        this.delayed = delayed;
        MethodNode input = analysis.method().node();
        this.output = MethodShell.of(input);
        input.accept(output);
        output.maxStack++; // where the source has a single copy of an object, its construction here needs a second
    }

    /** An equivalent method; the very same where nothing is to be moved. */
    public static SuspendableMethod rewrite(MethodAnalysis analysis) {
        Set<AbstractInsnNode> delayed = toDelay(analysis);
        if (delayed.isEmpty()) return analysis.method();
        return analysis.method().withNode(new DelayedAllocation(analysis, delayed).run());
    }

    /** Also what a stack map mentions: there the object has to be the one of a single {@code NEW}, and code is repeated. */
    private static Set<AbstractInsnNode> toDelay(MethodAnalysis analysis) {
        Set<AbstractInsnNode> delayed = new HashSet<>();
        for (SuspensionPoint point : analysis.points()) addAllocations(analysis.frame(point.index()), delayed);
        for (int i = 0; i < analysis.instructions().length; i++)
            if (analysis.isReachable(i) && analysis.instructions()[i] instanceof FrameNode)
                addAllocations(analysis.frame(i + 1), delayed);
        return delayed;
    }

    private static void addAllocations(TypedFrame frame, Set<AbstractInsnNode> allocations) {
        for (int i = 0; i < frame.getLocals(); i++) addAllocation(frame.getLocal(i), allocations);
        for (int i = 0; i < frame.getStackSize(); i++) addAllocation(frame.getStack(i), allocations);
    }

    private static void addAllocation(JvmValue value, Set<AbstractInsnNode> allocations) {
        AbstractInsnNode allocation = value.allocation();
        if (allocation != null) allocations.add(allocation);
    }

    private MethodNode run() {
        AbstractInsnNode[] copies = output.instructions.toArray();
        for (int i = 0; i < copies.length; i++)
            if (delayed.contains(analysis.instructions()[i])) delayedCopies.add(copies[i]);
        for (int i = 0; i < copies.length; i++) {
            if (!analysis.isReachable(i)) continue;
            AbstractInsnNode original = analysis.instructions()[i];
            if (delayedCopies.contains(copies[i])) replaceAllocation(copies[i]);
            if (copies[i] instanceof FrameNode frame) replaceInFrame(frame);
            if (copies[i] instanceof JumpInsnNode jump) decide(jump, analysis.frame(i));
            JvmValue object = analysis.frame(i).initializedBy(original);
            if (object != null && delayed.contains(object.allocation()))
                new Construction(analysis.frame(i), object, (MethodInsnNode) copies[i]).replace();
        }
        return output;
    }

    private void replaceAllocation(AbstractInsnNode allocation) {
        InsnList placeholder = new InsnList();
        placeholder.add(new InsnNode(Opcodes.POP));
        placeholder.add(new InsnNode(Opcodes.ACONST_NULL));
        output.instructions.insert(allocation, placeholder);
    }

    /** The object is not null, and is the same as its copies alone; of null neither would be true. */
    private void decide(JumpInsnNode jump, TypedFrame frame) {
        int opcode = jump.getOpcode();
        boolean one = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
        boolean two = opcode == Opcodes.IF_ACMPEQ || opcode == Opcodes.IF_ACMPNE;
        if (!one && !two) return;
        JvmValue top = frame.getStack(frame.getStackSize() - 1);
        JvmValue other = frame.getStack(frame.getStackSize() - (one ? 1 : 2));
        if (!delayed.contains(top.allocation()) && !delayed.contains(other.allocation())) return;
        boolean jumps = one ? opcode == Opcodes.IFNONNULL : top.equals(other) == (opcode == Opcodes.IF_ACMPEQ);
        InsnList decided = new InsnList();
        decided.add(new InsnNode(one ? Opcodes.POP : Opcodes.POP2));
        if (jumps) decided.add(new JumpInsnNode(Opcodes.GOTO, jump.label));
        output.instructions.insert(jump, decided);
        output.instructions.remove(jump);
    }

    private void replaceInFrame(FrameNode frame) {
        if (frame.local != null) frame.local = withNulls(frame.local);
        if (frame.stack != null) frame.stack = withNulls(frame.stack);
    }

    private List<Object> withNulls(List<Object> elements) {
        List<Object> replaced = new ArrayList<>();
        for (Object element : elements) replaced.add(isDelayed(element) ? Opcodes.NULL : element);
        return replaced;
    }

    private boolean isDelayed(Object element) {
        if (!(element instanceof LabelNode label)) return false;
        AbstractInsnNode at = label;
        while (at.getOpcode() < 0) at = at.getNext();
        return delayedCopies.contains(at);
    }

    /** One constructor call whose object was delayed. */
    private final class Construction {
        private final TypedFrame frame;
        private final JvmValue object;
        private final MethodInsnNode call;
        private final InsnList code = new InsnList();

        Construction(TypedFrame frame, JvmValue object, MethodInsnNode call) {
            this.frame = frame;
            this.object = object;
            this.call = call;
        }

        void replace() {
            int receiver = frame.getStackSize() - 1 - Type.getArgumentCount(call.desc);
            int lowest = lowestCopy();
            Deque<Integer> arguments = popToTemporaries(frame.getStackSize() - 1, receiver + 1);
            Deque<Integer> others = popToTemporaries(receiver, lowest);
            code.add(new TypeInsnNode(Opcodes.NEW, object.storageType().getInternalName()));
            code.add(new InsnNode(Opcodes.DUP));
            pushTemporaries(arguments, receiver + 1, frame.getStackSize() - 1);
            output.instructions.insertBefore(call, code);
            replaceCopies(others, lowest, receiver - 1);
            output.instructions.insert(call, code);
        }

        private int lowestCopy() {
            int index = 0;
            while (!frame.getStack(index).equals(object)) index++;
            return index;
        }

        /** Empties the stack from the top down; copies of the object are dropped, all else is kept in new locals. */
        private Deque<Integer> popToTemporaries(int from, int to) {
            Deque<Integer> temporaries = new ArrayDeque<>();
            for (int i = from; i >= to; i--) {
                JvmValue value = frame.getStack(i);
                if (value.equals(object)) {
                    code.add(new InsnNode(Opcodes.POP));
                } else {
                    temporaries.push(output.maxLocals);
                    code.add(new VarInsnNode(value.storageType().getOpcode(Opcodes.ISTORE), output.maxLocals));
                    output.maxLocals += value.getSize();
                }
            }
            return temporaries;
        }

        private void pushTemporaries(Deque<Integer> temporaries, int from, int to) {
            for (int i = from; i <= to; i++) {
                JvmValue value = frame.getStack(i);
                code.add(new VarInsnNode(value.storageType().getOpcode(Opcodes.ILOAD), temporaries.pop()));
            }
        }

        /** Puts the object, which is on the stack now, to all places where there was a copy of it. */
        private void replaceCopies(Deque<Integer> others, int lowest, int highest) {
            int whole = output.maxLocals++;
            code.add(new VarInsnNode(Opcodes.ASTORE, whole));
            for (int i = lowest; i <= highest; i++) {
                if (frame.getStack(i).equals(object)) code.add(new VarInsnNode(Opcodes.ALOAD, whole));
                else pushTemporaries(others, i, i);
            }
            for (int slot = 0; slot < frame.getLocals(); slot++) {
                if (!frame.getLocal(slot).equals(object)) continue;
                code.add(new VarInsnNode(Opcodes.ALOAD, whole));
                code.add(new VarInsnNode(Opcodes.ASTORE, slot));
            }
        }
    }
}
