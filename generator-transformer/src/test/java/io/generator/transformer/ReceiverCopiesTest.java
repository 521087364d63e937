package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** Copies of the receiver, which no field keeps: dead at a yield, overwritten, alive behind it or on one path only. */
class ReceiverCopiesTest {
    /** Calls a method that only the receiver's class surely has. */
    private static void noteClass(Code code, int slot) {
        code.visitVarInsn(ALOAD, slot);
        code.visitMethodInsn(INVOKEVIRTUAL, HandMade.NAME, "getClass", "()Ljava/lang/Class;", false);
        code.note();
    }

    private static void copy(Code code, int from, int to) {
        code.visitVarInsn(ALOAD, from);
        code.visitVarInsn(ASTORE, to);
    }

    private static void storeText(Code code, String text, int slot) {
        code.visitLdcInsn(text);
        code.visitVarInsn(ASTORE, slot);
    }

    private static void noteText(Code code, int slot) {
        code.visitVarInsn(ALOAD, slot);
        code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
        code.box('I').note();
    }

    @Test
    void aCopyThatIsDeadAtTheYield() {
        HandMade method = HandMade.instanceMethod("(I)", code -> {
            Label again = new Label();
            code.visitLabel(again);
            copy(code, 0, 2);
            noteClass(code, 2);
            code.yieldText("dead");
            code.visitIincInsn(1, -1);
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFNE, again);
            code.returnNull();
        });
        String round = "class p.HandMade, yields dead, ";
        assertThat(method.check(List.of(3))).hasToString("[" + round + round + round + "returns null]");
    }

    /** The loop's stack map still has the copy, though nobody reads it again. */
    @Test
    void aDeadCopyThatIsDeclared() {
        HandMade method = HandMade.instanceMethod("(I)", code -> {
            Label again = new Label();
            copy(code, 0, 2);
            copy(code, 2, 3);
            noteClass(code, 3);
            code.visitLabel(again);
            code.yieldText("dead");
            code.visitIincInsn(1, -1);
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFNE, again);
            noteClass(code, 3);
            code.returnNull();
        });
        assertThat(method.check(List.of(2)))
                .containsExactly("class p.HandMade", "yields dead", "yields dead", "class p.HandMade", "returns null");
    }

    @Test
    void aCopyThatIsAllThatIsLeft() {
        HandMade method = HandMade.instanceMethod("(I)", code -> {
            copy(code, 0, 2);
            storeText(code, "four", 0);
            code.yieldText("copy");
            noteClass(code, 2);
            noteText(code, 0);
            copy(code, 2, 0);
            storeText(code, "seven..", 2);
            code.yieldText("back");
            noteClass(code, 0);
            noteText(code, 2);
            code.returnNull();
        });
        assertThat(method.check(List.of(1)))
                .containsExactly(
                        "yields copy", "class p.HandMade", "4", "yields back", "class p.HandMade", "7", "returns null");
    }

    /** The slot of the receiver holds a text that nobody reads any more; the resumed body has the receiver there. */
    @Test
    void aReceiverThatIsOverwrittenAndDead() {
        HandMade method = HandMade.instanceMethod("(I)", code -> {
            Label again = new Label();
            Label end = new Label();
            storeText(code, "dead", 0);
            code.visitLabel(again);
            code.yieldText("round");
            code.visitIincInsn(1, -1);
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFNE, again);
            code.visitJumpInsn(GOTO, end);
            code.visitLabel(end);
            storeText(code, "alive", 0);
            code.yieldText("end");
            noteText(code, 0);
            code.returnNull();
        });
        assertThat(method.check(List.of(2)))
                .containsExactly("yields round", "yields round", "yields end", "5", "returns null");
    }

    /** On one path the slot holds the receiver, on the other one another object of its class. */
    @Test
    void aCopyOrAnotherObject() {
        HandMade method = HandMade.instanceMethod("(Z)", code -> {
            Label other = new Label();
            Label join = new Label();
            Label same = new Label();
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFNE, other);
            copy(code, 0, 2);
            code.yieldText("the receiver");
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(other);
            code.visitTypeInsn(org.objectweb.asm.Opcodes.NEW, HandMade.NAME);
            code.visitInsn(org.objectweb.asm.Opcodes.DUP);
            code.visitMethodInsn(org.objectweb.asm.Opcodes.INVOKESPECIAL, HandMade.NAME, "<init>", "()V", false);
            code.visitVarInsn(ASTORE, 2);
            code.yieldText("another");
            code.visitLabel(join);
            code.yieldText("either");
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 2);
            code.visitJumpInsn(IF_ACMPEQ, same);
            code.note("another");
            code.visitLabel(same);
            code.returnNull();
        });
        assertThat(method.check(List.of(false)))
                .containsExactly("yields the receiver", "yields either", "returns null");
        assertThat(method.check(List.of(true)))
                .containsExactly("yields another", "yields either", "another", "returns null");
    }
}
