package io.generator.conformance.rewrite;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** How many bytes of code the methods of a class have at most. */
final class BodySizes extends ClassVisitor {
    private final Map<String, Integer> sizes = new HashMap<>();

    private BodySizes() {
        super(Opcodes.ASM9);
    }

    /** The size of the largest method of each name. */
    static Map<String, Integer> of(byte[] classFile) {
        BodySizes visitor = new BodySizes();
        new ClassReader(classFile).accept(visitor, new Attribute[0], ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.sizes;
    }

    @Override
    public MethodVisitor visitMethod(
            int access,
            String name,
            String descriptor,
            @org.jspecify.annotations.Nullable String signature,
            String @org.jspecify.annotations.Nullable [] exceptions) {
        return new CodeSizeEvaluator(Opcodes.ASM9, null) {
            @Override
            public void visitEnd() {
                sizes.merge(name, getMaxSize(), Math::max);
            }
        };
    }
}
