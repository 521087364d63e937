package io.generator.conformance.rewrite;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.InstructionAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Splits a method so that its body suspends at some sites, and the method drives it to its end. */
final class TorturedMethod {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final ClassNode host;
    private final MethodNode original;
    private final Split split;
    private final Type returned;
    private final Form form;
    private final boolean isUniform;

    TorturedMethod(ClassNode host, MethodNode original, int number, Form form, boolean isUniform) {
        this.host = host;
        this.original = original;
        this.split = new Split(host, original, number);
        this.returned = Type.getReturnType(original.desc);
        this.form = form;
        this.isUniform = isUniform;
    }

    /** Replaces the method; returns the name of its body. */
    String replace(List<Site> sites) {
        String descriptor = Type.getMethodDescriptor(form.returned(), Type.getArgumentTypes(original.desc));
        MethodNode driver = split.driver(descriptor, this::drive);
        MethodNode body = split.body(descriptor);
        AbstractInsnNode[] instructions = body.instructions.toArray();
        Allocations allocations = new Allocations(body.instructions);
        for (Site site : sites) body.instructions.insertBefore(instructions[site.index()], suspension(site));
        for (AbstractInsnNode instruction : instructions) replaceReturn(body, instruction);
        allocations.relabel();
        body.invisibleAnnotations = List.of(new AnnotationNode(form.annotation()));
        host.methods.set(host.methods.indexOf(original), driver);
        host.methods.add(body);
        return body.name;
    }

    private void drive(InstructionAdapter code, Type returned) {
        form.drive(code);
        switch (returned.getSort()) {
            case Type.VOID -> code.pop();
            case Type.ARRAY, Type.OBJECT -> {
                if (!returned.equals(OBJECT)) code.checkcast(returned);
            }
            default -> {
                Type box = Type.getObjectType(Boxes.of(returned));
                code.checkcast(box);
                code.invokevirtual(
                        box.getInternalName(),
                        returned.getClassName() + "Value",
                        "()" + returned.getDescriptor(),
                        false);
            }
        }
    }

    private InsnList suspension(Site site) {
        MethodNode code = new MethodNode();
        form.suspend(new InstructionAdapter(code), site, isUniform);
        return code.instructions;
    }

    private void replaceReturn(MethodNode body, AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN) return;
        MethodNode code = new MethodNode();
        InstructionAdapter adapter = new InstructionAdapter(code);
        if (opcode == Opcodes.RETURN) adapter.aconst(null);
        else if (opcode != Opcodes.ARETURN) Boxes.box(adapter, returned);
        form.toReturn(adapter);
        code.instructions.add(new InsnNode(Opcodes.ARETURN));
        body.instructions.insert(instruction, code.instructions);
        body.instructions.remove(instruction);
    }
}
