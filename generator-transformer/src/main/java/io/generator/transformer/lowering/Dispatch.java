package io.generator.transformer.lowering;

import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/** The jump from the method's entry to where the body stands. It has no line number, so that no breakpoint stops there. */
final class Dispatch {
    private final InstructionAdapter code;
    private final BodySlots slots;
    private final Label start = new Label();
    private final Label[] resume;

    Dispatch(InstructionAdapter code, BodySlots slots, int points) {
        this.code = code;
        this.slots = slots;
        this.resume = new Label[points];
        for (int i = 0; i < points; i++) resume[i] = new Label();
    }

    /**
     * Writes the jump.
     *
     * @param groups the points that come in together; they part when their locals are restored
     * @param restore writes what restores the locals of a point
     */
    void write(List<List<SuspensionPoint>> groups, Consumer<SuspensionPoint> restore) {
        Label[] entries = resume.clone();
        for (List<SuspensionPoint> group : groups) {
            Label entry = new Label();
            for (SuspensionPoint point : group) entries[point.state() - 1] = entry;
        }
        code.load(slots.state(), Type.INT_TYPE);
        switch (entries.length) {
            case 0 -> code.pop();
            case 1 -> code.ifne(entries[0]);
            default -> code.tableswitch(1, entries.length, start, entries);
        }
        for (List<SuspensionPoint> group : groups) {
            SuspensionPoint any = group.get(0);
            enter(entries[any.state() - 1], slots.onEntry());
            restore.accept(any);
            part(group);
        }
        if (entries.length > 1) enter(start, slots.onEntry());
    }

    private void part(List<SuspensionPoint> group) {
        int[] states = group.stream().mapToInt(SuspensionPoint::state).toArray();
        Label[] labels = group.stream().map(point -> resume[point.state() - 1]).toArray(Label[]::new);
        code.load(slots.state(), Type.INT_TYPE);
        code.lookupswitch(labels[0], states, labels);
    }

    /** Marks where a state is resumed, with these locals. */
    void enter(int state, Object[] locals) {
        enter(resume[state - 1], locals);
    }

    private void enter(Label label, Object[] locals) {
        code.mark(label);
        code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
    }
}
