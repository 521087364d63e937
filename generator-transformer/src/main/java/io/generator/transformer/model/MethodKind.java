package io.generator.transformer.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** What an annotation makes of a method. */
public enum MethodKind {
    GENERATOR(GeneratedNames.GENERATOR_ANNOTATION, "@Generator"),
    ASYNC(GeneratedNames.ASYNC_ANNOTATION, "@Async");

    private final String descriptor;
    private final String annotation;

    MethodKind(String descriptor, String annotation) {
        this.descriptor = descriptor;
        this.annotation = annotation;
    }

    /** The kind of a method. A bridge, which javac copies the annotations to, only calls the method that it bridges to. */
    static Optional<MethodKind> of(MethodNode method) {
        if ((method.access & Opcodes.ACC_BRIDGE) != 0) return Optional.empty();
        return Stream.of(values()).filter(kind -> kind.marks(method)).findFirst();
    }

    /** Whether a method has the annotation. */
    boolean marks(MethodNode method) {
        return SuspendableMethod.annotations(method).map(node -> node.desc).anyMatch(descriptor::equals);
    }

    /** The annotation's descriptor. */
    public String descriptor() {
        return descriptor;
    }

    /** The annotation as the source has it. */
    public String annotation() {
        return annotation;
    }
}
