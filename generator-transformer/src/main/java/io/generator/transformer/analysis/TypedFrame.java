package io.generator.transformer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** The types of all locals and of the operand stack before an instruction. */
public final class TypedFrame extends Frame<JvmValue> {

    TypedFrame(int locals, int stack) {
        super(locals, stack);
    }

    TypedFrame(TypedFrame other) {
        super(other);
    }

    @Override
    public void execute(AbstractInsnNode instruction, Interpreter<JvmValue> interpreter) throws AnalyzerException {
        JvmValue initialized = initializedBy(instruction);
        super.execute(instruction, interpreter);
        if (initialized != null) replace(initialized, JvmValue.reference(initialized.storageType()));
    }

    /** The uninitialised object that a constructor call makes whole, or null. */
    public @Nullable JvmValue initializedBy(AbstractInsnNode instruction) {
        if (instruction.getOpcode() != Opcodes.INVOKESPECIAL) return null;
        MethodInsnNode call = (MethodInsnNode) instruction;
        if (!call.name.equals("<init>")) return null;
        JvmValue receiver = getStack(getStackSize() - 1 - Type.getArgumentCount(call.desc));
        return receiver.allocation() == null ? null : receiver;
    }

    /**
     * The stack map that declares these types.
     *
     * @param depth how many operands to declare, from the bottom of the stack
     * @param element what stands for a value in it
     */
    public FrameNode stackMap(int depth, Function<JvmValue, Object> element) {
        List<Object> locals = new ArrayList<>();
        for (int slot = 0; slot < getLocals(); slot += getLocal(slot).getSize())
            locals.add(element.apply(getLocal(slot)));
        while (!locals.isEmpty() && locals.get(locals.size() - 1) == Opcodes.TOP) locals.remove(locals.size() - 1);
        List<Object> operands = new ArrayList<>();
        for (int i = 0; i < depth; i++) operands.add(element.apply(getStack(i)));
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), operands.size(), operands.toArray());
    }

    private void replace(JvmValue from, JvmValue to) {
        for (int i = 0; i < getLocals(); i++) if (getLocal(i).equals(from)) setLocal(i, to);
        for (int i = 0; i < getStackSize(); i++) if (getStack(i).equals(from)) setStack(i, to);
    }

    /** Whether an object of an allocation that is not initialised is anywhere in this frame. */
    public boolean holds(AbstractInsnNode allocation) {
        for (int i = 0; i < getLocals(); i++) if (getLocal(i).allocation() == allocation) return true;
        for (int i = 0; i < getStackSize(); i++) if (getStack(i).allocation() == allocation) return true;
        return false;
    }
}
