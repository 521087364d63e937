package io.generator.conformance.rewrite;

import io.generator.transformer.model.MethodShell;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Moves a method's code to a second, private method, which the first one calls. */
final class Split {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final ClassNode host;
    private final MethodNode original;
    private final String bodyName;

    Split(ClassNode host, MethodNode original, int number) {
        this.host = host;
        this.original = original;
        this.bodyName = bodyName(host, original.name, number);
    }

    /** Unlike the name of a lambda's method, so that diagnostics name it in full. */
    private static String bodyName(ClassNode host, String name, int number) {
        String candidate = "body$" + number + "$" + name;
        return host.methods.stream().anyMatch(method -> method.name.equals(candidate)) ? candidate + "$" : candidate;
    }

    /** The same code in a private method. */
    MethodNode body(String descriptor) {
        int access = Opcodes.ACC_PRIVATE
                | Opcodes.ACC_SYNTHETIC
                | (original.access & (Opcodes.ACC_STATIC | Opcodes.ACC_STRICT));
        MethodNode body =
                new MethodNode(Opcodes.ASM9, access, bodyName, descriptor, null, MethodShell.exceptions(original));
        body.instructions = original.instructions;
        body.tryCatchBlocks = original.tryCatchBlocks;
        body.localVariables = original.localVariables;
        body.maxLocals = original.maxLocals;
        body.maxStack = original.maxStack;
        return body;
    }

    /** The method as it was, but with a call of its body. The lock of a synchronized method is held meanwhile. */
    MethodNode driver(String bodyDescriptor, Ending ending) {
        MethodNode driver = MethodShell.annotated(original);
        driver.visitCode();
        writeLine(driver);
        InstructionAdapter code = new InstructionAdapter(driver);
        loadArguments(code);
        if (isStatic()) code.invokestatic(host.name, bodyName, bodyDescriptor, isInterface());
        else code.invokespecial(host.name, bodyName, bodyDescriptor, isInterface());
        ending.write(code, Type.getReturnType(original.desc));
        code.areturn(Type.getReturnType(original.desc));
        return driver;
    }

    /** What a driver does with what the body returns. */
    interface Ending {
        void write(InstructionAdapter code, Type returned);
    }

    private void loadArguments(InstructionAdapter code) {
        int slot = 0;
        if (!isStatic()) code.load(slot++, OBJECT);
        for (Type type : Type.getArgumentTypes(original.desc)) {
            code.load(slot, type);
            slot += type.getSize();
        }
    }

    private void writeLine(MethodNode driver) {
        for (var instruction : original.instructions) {
            if (!(instruction instanceof LineNumberNode line)) continue;
            Label start = new Label();
            driver.visitLabel(start);
            driver.visitLineNumber(line.line, start);
            return;
        }
    }

    private boolean isStatic() {
        return (original.access & Opcodes.ACC_STATIC) != 0;
    }

    private boolean isInterface() {
        return (host.access & Opcodes.ACC_INTERFACE) != 0;
    }
}
