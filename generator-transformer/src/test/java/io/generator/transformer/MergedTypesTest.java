package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_3;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.T_FLOAT;
import static org.objectweb.asm.Opcodes.T_INT;
import static org.objectweb.asm.Opcodes.T_LONG;

import io.generator.box.Hazard;
import io.generator.box.other.Circle;
import io.generator.box.other.Square;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Values that are of one type or another when a yield is reached, as a local and as an operand below it. */
class MergedTypesTest {
    /** Makes one of two values by a flag, keeps it over a yield, and does something with it behind that. */
    private static HandMade either(Consumer<Code> first, Consumer<Code> second, Consumer<Code> use) {
        return HandMade.method("(Z)", code -> {
            Label otherwise = new Label();
            Label join = new Label();
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, otherwise);
            first.accept(code);
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(otherwise);
            second.accept(code);
            code.visitLabel(join);
            code.visitInsn(DUP);
            code.visitVarInsn(ASTORE, 1);
            code.yieldText("operand");
            use.accept(code);
            code.yieldText("local");
            code.visitVarInsn(ALOAD, 1);
            use.accept(code);
            code.returnNull();
        });
    }

    private static void check(HandMade method, String first, String second) {
        assertThat(method.check(List.of(true)))
                .containsExactly("yields operand", first, "yields local", first, "returns null");
        assertThat(method.check(List.of(false)))
                .containsExactly("yields operand", second, "yields local", second, "returns null");
    }

    private static Consumer<Code> array(int primitive) {
        return code -> {
            code.visitInsn(ICONST_3);
            code.visitIntInsn(NEWARRAY, primitive);
        };
    }

    private static Consumer<Code> array(Class<?> element) {
        return code -> {
            code.visitInsn(ICONST_3);
            code.visitTypeInsn(ANEWARRAY, Type.getInternalName(element));
        };
    }

    private static Consumer<Code> made(Class<?> type) {
        return code -> {
            code.visitTypeInsn(NEW, Type.getInternalName(type));
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, Type.getInternalName(type), "<init>", "()V", false);
        };
    }

    private static Consumer<Code> boxed(Object constant, char type) {
        return code -> {
            code.visitLdcInsn(constant);
            code.box(type);
        };
    }

    private static void noteKind(Code code) {
        code.visitMethodInsn(
                INVOKESTATIC,
                "io/generator/transformer/Trace",
                "kind",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        code.note();
    }

    @Hazard("loc-merge-array-types")
    @Test
    void anArrayOfObjectsOrOfFloats() {
        check(either(array(Object.class), array(T_FLOAT), MergedTypesTest::noteKind), "[Ljava.lang.Object;", "[F");
    }

    @Hazard("loc-merge-int-array-dims")
    @Test
    void arraysOfDifferentDepth() {
        check(
                either(array(int[].class), array(Object.class), code -> {
                    code.visitInsn(DUP);
                    code.visitInsn(ICONST_0);
                    code.visitInsn(AALOAD);
                    code.visitInsn(POP);
                    code.visitInsn(DUP);
                    code.visitInsn(ARRAYLENGTH);
                    code.visitInsn(POP);
                    noteKind(code);
                }),
                "[[I",
                "[Ljava.lang.Object;");
        check(either(array(T_INT), array(T_LONG), MergedTypesTest::noteKind), "[I", "[J");
    }

    @Hazard("loc-merge-common-superclass")
    @Test
    void boxesOfDifferentNumbers() {
        check(
                either(boxed(7, 'I'), boxed(8.5, 'D'), code -> {
                    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Number", "intValue", "()I", false);
                    code.box('I').note();
                }),
                "7",
                "8");
    }

    @Hazard("loc-merge-interfaces")
    @Test
    void classesWithOnlyAnInterfaceInCommon() {
        HandMade method = either(made(StringBuilder.class), code -> code.visitLdcInsn("text"), code -> {
            code.visitMethodInsn(INVOKEINTERFACE, "java/lang/CharSequence", "length", "()I", true);
            code.box('I').note();
        });
        assertThat(constants(method)).doesNotContain("AbstractStringBuilder").contains("java/lang/CharSequence");
        check(method, "0", "4");
    }

    @Hazard("loc-inaccessible-lub")
    @Test
    void classesWithAHiddenSuperclass() {
        HandMade method = either(made(Circle.class), made(Square.class), Code::note);
        assertThat(constants(method)).as("the stack map").contains("io/generator/box/other/Shape");
        check(method, "circle", "square");
    }

    private static String constants(HandMade method) {
        return new String(method.classFile(), StandardCharsets.ISO_8859_1);
    }
}
