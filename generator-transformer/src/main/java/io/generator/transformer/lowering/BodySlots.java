package io.generator.transformer.lowering;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.analysis.TypedFrame;
import io.generator.transformer.model.SuspendableMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Where the locals of the source's method are in the body method, whose parameters are the frame and the state. */
final class BodySlots {
    private final SuspendableMethod method;
    private final int receiver;

    BodySlots(SuspendableMethod method) {
        this.method = method;
        this.receiver = method.isStatic() ? 0 : 1;
    }

    int frame() {
        return receiver;
    }

    int state() {
        return receiver + 1;
    }

    int of(int slot) {
        return slot < receiver ? slot : slot + 2;
    }

    /** The first slot that nothing of the source uses. */
    int firstFree() {
        return method.node().maxLocals + 2;
    }

    /** The stack map's locals where control comes in from the dispatch. */
    Object[] onEntry() {
        List<Object> elements = new ArrayList<>();
        if (receiver == 1) elements.add(method.host().name());
        addOwn(elements);
        return elements.toArray();
    }

    /** The stack map's locals at an instruction of the source: what is not live there need not be there. */
    Object[] at(TypedFrame frame, BitSet live) {
        List<Object> elements = new ArrayList<>();
        int slot = 0;
        if (receiver == 1) slot = add(elements, frame, slot, live);
        addOwn(elements);
        while (slot < frame.getLocals()) slot = add(elements, frame, slot, live);
        while (!elements.isEmpty() && elements.get(elements.size() - 1) == Opcodes.TOP)
            elements.remove(elements.size() - 1);
        return elements.toArray();
    }

    private void addOwn(List<Object> elements) {
        elements.add(method.frameName());
        elements.add(Opcodes.INTEGER);
    }

    private static int add(List<Object> elements, TypedFrame frame, int slot, BitSet live) {
        JvmValue value = frame.getLocal(slot);
        boolean there = live.get(slot) || (slot == 0 && value.isThis());
        elements.add(there ? value.frameElement() : Opcodes.TOP);
        return slot + (there ? value.getSize() : 1);
    }

    /** The stack map's operands at an instruction of the source. */
    static Object[] operands(TypedFrame frame) {
        Object[] elements = new Object[frame.getStackSize()];
        for (int i = 0; i < elements.length; i++)
            elements[i] = frame.getStack(i).frameElement();
        return elements;
    }
}
