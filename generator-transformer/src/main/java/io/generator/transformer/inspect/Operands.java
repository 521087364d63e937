package io.generator.transformer.inspect;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.util.Printer;

/** The text of an instruction: its mnemonic, and its operands as a person would write them. */
final class Operands {
    private final MethodNode method;
    private final ToIntFunction<LabelNode> offsets;

    Operands(MethodNode method, ToIntFunction<LabelNode> offsets) {
        this.method = method;
        this.offsets = offsets;
    }

    static String mnemonic(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        // Printer does not know the one opcode that only a very large body has.
        return opcode < Printer.OPCODES.length ? Printer.OPCODES[opcode].toLowerCase(Locale.ROOT) : "goto_w";
    }

    String of(AbstractInsnNode instruction) {
        if (instruction instanceof VarInsnNode access) return access.var + variable(access, access.var);
        if (instruction instanceof IincInsnNode increment)
            return increment.var + " by " + increment.incr + variable(increment, increment.var);
        if (instruction instanceof IntInsnNode constant) return constant(constant);
        if (instruction instanceof TypeInsnNode type) return Names.simple(type.desc);
        if (instruction instanceof FieldInsnNode field)
            return Names.simple(field.owner) + "." + field.name + ": " + Names.simple(Type.getType(field.desc));
        if (instruction instanceof MethodInsnNode call)
            return Names.simple(call.owner) + "." + call.name + Names.signature(call.desc);
        if (instruction instanceof InvokeDynamicInsnNode call) return dynamic(call);
        if (instruction instanceof LdcInsnNode constant) return literal(constant.cst);
        if (instruction instanceof MultiANewArrayInsnNode array)
            return Names.simple(Type.getType(array.desc)) + " of " + array.dims + " dimensions";
        return targets(instruction);
    }

    private String targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) return "to " + offsets.applyAsInt(jump.label);
        if (instruction instanceof TableSwitchInsnNode table)
            return cases(IntStream.rangeClosed(table.min, table.max).boxed().toList(), table.labels, table.dflt);
        if (instruction instanceof LookupSwitchInsnNode table) return cases(table.keys, table.labels, table.dflt);
        return "";
    }

    private String cases(List<Integer> keys, List<LabelNode> labels, LabelNode otherwise) {
        Stream<String> cases = IntStream.range(0, labels.size())
                .mapToObj(i -> keys.get(i) + " to " + offsets.applyAsInt(labels.get(i)));
        return Stream.concat(cases, Stream.of("else to " + offsets.applyAsInt(otherwise)))
                .collect(Collectors.joining(", "));
    }

    /** A variable is in scope only behind the instruction that gives it its first value. */
    private String variable(AbstractInsnNode instruction, int slot) {
        if (method.localVariables == null) return "";
        boolean store = instruction.getOpcode() >= Opcodes.ISTORE && instruction.getOpcode() <= Opcodes.ASTORE;
        int index = method.instructions.indexOf(store ? following(instruction) : instruction);
        return method.localVariables.stream()
                .filter(variable -> variable.index == slot)
                .filter(variable -> method.instructions.indexOf(variable.start) <= index)
                .filter(variable -> index < method.instructions.indexOf(variable.end))
                .map(variable -> " (" + variable.name + ")")
                .findFirst()
                .orElse("");
    }

    private static AbstractInsnNode following(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next.getOpcode() < 0 && next.getNext() != null) next = next.getNext();
        return next;
    }

    private static String constant(IntInsnNode instruction) {
        if (instruction.getOpcode() != Opcodes.NEWARRAY) return Integer.toString(instruction.operand);
        return Printer.TYPES[instruction.operand].substring("T_".length()).toLowerCase(Locale.ROOT);
    }

    /** For a lambda or a method reference, what it calls. */
    private static String dynamic(InvokeDynamicInsnNode call) {
        String target = Stream.of(call.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .map(handle -> ", calls " + Names.simple(handle.getOwner()) + "." + handle.getName())
                .findFirst()
                .orElse("");
        return call.name + Names.signature(call.desc) + " by " + Names.simple(call.bsm.getOwner()) + "."
                + call.bsm.getName() + target;
    }

    private static String literal(Object constant) {
        if (constant instanceof String text) {
            StringBuilder quoted = new StringBuilder();
            Printer.appendString(quoted, text);
            return quoted.toString();
        }
        if (constant instanceof Type type) return Names.simple(type) + ".class";
        if (constant instanceof Long) return constant + "L";
        return constant instanceof Float ? constant + "F" : constant.toString();
    }
}
