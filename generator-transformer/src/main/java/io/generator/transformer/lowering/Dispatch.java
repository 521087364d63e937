package io.generator.transformer.lowering;

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

    void write() {
        code.load(slots.state(), Type.INT_TYPE);
        switch (resume.length) {
            case 0 -> code.pop();
            case 1 -> code.ifne(resume[0]);
            default -> code.tableswitch(1, resume.length, start, resume);
        }
        if (resume.length > 1) enter(start);
    }

    /** Marks where a state is resumed. */
    void enter(int state) {
        enter(resume[state - 1]);
    }

    private void enter(Label label) {
        code.mark(label);
        Object[] locals = slots.onEntry();
        code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
    }
}
