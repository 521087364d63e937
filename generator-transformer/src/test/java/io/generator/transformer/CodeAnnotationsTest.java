package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import io.generator.box.Hazard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** Annotations on the types in a body, which the class file ties to instructions, to ranges of code and to handlers. */
class CodeAnnotationsTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.lang.annotation.*;
            import java.util.*;
            import java.util.function.*;
            class Host {
                @Target(ElementType.TYPE_USE) @Retention(RetentionPolicy.RUNTIME) @interface T { int value(); }
                @Target(ElementType.TYPE_USE) @interface Invisible {}
                @Generator
                static TwoWayGen<Object, Object, Object> annotated(Object o) {
                    @T(1) List<@T(2) String> list = new @T(3) ArrayList<@T(4) String>();
                    Gen.yield(0);
                    try {
                        list.add((@T(5) String) Gen.yield(list.size()));
                        Gen.yield(o instanceof @T(6) Integer);
                    } catch (@T(7) ClassCastException e) {
                        Gen.yield(e);
                    } catch (@T(8) IllegalStateException e) {
                        @Invisible Object kept = Gen.yield(list);
                        Supplier<Object> made = @T(9) ArrayList::new;
                        Gen.yield(made);
                        return TwoWayGen.returning(kept);
                    }
                    return TwoWayGen.returning(list);
                }
            }
            """;

    @TempDir
    Path directory;

    private static List<MethodNode> methods(byte[] classFile) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(classFile).accept(node, 0);
        return node.methods;
    }

    private static MethodNode method(byte[] classFile, boolean body) {
        return methods(classFile).stream()
                .filter(method -> method.name.equals("annotated") && method.desc.endsWith(")I") == body)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Stream<T> all(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static String text(TypeAnnotationNode annotation) {
        return annotation.desc.substring(annotation.desc.indexOf('$') + 1) + annotation.values + " "
                + new TypeReference(annotation.typeRef).getSort() + " " + annotation.typePath;
    }

    /** Each with the instruction that it is at. */
    private static List<String> ofInstructions(MethodNode method) {
        List<String> found = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions)
            all(instruction.visibleTypeAnnotations)
                    .forEach(annotation -> found.add(instruction.getOpcode() + " " + text(annotation)));
        return found;
    }

    /** Each with what is caught there. */
    private static List<String> ofHandlers(MethodNode method) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < method.tryCatchBlocks.size(); i++) {
            TryCatchBlockNode block = method.tryCatchBlocks.get(i);
            int index = i;
            all(block.visibleTypeAnnotations).forEach(annotation -> {
                assertThat(new TypeReference(annotation.typeRef).getTryCatchBlockIndex())
                        .isEqualTo(index);
                found.add(block.type + " " + text(annotation));
            });
        }
        return found.stream().distinct().toList();
    }

    /** Each with the name of the variable, which must be declared where the annotation is. */
    private static List<String> ofVariables(MethodNode method, List<LocalVariableAnnotationNode> annotations) {
        List<String> found = new ArrayList<>();
        for (LocalVariableAnnotationNode annotation : annotations)
            for (int i = 0; i < annotation.start.size(); i++)
                found.add(variable(method, annotation, i).name + " " + text(annotation));
        return found.stream().distinct().toList();
    }

    private static LocalVariableNode variable(MethodNode method, LocalVariableAnnotationNode annotation, int range) {
        return method.localVariables.stream()
                .filter(variable -> variable.index == annotation.index.get(range)
                        && variable.start == annotation.start.get(range)
                        && variable.end == annotation.end.get(range))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Hazard("cls-type-annotation-offsets")
    void annotationsMoveWithTheBody() {
        try (Compilation compilation = Compilation.of(directory, Map.of("p.Host", SOURCE), "-g")) {
            byte[] source = compilation.classFile("p.Host");
            MethodNode before = method(source, false);
            byte[] rewritten = compilation.transformer().transform(source).classFile();
            MethodNode body = method(rewritten, true);
            assertThat(ofInstructions(body)).hasSize(5).containsExactlyElementsOf(ofInstructions(before));
            assertThat(ofHandlers(body)).hasSize(2).containsExactlyElementsOf(ofHandlers(before));
            assertThat(ofVariables(body, body.visibleLocalVariableAnnotations))
                    .hasSize(2)
                    .containsExactlyElementsOf(ofVariables(before, before.visibleLocalVariableAnnotations));
            assertThat(ofVariables(body, body.invisibleLocalVariableAnnotations))
                    .hasSize(1)
                    .containsExactlyElementsOf(ofVariables(before, before.invisibleLocalVariableAnnotations));
            assertThat(ofInstructions(method(rewritten, false))).isEmpty();
            assertThat(method(rewritten, false).visibleLocalVariableAnnotations).isNull();
        }
    }
}
