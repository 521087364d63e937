package io.generator.transformer.lowering;

import io.generator.transformer.analysis.FlowGraph;
import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.TypeFlow;
import io.generator.transformer.analysis.TypedFrame;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Writes jumps over more than 32 KB as the JVM wants them: {@code goto_w}, and a conditional jump as one around it.
 *
 * <p>ASM (9.11.1) does so too, but by reading what it has written a second time. There it gives up on methods with many
 * handlers ({@code LimitExceededException}), and a jump back that was just short enough at first comes out wrong.
 */
final class WideJumps {
    /** JVMS 6.5; a method visitor takes it, though {@link Opcodes} does not name it. */
    private static final int GOTO_W = 200;

    private final MethodNode method;
    private final AbstractInsnNode[] instructions;
    private final int[] offsets;

    private WideJumps(MethodNode method) {
        this.method = method;
        this.instructions = method.instructions.toArray();
        this.offsets = offsets(instructions);
    }

    /**
     * Changes the jumps of a method that may be too wide.
     *
     * @param owner the internal name of the method's class
     */
    static void write(String owner, MethodNode method) throws AnalyzerException {
        WideJumps jumps = new WideJumps(method);
        if (jumps.offsets[jumps.instructions.length] > Short.MAX_VALUE)
            jumps.widen(TypeFlow.analyze(owner, method, new FlowGraph(method)));
    }

    /** Where each instruction would be if all of them, jumps too, were as long as they can be; and the end. */
    private static int[] offsets(AbstractInsnNode[] instructions) {
        int[] offsets = new int[instructions.length + 1];
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        for (int i = 0; i < instructions.length; i++) {
            instructions[i].accept(size);
            offsets[i + 1] = size.getMaxSize();
        }
        return offsets;
    }

    private void widen(@Nullable TypedFrame[] frames) {
        int[] targets = targets();
        for (int i = 0; i < instructions.length; i++) {
            if (!(instructions[i] instanceof JumpInsnNode jump) || !isFar(i, targets[i])) continue;
            if (jump.getOpcode() == Opcodes.GOTO) jump.setOpcode(GOTO_W);
            else jumpAround(i, jump, frames[i + 1]);
        }
    }

    /** As indices, before anything is inserted. */
    private int[] targets() {
        int[] targets = new int[instructions.length];
        for (int i = 0; i < targets.length; i++)
            if (instructions[i] instanceof JumpInsnNode jump) targets[i] = method.instructions.indexOf(jump.label);
        return targets;
    }

    private boolean isFar(int from, int to) {
        return Math.abs(offsets[to] - offsets[from]) > Short.MAX_VALUE;
    }

    private void jumpAround(int index, JumpInsnNode jump, @Nullable TypedFrame behind) {
        LabelNode next = new LabelNode();
        InsnList wide = new InsnList();
        wide.add(new JumpInsnNode(GOTO_W, jump.label));
        wide.add(next);
        if (behind != null && !declaresFrame(index + 1))
            wide.add(behind.stackMap(behind.getStackSize(), JvmValue::frameElement));
        method.instructions.insert(jump, wide);
        jump.setOpcode(opposite(jump.getOpcode()));
        jump.label = next;
    }

    private boolean declaresFrame(int index) {
        int at = index;
        while (instructions[at].getOpcode() < 0 && !(instructions[at] instanceof FrameNode)) at++;
        return instructions[at] instanceof FrameNode;
    }

    /** Opposite opcodes are neighbours: the first of each two is odd up to {@code if_acmpne}, and even from there on. */
    private static int opposite(int opcode) {
        return opcode <= Opcodes.IF_ACMPNE ? ((opcode + 1) ^ 1) - 1 : opcode ^ 1;
    }
}
