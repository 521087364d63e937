package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * No stack map of a body has an object that is not initialised. The dispatch at its start leads to each place where it is
 * resumed, and there is no such object there.
 */
class UninitializedObjectsTest {
    @ParameterizedTest
    @ValueSource(strings = {"AllocationBox", "InnerAllocationBox"})
    @Hazard("new-dispatch-frame")
    void noStackMapOfABodyHasOne(String box) throws IOException {
        byte[] classFile = classFile("io/generator/box/" + box);
        assertThat(generators(classFile)).as("in the source").anyMatch(UninitializedObjectsTest::hasUninitialized);
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            TransformResult result = new Transformer(hierarchy).transform(classFile);
            List<MethodNode> bodies = methods(result.classFile()).stream()
                    .filter(method -> result.frames().keySet().stream()
                            .anyMatch(frame -> method.desc.equals("(L" + frame + ";I)I")))
                    .toList();
            assertThat(bodies)
                    .hasSameSizeAs(result.frames().keySet())
                    .allMatch(body -> frames(body).size() > 1)
                    .noneMatch(UninitializedObjectsTest::hasUninitialized);
        }
    }

    private static byte[] classFile(String internalName) throws IOException {
        try (InputStream in =
                UninitializedObjectsTest.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    private static List<MethodNode> methods(byte[] classFile) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return node.methods;
    }

    private static List<MethodNode> generators(byte[] classFile) {
        return methods(classFile).stream()
                .filter(method -> method.invisibleAnnotations != null || method.visibleAnnotations != null)
                .toList();
    }

    private static List<FrameNode> frames(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(FrameNode.class::isInstance)
                .map(FrameNode.class::cast)
                .toList();
    }

    private static boolean hasUninitialized(MethodNode method) {
        return frames(method).stream()
                .anyMatch(frame -> frame.local.stream().anyMatch(LabelNode.class::isInstance)
                        || frame.stack.stream().anyMatch(LabelNode.class::isInstance));
    }
}
