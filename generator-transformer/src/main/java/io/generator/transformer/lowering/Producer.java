package io.generator.transformer.lowering;

import io.generator.transformer.analysis.MethodAnalysis;
import org.objectweb.asm.tree.FrameNode;

/** Finds the instruction that makes what is on top of the operand stack. */
final class Producer {
    private Producer() {}

    /** The instruction that alone makes the operand of another, or -1: no path may join between the two. */
    static int of(MethodAnalysis analysis, int consumer) {
        int index = consumer - 1;
        while (index >= 0 && analysis.instructions()[index].getOpcode() < 0) {
            if (analysis.instructions()[index] instanceof FrameNode) return -1;
            index--;
        }
        return index;
    }
}
