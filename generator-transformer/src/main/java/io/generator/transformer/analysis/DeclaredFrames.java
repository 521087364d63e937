package io.generator.transformer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;

/** Writes down types as a stack map declares them. */
public final class DeclaredFrames {
    private DeclaredFrames() {}

    /**
     * The stack map of the types before an instruction.
     *
     * @param operands how many operands to declare, from the bottom of the stack
     * @param element what stands for a value
     */
    public static FrameNode node(TypedFrame frame, int operands, Function<JvmValue, Object> element) {
        List<Object> locals = new ArrayList<>();
        for (int slot = 0;
                slot < frame.getLocals();
                slot += frame.getLocal(slot).getSize()) locals.add(element.apply(frame.getLocal(slot)));
        List<Object> stack = new ArrayList<>();
        for (int i = 0; i < operands; i++) stack.add(element.apply(frame.getStack(i)));
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray());
    }
}
