package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_2;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.JSR;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RET;
import static org.objectweb.asm.Opcodes.SWAP;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.hierarchy.ClassHierarchy;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;

/** Class files of before Java 7: without stack maps, or with subroutines. The older verifier checks them. */
class OldClassFileTest {
    private static final int OLDEST = Opcodes.V1_1;

    static IntStream versions() {
        return IntStream.of(OLDEST, Opcodes.V1_2, Opcodes.V1_3, Opcodes.V1_4, Opcodes.V1_5, Opcodes.V1_6);
    }

    // ---- without stack maps

    /** Integer on one path and Long on the other: a Number, in a local over a yield. */
    private static void meeting(Code code) {
        Label other = new Label();
        Label meet = new Label();
        code.visitVarInsn(ILOAD, 0);
        code.visitJumpInsn(IFEQ, other);
        code.askInt("int");
        code.box('I');
        code.visitVarInsn(ASTORE, 1);
        code.visitJumpInsn(GOTO, meet);
        code.visitLabel(other);
        code.visitLdcInsn(7L);
        code.box('J');
        code.visitVarInsn(ASTORE, 1);
        code.visitLabel(meet);
        code.yieldText("met");
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Number", "doubleValue", "()D", false);
        code.box('D').returnObject();
    }

    @ParameterizedTest
    @MethodSource("versions")
    @Hazard({"ver-45-to-48", "ver-49-50", "comp-old-frames"})
    void whereTypesMeet(int version) {
        HandMade method = withoutStackMaps("(I)", OldClassFileTest::meeting).version(version);
        assertThat(method.check(List.of(1), 5)).containsExactly("yields int", "yields met", "returns 5.0");
        assertThat(method.check(List.of(0))).containsExactly("yields met", "returns 7.0");
    }

    private static HandMade withoutStackMaps(String parameters, Consumer<Code> body) {
        return HandMade.method(parameters, body).withOwnFrames();
    }

    /** Java 6 may have stack maps, Java 7 must; those that are there are used. */
    @ParameterizedTest
    @ValueSource(ints = {Opcodes.V1_6, Opcodes.V1_7})
    @Hazard({"comp-old-frames", "ver-51-frames"})
    void withStackMaps(int version) {
        HandMade method = HandMade.method("(I)", OldClassFileTest::meeting).version(version);
        assertThat(method.check(List.of(1), 5)).containsExactly("yields int", "yields met", "returns 5.0");
    }

    /** An object that is not initialised lies below the yield, and below a place where paths meet. */
    @ParameterizedTest
    @MethodSource("versions")
    void anAllocationAroundABranch(int version) {
        HandMade method = withoutStackMaps("(I)", code -> {
                    Label other = new Label();
                    Label meet = new Label();
                    code.visitTypeInsn(NEW, "java/lang/StringBuffer");
                    code.visitInsn(DUP);
                    code.visitVarInsn(ILOAD, 0);
                    code.visitJumpInsn(IFEQ, other);
                    code.askString("a");
                    code.visitJumpInsn(GOTO, meet);
                    code.visitLabel(other);
                    code.visitLdcInsn("b");
                    code.visitLabel(meet);
                    code.visitMethodInsn(
                            INVOKESPECIAL, "java/lang/StringBuffer", "<init>", "(Ljava/lang/String;)V", false);
                    code.returnObject();
                })
                .version(version);
        assertThat(method.check(List.of(1), "x")).containsExactly("yields a", "returns x");
        assertThat(method.check(List.of(0))).containsExactly("returns b");
    }

    /** The loop's head is the method's first instruction; an array and null meet there. */
    @ParameterizedTest
    @MethodSource("versions")
    void aLoopAndAHandler(int version) {
        HandMade method = withoutStackMaps("(I)", code -> {
                    Label head = new Label();
                    Label end = new Label();
                    Label handler = new Label();
                    code.visitTryCatchBlock(head, end, handler, "java/lang/RuntimeException");
                    code.visitLabel(head);
                    code.visitIincInsn(0, 1);
                    code.askString("next");
                    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
                    code.visitVarInsn(ISTORE, 1);
                    code.visitVarInsn(ILOAD, 0);
                    code.visitVarInsn(ILOAD, 1);
                    code.visitJumpInsn(IF_ICMPLT, head);
                    code.visitLabel(end);
                    code.visitVarInsn(ILOAD, 0);
                    code.box('I').returnObject();
                    code.visitLabel(handler);
                    code.visitVarInsn(ASTORE, 1);
                    code.yieldText("caught");
                    code.visitVarInsn(ILOAD, 0);
                    code.box('I').note();
                    code.visitVarInsn(ALOAD, 1);
                    code.visitInsn(ATHROW);
                })
                .version(version);
        assertThat(method.check(List.of(0), "long", "long", "s"))
                .containsExactly("yields next", "yields next", "yields next", "returns 3");
        assertThat(method.check(List.of(4), "longer", null))
                .containsExactly(
                        "yields next", "yields next", "yields caught", "6", "throws java.lang.NullPointerException");
    }

