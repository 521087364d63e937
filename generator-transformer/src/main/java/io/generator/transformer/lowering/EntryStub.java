package io.generator.transformer.lowering;

import io.generator.transformer.model.GeneratedNames;
import io.generator.transformer.model.MethodKind;
import io.generator.transformer.model.MethodShell;
import io.generator.transformer.model.Protocol;
import io.generator.transformer.model.SuspendableMethod;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes what the source's method does now: it puts its arguments into a new frame, and returns that. */
final class EntryStub {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final SuspendableMethod method;
    private final FieldLayout layout;
    private final boolean cleansUp;

    /**
     * Makes a writer.
     *
     * @param cleansUp whether the body may stand where something is still to be cleaned up
     */
    EntryStub(SuspendableMethod method, FieldLayout layout, boolean cleansUp) {
        this.method = method;
        this.layout = layout;
        this.cleansUp = cleansUp;
    }

    /** The method with all that belongs to it but its code. */
    MethodNode write() {
        MethodNode stub = MethodShell.annotated(method.node());
        Label start = new Label();
        Label end = new Label();
        InstructionAdapter code = new InstructionAdapter(stub);
        code.mark(start);
        if (method.firstLine() > 0) stub.visitLineNumber(method.firstLine(), start);
        makeFrame(code);
        code.mark(end);
        declareParameters(stub, start, end);
        return stub;
    }

    private void makeFrame(InstructionAdapter code) {
        code.anew(Type.getObjectType(method.frameName()));
        code.dup();
        code.invokespecial(method.frameName(), "<init>", "()V", false);
        if (!method.isStatic()) put(code, 0, OBJECT, GeneratedNames.HOST_FIELD, hostType());
        for (SavedValue parameter : layout.parameters()) {
            SavedField field = parameter.field();
            if (field != null) put(code, parameter.slot(), field.type(), field.name(), field.type());
        }
        if (isClosedWhenUnreachable()) makeClosingHandle(code);
        else
            convert(
                    code,
                    cleansUp && method.protocol().kind() == MethodKind.GENERATOR ? watch(code) : method.frameName());
        code.areturn(OBJECT);
    }

    /** A generator on request, since closing it runs code in some other thread; an asynchronous one in its loop, as Python has it. */
    private boolean isClosedWhenUnreachable() {
        return method.closesWhenUnreachable() || (cleansUp && method.protocol() == Protocol.ASYNC_GEN);
    }

    private Type hostType() {
        return Type.getObjectType(method.host().name());
    }

    private void put(InstructionAdapter code, int slot, Type slotType, String field, Type type) {
        code.dup();
        code.load(slot, slotType);
        code.putfield(method.frameName(), field, type.getDescriptor());
    }

    private void makeClosingHandle(InstructionAdapter code) {
        Protocol protocol = method.protocol();
        code.invokevirtual(method.frameName(), protocol.closingConversion(), protocol.closingDescriptor(), false);
    }

    /**
     * The runtime may put a frame of its own in the place of this one; of which type the operand then is. To pass the frame
     * to a static method would make the verifier load its class, to see what it extends.
     */
    private String watch(InstructionAdapter code) {
        String frame = method.protocol().frame();
        code.invokevirtual(method.frameName(), GeneratedNames.WATCHED, "()L" + frame + ";", false);
        return frame;
    }

    private void convert(InstructionAdapter code, String frame) {
        String conversion = method.protocol().conversion();
        if (!conversion.isEmpty())
            code.invokevirtual(frame, conversion, "()L" + method.protocol().returnType() + ";", false);
    }

    /** Declares each parameter once and with its own type, whatever else the source's table says of its slot. */
    private void declareParameters(MethodNode stub, Label start, Label end) {
        if (method.node().localVariables == null) return;
        Map<Integer, Type> undeclared = method.parameterTypes();
        if (!method.isStatic()) undeclared.put(0, hostType());
        for (LocalVariableNode variable : method.node().localVariables) {
            boolean fromStart = method.node().instructions.indexOf(variable.start) == 0;
            if (fromStart && undeclared.remove(variable.index, Type.getType(variable.desc)))
                stub.visitLocalVariable(variable.name, variable.desc, variable.signature, start, end, variable.index);
        }
    }
}
