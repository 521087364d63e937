package io.generator.transformer.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Methods as lists of instructions, without what is none: labels, line numbers, stack maps. */
final class Listings {
    private Listings() {}

    /**
     * A method's instructions.
     *
     * @param classFile the class that the method belongs to
     * @param states the states that instructions stand for
     */
    static List<Instruction> of(byte[] classFile, MethodNode method, Map<AbstractInsnNode, Integer> states) {
        Offsets offsets = new Offsets(classFile, method);
        Operands operands = new Operands(method, offsets::of);
        List<Instruction> listing = new ArrayList<>();
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode start) line = start.line;
            if (instruction.getOpcode() < 0) continue;
            listing.add(new Instruction(
                    offsets.of(instruction),
                    line,
                    Operands.mnemonic(instruction),
                    operands.of(instruction),
                    states.getOrDefault(instruction, 0)));
        }
        return listing;
    }

    /** Where each state of a body is resumed: the dispatch, which a body begins with, says it. */
    static Map<AbstractInsnNode, Integer> resumed(MethodNode body) {
        AbstractInsnNode dispatch = real(real(body.instructions.getFirst()).getNext());
        Map<AbstractInsnNode, Integer> states = new HashMap<>();
        if (dispatch instanceof JumpInsnNode jump) {
            states.put(real(jump.label), 1);
        } else if (dispatch instanceof TableSwitchInsnNode table) {
            for (LabelNode label : table.labels) states.put(real(label), states.size() + 1);
        }
        return states;
    }

    private static AbstractInsnNode real(AbstractInsnNode from) {
        AbstractInsnNode instruction = from;
        while (instruction.getOpcode() < 0) instruction = instruction.getNext();
        return instruction;
    }
}