    @Test
    @Hazard("ver-51-frames")
    void theVersionStaysAndOldFilesGetNoStackMaps() {
        for (int version : versions().toArray()) {
            byte[] classFile = withoutStackMaps("(I)", OldClassFileTest::meeting)
                    .version(version)
                    .classFile();
            ClassNode host =
                    read(transform(classFile, new ClassPathHierarchy(List.of())).classFile());
            assertThat(host.version).isEqualTo(version);
            boolean hasFrames = host.methods.stream()
                    .flatMap(method -> List.of(method.instructions.toArray()).stream())
                    .anyMatch(FrameNode.class::isInstance);
            assertThat(hasFrames).isEqualTo(version == Opcodes.V1_6);
        }
    }

    /** A method that is not rewritten keeps its subroutine, which no later version may have. */
    @Test
    @Hazard("ver-51-frames")
    void theSubroutinesOfOtherMethodsStay() {
        ClassNode host = new ClassNode(Opcodes.ASM9);
        new ClassReader(withoutStackMaps("(I)", OldClassFileTest::meeting)
                        .version(Opcodes.V1_4)
                        .classFile())
                .accept(host, 0);
        Code other = new Code(host.visitMethod(Opcodes.ACC_STATIC, "other", "()V", null, null), false);
        Label subroutine = new Label();
        other.visitJumpInsn(JSR, subroutine);
        other.visitInsn(Opcodes.RETURN);
        other.visitLabel(subroutine);
        other.visitVarInsn(ASTORE, 0);
        other.visitVarInsn(RET, 0);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        host.accept(writer);
        ClassNode rewritten = read(transform(writer.toByteArray(), new ClassPathHierarchy(List.of()))
                .classFile());
        assertThat(rewritten.version).isEqualTo(Opcodes.V1_4);
        assertThat(rewritten.methods)
                .filteredOn(method -> method.name.equals("other"))
                .flatExtracting(method -> List.of(method.instructions.toArray()))
                .extracting(AbstractInsnNode::getOpcode)
                .contains(JSR, RET);
    }

