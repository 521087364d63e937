package io.generator.transformer.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** A method without its code, to be given another one. */
public final class MethodShell {
    private MethodShell() {}

    /** The same access, name, types and exceptions. */
    public static MethodNode of(MethodNode method) {
        return new MethodNode(
                Opcodes.ASM9, method.access, method.name, method.desc, method.signature, exceptions(method));
    }

    /** The same, and all annotations and attributes. */
    public static MethodNode annotated(MethodNode method) {
        MethodNode shell = of(method);
        shell.parameters = method.parameters;
        shell.annotationDefault = method.annotationDefault;
        shell.visibleAnnotations = method.visibleAnnotations;
        shell.invisibleAnnotations = method.invisibleAnnotations;
        shell.visibleTypeAnnotations = method.visibleTypeAnnotations;
        shell.invisibleTypeAnnotations = method.invisibleTypeAnnotations;
        shell.visibleParameterAnnotations = method.visibleParameterAnnotations;
        shell.invisibleParameterAnnotations = method.invisibleParameterAnnotations;
        shell.visibleAnnotableParameterCount = method.visibleAnnotableParameterCount;
        shell.invisibleAnnotableParameterCount = method.invisibleAnnotableParameterCount;
        shell.attrs = method.attrs == null ? null : List.copyOf(method.attrs);
        return shell;
    }

    /** The exceptions that a method declares, as ASM's constructors take them. */
    public static String @Nullable [] exceptions(MethodNode method) {
        return method.exceptions == null ? null : method.exceptions.toArray(String[]::new);
    }
}
