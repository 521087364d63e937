package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What a generator method does when it is called, to the instruction: nobody pays for what is not asked for. */
class EntryStubTest {
    private static final String SOURCE = """
            package p;
            import io.generator.*;
            import io.generator.annotation.Generator;
            import java.util.*;
            import java.util.stream.*;
            class Stubs {
                @Generator static Gen<Integer> plain(int n) { Gen.yield(n); return Gen.done(); }
                @Generator(closeWhenUnreachable = false)
                static Gen<Integer> off(int n) { Gen.yield(n); return Gen.done(); }
                @Generator static IntStream ints(int n) { Gen.yield(n); return IntStream.empty(); }
                @Generator static Gen<Integer> caught(int n) {
                    try { Gen.yield(n); } catch (RuntimeException e) { Gen.yield(0); }
                    return Gen.done();
                }
                @Generator static Gen<Integer> outside(int n) {
                    try { n++; } finally { n--; }
                    Gen.yield(n);
                    return Gen.done();
                }
                @Generator static Gen<Integer> cleaning(int n) {
                    try { Gen.yield(n); } finally { System.out.println(); }
                    return Gen.done();
                }
                @Generator static IntStream cleaningInts(int n) {
                    try { Gen.yield(n); } finally { System.out.println(); }
                    return IntStream.empty();
                }
                @Generator(closeWhenUnreachable = true)
                static Gen<Integer> closing(int n) {
                    try { Gen.yield(n); } finally { System.out.println(); }
                    return Gen.done();
                }
                @Generator(closeWhenUnreachable = true)
                static Iterable<Integer> closingIterable(int n) { Gen.yield(n); return List.of(); }
                @Generator(closeWhenUnreachable = true)
                static IntStream closingInts(int n) { Gen.yield(n); return IntStream.empty(); }
            }
            """;

    @TempDir
    Path directory;

    private List<String> stub(String method) {
        try (Compilation compilation = Compilation.of(directory, Map.of("p.Stubs", SOURCE), "-g")) {
            TransformResult result = compilation.transformer().transform(compilation.classFile("p.Stubs"));
            assertThat(result.diagnostics()).isEmpty();
            ClassNode host = new ClassNode();
            new ClassReader(result.classFile()).accept(host, ClassReader.SKIP_DEBUG);
            return host.methods.stream()
                    .filter(node -> node.name.equals(method) && node.desc.startsWith("(I)"))
                    .map(EntryStubTest::listing)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> listing(MethodNode method) {
        List<String> listing = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions)
            if (instruction.getOpcode() >= 0) listing.add(name(instruction.getOpcode()) + operand(instruction));
        return listing;
    }

    private static String name(int opcode) {
        return switch (opcode) {
            case Opcodes.NEW -> "NEW";
            case Opcodes.DUP -> "DUP";
            case Opcodes.ILOAD -> "ILOAD";
            case Opcodes.PUTFIELD -> "PUTFIELD";
            case Opcodes.INVOKESPECIAL -> "INVOKESPECIAL";
            case Opcodes.INVOKEVIRTUAL -> "INVOKEVIRTUAL";
            case Opcodes.ARETURN -> "ARETURN";
            default -> "opcode " + opcode;
        };
    }

    private static String operand(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) return " " + simple(call.owner) + "." + call.name + call.desc;
        if (instruction instanceof FieldInsnNode field) return " " + simple(field.owner) + "." + field.name;
        if (instruction instanceof TypeInsnNode type) return " " + simple(type.desc);
        return instruction instanceof VarInsnNode local ? " " + local.var : "";
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static List<String> expected(String frame, String... rest) {
        List<String> expected = new ArrayList<>(List.of(
                "NEW " + frame,
                "DUP",
                "INVOKESPECIAL " + frame + ".<init>()V",
                "DUP",
                "ILOAD 0",
                "PUTFIELD " + frame + ".n"));
        expected.addAll(List.of(rest));
        expected.add("ARETURN");
        return expected;
    }

    @Test
    void makesTheFrameAndNothingElse() {
        for (String method : List.of("plain", "off", "caught", "outside"))
            assertThat(stub(method)).isEqualTo(expected("Stubs$" + method + "$Frame"));
        assertThat(stub("ints"))
                .isEqualTo(expected(
                        "Stubs$ints$Frame", "INVOKEVIRTUAL Stubs$ints$Frame.intStream()Ljava/util/stream/IntStream;"));
    }

    @Test
    void asksWhetherLeaksAreToBeFoundWhereThereIsACleanup() {
        assertThat(stub("cleaning"))
                .isEqualTo(expected(
                        "Stubs$cleaning$Frame",
                        "INVOKEVIRTUAL Stubs$cleaning$Frame.watched()Lio/generator/frame/GeneratorFrame;"));
        assertThat(stub("cleaningInts"))
                .isEqualTo(expected(
                        "Stubs$cleaningInts$Frame",
                        "INVOKEVIRTUAL Stubs$cleaningInts$Frame.watched()Lio/generator/frame/IntFrame;",
                        "INVOKEVIRTUAL IntFrame.intStream()Ljava/util/stream/IntStream;"));
    }

    @Test
    void makesAHandleWhereThatIsAskedFor() {
        assertThat(stub("closing"))
                .isEqualTo(expected(
                        "Stubs$closing$Frame",
                        "INVOKEVIRTUAL Stubs$closing$Frame.closingHandle()Lio/generator/TwoWayGen;"));
        assertThat(stub("closingIterable"))
                .isEqualTo(expected(
                        "Stubs$closingIterable$Frame",
                        "INVOKEVIRTUAL Stubs$closingIterable$Frame.closingIterable()Ljava/lang/Iterable;"));
        assertThat(stub("closingInts"))
                .isEqualTo(expected(
                        "Stubs$closingInts$Frame",
                        "INVOKEVIRTUAL Stubs$closingInts$Frame.closingIntStream()Ljava/util/stream/IntStream;"));
    }
}
