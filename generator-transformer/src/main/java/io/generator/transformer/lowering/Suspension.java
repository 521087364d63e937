package io.generator.transformer.lowering;

import io.generator.transformer.analysis.JvmValue;
import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.SuspendableMethod;
import io.generator.transformer.model.SuspensionPoint;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/** Writes what stands in the place of a call that suspends: save and leave; come back, restore and receive. */
final class Suspension {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final InstructionAdapter code;
    private final String frameName;
    private final BodySlots slots;
    private final FieldLayout layout;
    private final SpillFacts facts;
    private final YieldedValue yielded;

    Suspension(
            InstructionAdapter code,
            SuspendableMethod method,
            BodySlots slots,
            FieldLayout layout,
            SpillFacts facts,
            YieldedValue yielded) {
        this.code = code;
        this.frameName = method.frameName();
        this.slots = slots;
        this.layout = layout;
        this.facts = facts;
        this.yielded = yielded;
    }

    /** Saves what is live, and returns from the body. */
    void leave(SuspensionPoint point) {
        Type operand = point.kind() == SuspensionPoint.Kind.YIELD ? yielded.type() : OBJECT;
        if (point.arguments() > 0) code.store(slots.firstFree(), operand);
        saveOperands(layout.operands(point));
        layout.locals(point).forEach(value -> saveLocal(point, value));
        facts.stale(point).forEach(this::clear);
        switch (point.kind()) {
            case YIELD -> keepYielded(operand, point);
            case DELEGATE -> delegate(point);
            case AWAIT -> suspend(point);
        }
        code.areturn(Type.INT_TYPE);
    }

    void restoreLocals(SuspensionPoint point) {
        layout.locals(point).forEach(this::restoreLocal);
    }

    void restoreOperands(SuspensionPoint point) {
        layout.operands(point).forEach(this::push);
    }

    private void keepYielded(Type type, SuspensionPoint point) {
        loadFrame();
        code.load(slots.firstFree(), type);
        code.putfield(frameName, GeneratedNames.YIELD_FIELD, type.getDescriptor());
        code.iconst(point.state());
    }

    private void delegate(SuspensionPoint point) {
        loadFrame();
        code.load(slots.firstFree(), OBJECT);
        code.iconst(point.state());
        callFrame(GeneratedNames.DELEGATE_TO, GeneratedNames.DELEGATE_TO_DESCRIPTOR);
    }

    private void suspend(SuspensionPoint point) {
        loadFrame();
        code.iconst(point.state());
        callFrame(GeneratedNames.SUSPEND, GeneratedNames.SUSPEND_DESCRIPTOR);
    }

    /** Begins to wait for what is on the stack. */
    void await() {
        passToFrame(GeneratedNames.AWAIT, GeneratedNames.AWAIT_DESCRIPTOR);
    }

    void awaited() {
        loadFrame();
        callFrame(GeneratedNames.AWAITED, GeneratedNames.AWAITED_DESCRIPTOR);
    }

    /** What was sent, or what the delegate returned, or the exception that was raised. An await asks for it by itself. */
    void receive(SuspensionPoint point) {
        if (point.kind() == SuspensionPoint.Kind.AWAIT) return;
        loadFrame();
        callFrame(GeneratedNames.RESUMED, GeneratedNames.RESUMED_DESCRIPTOR);
        if (!point.hasResult()) code.pop();
    }

    /** Makes a primitive of the object on the stack. */
    void unbox() {
        String box = YieldedValue.boxOf(yielded.type());
        code.checkcast(Type.getObjectType(box));
        code.invokevirtual(
                box,
                yielded.type().getClassName() + "Value",
                "()" + yielded.type().getDescriptor(),
                false);
    }

    /** Ends the body with what is on the stack, if anything is. An ended generator keeps nothing alive. */
    void end(End.Kind kind, int index) {
        facts.occupied(index).forEach(this::clear);
        switch (kind) {
            case DONE -> code.iconst(GeneratedNames.RETURNED_STATE);
            case RESULT -> {
                passToFrame(GeneratedNames.END_WITH, GeneratedNames.END_WITH_DESCRIPTOR);
                code.iconst(GeneratedNames.RETURNED_STATE);
            }
            case OTHER -> passToFrame(GeneratedNames.RETURNED, GeneratedNames.RETURNED_DESCRIPTOR);
        }
        code.areturn(Type.INT_TYPE);
    }

    private void passToFrame(String method, String descriptor) {
        loadFrame();
        code.swap();
        callFrame(method, descriptor);
    }

    void restoreParameters(List<SavedValue> parameters) {
        parameters.forEach(this::restoreLocal);
    }

    /** From the top of the stack down; each by way of a local, which is the same for all sizes. */
    private void saveOperands(List<SavedValue> operands) {
        int free = slots.firstFree() + 2;
        for (int i = operands.size() - 1; i >= 0; i--) {
            SavedValue operand = operands.get(i);
            SavedField field = operand.field();
            if (field == null) {
                code.pop();
            } else {
                code.store(free, field.type());
                save(field, free);
            }
        }
    }

    private void saveLocal(SuspensionPoint point, SavedValue local) {
        SavedField field = local.field();
        if (field != null && !facts.isUpToDate(point, field)) save(field, slots.of(local.slot()));
    }

    private void save(SavedField field, int slot) {
        loadFrame();
        code.load(slot, field.type());
        code.putfield(frameName, field.name(), field.type().getDescriptor());
    }

    /** So that what nobody can reach any more can be collected. */
    private void clear(SavedField field) {
        loadFrame();
        code.aconst(null);
        code.putfield(frameName, field.name(), field.type().getDescriptor());
    }

    private void restoreLocal(SavedValue local) {
        if (local.value().isThis() && local.slot() == 0) return;
        push(local);
        code.store(slots.of(local.slot()), local.value().storageType());
    }

    private void push(SavedValue value) {
        SavedField field = value.field();
        if (field != null) {
            loadFrame();
            code.getfield(frameName, field.name(), field.type().getDescriptor());
        } else if (value.value().kind() == JvmValue.Kind.NULL) {
            code.aconst(null);
        } else if (value.value().isThis()) {
            code.load(0, OBJECT);
        } else {
            throw new IllegalStateException("nothing keeps the value of slot " + value.slot() + ": " + value.value());
        }
    }

    private void loadFrame() {
        code.load(slots.frame(), OBJECT);
    }

    private void callFrame(String name, String descriptor) {
        code.invokevirtual(frameName, name, descriptor, false);
    }
}
