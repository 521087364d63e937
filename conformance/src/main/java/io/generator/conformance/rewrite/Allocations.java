package io.generator.conformance.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;

/**
 * The {@code NEW}s that stack maps refer to, by a label that must stand directly before them: what is put between the two
 * would part them.
 */
final class Allocations {
    private final InsnList code;
    private final Map<LabelNode, AbstractInsnNode> allocations = new HashMap<>();

    /** Notes them, before anything is put into the code. */
    Allocations(InsnList code) {
        this.code = code;
        for (AbstractInsnNode instruction : code) {
            if (!(instruction instanceof FrameNode frame)) continue;
            note(frame.local);
            note(frame.stack);
        }
    }

    private void note(@Nullable List<Object> elements) {
        if (elements == null) return;
        for (Object element : elements)
            if (element instanceof LabelNode label) allocations.put(label, firstBehind(label));
    }

    private static AbstractInsnNode firstBehind(LabelNode label) {
        AbstractInsnNode instruction = label;
        while (instruction.getOpcode() < 0) instruction = instruction.getNext();
        return instruction;
    }

    /** Gives each a label of its own, and lets the stack maps refer to it. */
    void relabel() {
        Map<Object, LabelNode> labels = new HashMap<>();
        allocations.forEach((label, allocation) -> {
            LabelNode own = new LabelNode();
            code.insertBefore(allocation, own);
            labels.put(label, own);
        });
        for (AbstractInsnNode instruction : code) {
            if (!(instruction instanceof FrameNode frame)) continue;
            frame.local = replaced(frame.local, labels);
            frame.stack = replaced(frame.stack, labels);
        }
    }

    private static @Nullable List<Object> replaced(@Nullable List<Object> elements, Map<Object, LabelNode> labels) {
        if (elements == null) return null;
        List<Object> replaced = new ArrayList<>();
        for (Object element : elements) {
            LabelNode own = labels.get(element);
            replaced.add(own == null ? element : own);
        }
        return replaced;
    }
}
