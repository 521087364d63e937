package io.generator.transformer.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Where control goes from each instruction, normally and when it throws. Instructions are named by their index. */
public final class FlowGraph {

    /**
     * A handler that an instruction's exceptions may go to.
     *
     * @param target the handler's first instruction
     * @param type the internal name of what it catches, or null for all
     */
    public record Handler(int target, @Nullable String type) {}

    private final int[][] successors;
    private final List<BitSet> coverage;
    private final List<List<Handler>> handlers;

    public FlowGraph(MethodNode method) {
        InsnList instructions = method.instructions;
        successors = new int[instructions.size()][];
        for (int i = 0; i < successors.length; i++) successors[i] = successorsOf(instructions, i);
        coverage = coverage(method);
        handlers = handlersOf(method);
    }

    public int size() {
        return successors.length;
    }

    /** Where control may go from an instruction that does not throw. */
    public void forEachSuccessor(int index, IntConsumer action) {
        for (int successor : successors[index]) action.accept(successor);
    }

    /** The handlers of an instruction, in the order in which they are asked. */
    public List<Handler> handlers(int index) {
        return handlers.get(index);
    }

    /** The instructions that an entry of the exception table covers. */
    public BitSet covered(int tryCatchBlock) {
        return coverage.get(tryCatchBlock);
    }

    private static int[] successorsOf(InsnList instructions, int index) {
        AbstractInsnNode instruction = instructions.get(index);
        if (instruction instanceof JumpInsnNode jump) {
            int target = instructions.indexOf(jump.label);
            return jump.getOpcode() == Opcodes.GOTO ? new int[] {target} : new int[] {index + 1, target};
        }
        if (instruction instanceof TableSwitchInsnNode table) return targets(instructions, table.labels, table.dflt);
        if (instruction instanceof LookupSwitchInsnNode table) return targets(instructions, table.labels, table.dflt);
        boolean last = !fallsThrough(instruction) || index + 1 == instructions.size();
        return last ? new int[0] : new int[] {index + 1};
    }

    private static int[] targets(InsnList instructions, List<LabelNode> labels, LabelNode otherwise) {
        int[] targets = new int[labels.size() + 1];
        for (int i = 0; i < labels.size(); i++) targets[i] = instructions.indexOf(labels.get(i));
        targets[labels.size()] = instructions.indexOf(otherwise);
        return targets;
    }

    /** Whether control may go on to the next instruction, without a jump. */
    public static boolean fallsThrough(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        boolean jumps = opcode >= Opcodes.GOTO && opcode <= Opcodes.RETURN;
        return !jumps && opcode != Opcodes.ATHROW;
    }

    /**
     * The instructions that each exception table entry really covers, in the order of the table: labels and the like throw
     * nothing, and behind an entry that catches all no other is ever asked.
     */
    private static List<BitSet> coverage(MethodNode method) {
        List<BitSet> coverage = new ArrayList<>();
        BitSet caught = new BitSet();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            BitSet covered = new BitSet();
            int end = method.instructions.indexOf(block.end);
            for (int i = method.instructions.indexOf(block.start); i < end; i++)
                if (method.instructions.get(i).getOpcode() >= 0) covered.set(i);
            covered.andNot(caught);
            if (block.type == null) caught.or(covered);
            coverage.add(covered);
        }
        return coverage;
    }

    private List<List<Handler>> handlersOf(MethodNode method) {
        List<List<Handler>> all = new ArrayList<>(Collections.nCopies(size(), List.of()));
        for (int block = 0; block < coverage.size(); block++) {
            TryCatchBlockNode entry = method.tryCatchBlocks.get(block);
            Handler handler = new Handler(method.instructions.indexOf(entry.handler), entry.type);
            coverage.get(block).stream().forEach(i -> all.set(i, append(all.get(i), handler)));
        }
        return all;
    }

    private static List<Handler> append(List<Handler> handlers, Handler handler) {
        List<Handler> longer = new ArrayList<>(handlers);
        longer.add(handler);
        return longer;
    }
}
