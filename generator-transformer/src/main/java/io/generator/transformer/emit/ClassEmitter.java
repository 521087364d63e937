package io.generator.transformer.emit;

import io.generator.transformer.lowering.LoweredMethod;
import io.generator.transformer.model.HostClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the host's class file anew, with each generator method replaced; all other methods are copied as they are. */
public final class ClassEmitter extends ClassVisitor {
    private final HostClass host;
    private final List<LoweredMethod> methods;
    private final OptionalLong serialVersion;
    private final String version;
    private final Map<String, LoweredMethod> replacements = new HashMap<>();

    private ClassEmitter(
            ClassVisitor output,
            HostClass host,
            List<LoweredMethod> methods,
            OptionalLong serialVersion,
            String version) {
        super(Opcodes.ASM9, output);
        this.host = host;
        this.methods = methods;
        this.serialVersion = serialVersion;
        this.version = version;
        methods.forEach(method -> replacements.put(
                key(method.source().node().name, method.source().node().desc), method));
    }

    /**
     * Writes a host.
     *
     * @param reader the host as it was compiled
     * @param serialVersion the default serial version that it had, where it must be written down
     * @param version the transformer's version
     */
    public static byte[] emit(
            ClassReader reader,
            HostClass host,
            List<LoweredMethod> methods,
            OptionalLong serialVersion,
            String version) {
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        writer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE); // ASM's own are too small for many handlers
        reader.accept(new ClassEmitter(writer, host, methods, serialVersion, version), 0);
        return writer.toByteArray();
    }

    private static String key(String name, String descriptor) {
        return name + descriptor;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        LoweredMethod replacement = replacements.get(key(name, descriptor));
        if (replacement == null) return super.visitMethod(access, name, descriptor, signature, exceptions);
        replacement.stub().accept(cv);
        writeBody(replacement.body());
        return null;
    }

    /** Before Java 6, class files have no stack maps: the verifier finds the types by itself. */
    private void writeBody(MethodNode body) {
        if (host.majorVersion() < Opcodes.V1_6)
            for (AbstractInsnNode instruction : body.instructions.toArray())
                if (instruction instanceof FrameNode) body.instructions.remove(instruction);
        body.accept(cv);
    }

    @Override
    public void visitEnd() {
        int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        serialVersion.ifPresent(value ->
                cv.visitField(constant, "serialVersionUID", "J", null, value).visitEnd());
        TransformMarker.write(cv, version, methods.stream().map(this::frameName).toList());
        super.visitEnd();
    }

    private String frameName(LoweredMethod method) {
        return method.source().frameName().substring(host.name().lastIndexOf('/') + 1);
    }
}