    @Test
    void aClassWithoutWhichATypeCannotBeTold() {
        byte[] classFile = withoutStackMaps("(I)", OldClassFileTest::meeting)
                .version(Opcodes.V1_4)
                .classFile();
        TransformResult result = transform(classFile, name -> Optional.empty());
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.classFile()).isSameAs(classFile);
        assertThat(result.diagnostics()).singleElement().satisfies(OldClassFileTest::namesTheClass);
    }

    private static void namesTheClass(Diagnostic diagnostic) {
        assertThat(diagnostic.rule()).isEqualTo(Rule.TYPE_UNKNOWN);
        assertThat(diagnostic.message()).contains("class java.lang.Integer is needed and missing");
    }

    private static TransformResult transform(byte[] classFile, ClassHierarchy hierarchy) {
        return new Transformer(hierarchy).transform(classFile);
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
        return node;
    }

    // ---- subroutines

    /** As javac wrote finally blocks once: one subroutine that suspends, called at the normal end and by the handler. */
    private static void finallyBlock(Code code) {
        Label start = new Label();
        Label end = new Label();
        Label handler = new Label();
        Label subroutine = new Label();
        code.visitTryCatchBlock(start, end, handler, null);
        code.visitLabel(start);
        code.askString("body");
        code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
        code.visitVarInsn(ISTORE, 1);
        code.visitLabel(end);
        code.visitJumpInsn(JSR, subroutine);
        code.visitVarInsn(ILOAD, 1);
        code.box('I').returnObject();
        code.visitLabel(handler);
        code.visitVarInsn(ASTORE, 2);
        code.visitJumpInsn(JSR, subroutine);
        code.visitVarInsn(ALOAD, 2);
        code.visitInsn(ATHROW);
        code.visitLabel(subroutine);
        code.visitVarInsn(ASTORE, 300);
        code.yieldText("finally");
        code.visitVarInsn(RET, 300);
    }

    @ParameterizedTest
    @MethodSource("versions")
    @Hazard({"jsr-finally-yield-inside", "jsr-in-try", "loc-return-address"})
    void aYieldInAFinallyBlock(int version) {
        HandMade method =
                withoutStackMaps("(I)", OldClassFileTest::finallyBlock).version(version);
        assertThat(method.check(List.of(0), "four")).containsExactly("yields body", "yields finally", "returns 4");
        assertThat(method.check(List.of(0)))
                .containsExactly("yields body", "yields finally", "throws java.lang.NullPointerException");
    }

    /** Once with an int and once with a text in the same local, and with operands of two types below. */
    @ParameterizedTest
    @MethodSource("versions")
    @Hazard("jsr-called-from-two-places")
    void aSubroutineCalledFromTwoPlaces(int version) {
        HandMade method = withoutStackMaps("(I)", code -> {
                    Label subroutine = new Label();
                    code.visitInsn(ICONST_2);
                    code.visitVarInsn(ISTORE, 1);
                    code.visitVarInsn(ILOAD, 0);
                    code.box('I');
                    code.visitJumpInsn(JSR, subroutine);
                    code.note();
                    code.visitIincInsn(1, 40);
                    code.visitVarInsn(ILOAD, 1);
                    code.visitVarInsn(ISTORE, 0);
                    code.visitLdcInsn("local");
                    code.visitVarInsn(ASTORE, 1);
                    code.visitLdcInsn("below");
                    code.visitJumpInsn(JSR, subroutine);
                    code.note();
                    code.visitVarInsn(ALOAD, 1);
                    code.note();
                    code.visitVarInsn(ILOAD, 0);
                    code.box('I').returnObject();
                    code.visitLabel(subroutine);
                    code.visitVarInsn(ASTORE, 2);
                    code.yieldText("in");
                    code.visitVarInsn(RET, 2);
                })
                .version(version);
        assertThat(method.check(List.of(1)))
                .containsExactly("yields in", "1", "yields in", "below", "local", "returns 42");
    }

    /** The outer one takes what its caller has left on the stack. */
    @ParameterizedTest
    @MethodSource("versions")
    @Hazard("jsr-nested")
    void subroutinesWithinSubroutines(int version) {
        HandMade method = withoutStackMaps("(I)", code -> {
                    Label outer = new Label();
                    Label inner = new Label();
                    code.visitVarInsn(ILOAD, 0);
                    code.visitJumpInsn(JSR, outer);
                    code.visitVarInsn(ILOAD, 1);
                    code.box('I').returnObject();
                    code.visitLabel(outer);
                    code.visitVarInsn(ASTORE, 2);
                    code.askInt("outer");
                    code.visitInsn(IADD);
                    code.visitVarInsn(ISTORE, 1);
                    code.visitJumpInsn(JSR, inner);
                    code.visitVarInsn(RET, 2);
                    code.visitLabel(inner);
                    code.visitVarInsn(ASTORE, 3);
                    code.yieldText("inner");
                    code.visitVarInsn(RET, 3);
                })
                .version(version);
        assertThat(method.check(List.of(40), 2)).containsExactly("yields outer", "yields inner", "returns 42");
    }

    /** One never returns to its caller but jumps out, one throws. */
    @ParameterizedTest
    @MethodSource("versions")
    @Hazard("jsr-no-ret")
    void subroutinesThatDoNotReturn(int version) {
        HandMade method = withoutStackMaps("(I)", code -> {
                    Label jumpsOut = new Label();
                    Label throwsIt = new Label();
                    Label end = new Label();
                    code.visitVarInsn(ILOAD, 0);
                    code.visitJumpInsn(IFNE, throwsIt);
                    code.visitJumpInsn(JSR, jumpsOut);
                    code.visitLabel(throwsIt);
                    Label thrower = new Label();
                    code.visitJumpInsn(JSR, thrower);
                    code.visitLabel(jumpsOut);
                    code.visitInsn(POP);
                    code.yieldText("out");
                    code.visitJumpInsn(GOTO, end);
                    code.visitLabel(thrower);
                    code.visitVarInsn(ASTORE, 1);
                    code.yieldText("throwing");
                    code.visitInsn(ACONST_NULL);
                    code.visitInsn(ATHROW);
                    code.visitLabel(end);
                    code.returnNull();
                })
                .version(version);
        assertThat(method.check(List.of(0))).containsExactly("yields out", "returns null");
        assertThat(method.check(List.of(1)))
                .containsExactly("yields throwing", "throws java.lang.NullPointerException");
    }

    /** The return address is an operand, below others, at a yield; then it is stored and used. */
    @ParameterizedTest
    @MethodSource("versions")
    @Hazard("loc-return-address")
    void aReturnAddressOnTheStack(int version) {
        HandMade method = withoutStackMaps("(I)", code -> {
                    Label subroutine = new Label();
                    code.visitJumpInsn(JSR, subroutine);
                    code.visitVarInsn(ILOAD, 0);
                    code.box('I').returnObject();
                    code.visitLabel(subroutine);
                    code.askInt("below");
                    code.visitInsn(SWAP);
                    code.yieldText("swapped");
                    code.visitVarInsn(ASTORE, 1);
                    code.visitVarInsn(ISTORE, 0);
                    code.visitInsn(ICONST_0);
                    code.visitInsn(POP);
                    code.visitVarInsn(RET, 1);
                })
                .version(version);
        assertThat(method.check(List.of(0), 9)).containsExactly("yields below", "yields swapped", "returns 9");
    }
}
