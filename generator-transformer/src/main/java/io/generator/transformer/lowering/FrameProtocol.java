package io.generator.transformer.lowering;

import io.generator.transformer.model.GeneratedNames;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;

/**
 * Writes {@code resume()} and {@code hasNext()} of a frame class, which do what those of the runtime do. HotSpot inlines no
 * method into itself more than once; so, where three generators take values from one another, the third is inlined only
 * if each has its own, and a pipeline costs half.
 */
final class FrameProtocol {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final int FROM = 1;
    private static final int NEXT = 2;

    private final ClassWriter writer;
    private final String frameName;
    private final boolean delegates;

    /**
     * Makes a writer.
     *
     * @param delegates whether the body may go on in another generator
     */
    FrameProtocol(ClassWriter writer, String frameName, boolean delegates) {
        this.writer = writer;
        this.frameName = frameName;
        this.delegates = delegates;
    }

    /** Writes the call of the body with this frame and the state of a slot; it leaves the next state on the stack. */
    interface BodyCall {
        void write(InstructionAdapter code, int stateSlot);
    }

    void write(BodyCall body) {
        InstructionAdapter resume = begin(Opcodes.ACC_PROTECTED, GeneratedNames.RESUME);
        writeStart(resume);
        writeRun(resume, body);
        writeOutcome(resume);
        end(resume);
        InstructionAdapter hasNext = begin(Opcodes.ACC_PUBLIC, GeneratedNames.HAS_NEXT);
        writeHasNext(hasNext);
        end(hasNext);
    }

    private InstructionAdapter begin(int access, String name) {
        InstructionAdapter code = new InstructionAdapter(writer.visitMethod(
                access | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, GeneratedNames.TEST_DESCRIPTOR, null, null));
        code.visitCode();
        return code;
    }

    private static void end(InstructionAdapter code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** {@code int from = state; if (from < 0) return resumeDelegates(); state = RUNNING;} */
    private void writeStart(InstructionAdapter code) {
        Label standing = new Label();
        get(code, GeneratedNames.STATE_FIELD, Type.INT_TYPE);
        code.store(FROM, Type.INT_TYPE);
        code.load(FROM, Type.INT_TYPE);
        code.ifge(standing);
        returnDelegates(code);
        mark(code, standing, 1);
        code.load(0, OBJECT);
        code.iconst(GeneratedNames.RUNNING_STATE);
        put(code, GeneratedNames.STATE_FIELD, Type.INT_TYPE);
    }

    /** {@code try { next = body(this, from); } catch (Throwable t) { state = CLOSED; throw failure(t); } state = next;} */
    private void writeRun(InstructionAdapter code, BodyCall body) {
        Label from = new Label();
        Label to = new Label();
        Label failed = new Label();
        Label done = new Label();
        code.visitTryCatchBlock(from, to, failed, "java/lang/Throwable");
        code.mark(from);
        body.write(code, FROM);
        code.store(NEXT, Type.INT_TYPE);
        code.mark(to);
        code.goTo(done);
        mark(code, failed, 1, "java/lang/Throwable");
        code.load(0, OBJECT);
        code.iconst(GeneratedNames.CLOSED_STATE);
        put(code, GeneratedNames.STATE_FIELD, Type.INT_TYPE);
        code.invokestatic(GeneratedNames.SAVED_FRAME, GeneratedNames.FAILURE, GeneratedNames.FAILURE_DESCRIPTOR, false);
        code.athrow();
        mark(code, done, 2);
        code.load(0, OBJECT);
        code.load(NEXT, Type.INT_TYPE);
        put(code, GeneratedNames.STATE_FIELD, Type.INT_TYPE);
    }

    /** {@code return next > 0 || next != RETURNED && resumeDelegates();} or, where it can only end, {@code next > 0}. */
    private void writeOutcome(InstructionAdapter code) {
        Label noValue = new Label();
        code.load(NEXT, Type.INT_TYPE);
        code.ifle(noValue);
        returnConstant(code, 1);
        mark(code, noValue, 2);
        if (delegates) writeDelegation(code);
        else returnConstant(code, 0);
    }

    private void writeDelegation(InstructionAdapter code) {
        Label begun = new Label();
        code.load(NEXT, Type.INT_TYPE);
        code.iconst(GeneratedNames.RETURNED_STATE);
        code.ificmpne(begun);
        returnConstant(code, 0);
        mark(code, begun, 2);
        returnDelegates(code);
    }

    /** {@code return held || (held = resume());} */
    private void writeHasNext(InstructionAdapter code) {
        Label notHeld = new Label();
        get(code, GeneratedNames.HELD_FIELD, Type.BOOLEAN_TYPE);
        code.ifeq(notHeld);
        returnConstant(code, 1);
        mark(code, notHeld, 0);
        code.load(0, OBJECT);
        code.load(0, OBJECT);
        code.invokevirtual(frameName, GeneratedNames.RESUME, GeneratedNames.TEST_DESCRIPTOR, false);
        code.dupX1();
        put(code, GeneratedNames.HELD_FIELD, Type.BOOLEAN_TYPE);
        code.areturn(Type.INT_TYPE);
    }

    private void get(InstructionAdapter code, String field, Type type) {
        code.load(0, OBJECT);
        code.getfield(frameName, field, type.getDescriptor());
    }

    private void put(InstructionAdapter code, String field, Type type) {
        code.putfield(frameName, field, type.getDescriptor());
    }

    private void returnDelegates(InstructionAdapter code) {
        code.load(0, OBJECT);
        code.invokevirtual(frameName, GeneratedNames.RESUME_DELEGATES, GeneratedNames.TEST_DESCRIPTOR, false);
        code.areturn(Type.INT_TYPE);
    }

    private static void returnConstant(InstructionAdapter code, int value) {
        code.iconst(value);
        code.areturn(Type.INT_TYPE);
    }

    /** A label with its stack map: this frame, and some ints. */
    private void mark(InstructionAdapter code, Label label, int ints, Object... operands) {
        Object[] locals = {frameName, Opcodes.INTEGER, Opcodes.INTEGER};
        code.mark(label);
        code.visitFrame(Opcodes.F_NEW, ints + 1, locals, operands.length, operands);
    }
}
