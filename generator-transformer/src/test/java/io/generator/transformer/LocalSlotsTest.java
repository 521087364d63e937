package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.POP;

import io.generator.box.Hazard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** Slots that are written in ways that no Java compiler writes them: halves of a long, gaps, the receiver's own. */
class LocalSlotsTest {
    private static void noteInt(Code code, int slot) {
        code.visitVarInsn(ILOAD, slot);
        code.box('I').note();
    }

    private static void noteLong(Code code, int slot) {
        code.visitVarInsn(LLOAD, slot);
        code.box('J').note();
    }

    /** Notes the class of what a slot refers to, or that it is null. */
    private static void noteReference(Code code, int slot) {
        code.visitVarInsn(ALOAD, slot);
        code.visitMethodInsn(
                INVOKESTATIC,
                "io/generator/transformer/Trace",
                "kind",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        code.note();
    }

    private static void storeInt(Code code, int value, int slot) {
        code.visitIntInsn(BIPUSH, value);
        code.visitVarInsn(ISTORE, slot);
    }

    private static void storeLong(Code code, long value, int slot) {
        code.visitLdcInsn(value);
        code.visitVarInsn(LSTORE, slot);
    }

    private static void storeString(Code code, String value, int slot) {
        code.visitLdcInsn(value);
        code.visitVarInsn(ASTORE, slot);
    }

    @Hazard("loc-same-iconst-many-vars")
    @Test
    void oneConstantInVariablesOfThreeTypes() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            code.visitInsn(ICONST_1);
            code.visitInsn(DUP);
            code.visitVarInsn(ISTORE, 0);
            code.visitInsn(DUP);
            code.visitVarInsn(ISTORE, 1);
            code.visitVarInsn(ISTORE, 2);
            code.visitLabel(start);
            code.yieldText("three");
            noteInt(code, 0);
            code.visitVarInsn(ILOAD, 1);
            code.box('Z').note();
            code.visitVarInsn(ILOAD, 2);
            code.box('C').note();
            code.visitIincInsn(0, 300);
            code.yieldText("more");
            noteInt(code, 0);
            code.returnNull();
            code.visitLabel(end);
            code.visitLocalVariable("number", "I", null, start, end, 0);
            code.visitLocalVariable("flag", "Z", null, start, end, 1);
            code.visitLocalVariable("letter", "C", null, start, end, 2);
        });
        assertThat(method.check(List.of()))
                .containsExactly("yields three", "1", "true", "\1", "yields more", "301", "returns null");
    }

    @Hazard("loc-slot-reuse-wide-over-narrow")
    @Test
    void theSecondHalfOfALongIsOverwritten() {
        HandMade method = HandMade.method("(I)", code -> {
            Label again = new Label();
            code.visitLabel(again);
            storeLong(code, 1L << 40, 3);
            code.yieldText("long");
            noteLong(code, 3);
            storeInt(code, 7, 4);
            code.yieldText("half");
            noteInt(code, 4);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFNE, again);
            storeString(code, "s", 3);
            code.yieldText("both");
            noteReference(code, 3);
            noteInt(code, 4);
            code.returnNull();
        });
        String round = "yields long, 1099511627776, yields half, 7, ";
        assertThat(method.check(List.of(2)))
                .hasToString("[" + round + round + "yields both, java.lang.String, 7, returns null]");
    }

    @Hazard("loc-wide-first-half-overwritten")
    @Test
    void theFirstHalfOfALongIsOverwritten() {
        HandMade method = HandMade.method("(I)", code -> {
            Label again = new Label();
            code.visitLabel(again);
            storeLong(code, 1L << 40, 3);
            code.yieldText("long");
            noteLong(code, 3);
            storeInt(code, 5, 3);
            code.yieldText("int");
            storeString(code, "s", 4);
            code.yieldText("two");
            noteInt(code, 3);
            noteReference(code, 4);
            storeLong(code, 1L << 41, 2);
            code.yieldText("overlapping");
            noteLong(code, 2);
            noteReference(code, 4);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFNE, again);
            code.returnNull();
        });
        String round = "yields long, 1099511627776, yields int, yields two, 5, java.lang.String,"
                + " yields overlapping, 2199023255552, java.lang.String, ";
        assertThat(method.check(List.of(2))).hasToString("[" + round + round + "returns null]");
    }

    @Hazard("loc-wide-with-gaps")
    @Test
    void slotsThatAreNeverWritten() {
        HandMade method = HandMade.method("(I)", code -> {
            code.visitLdcInsn(0.5);
            code.visitVarInsn(DSTORE, 9);
            code.yieldText("gap");
            storeLong(code, -1L, 13);
            code.yieldText("gaps");
            storeInt(code, 3, 2);
            code.yieldText("last");
            code.visitVarInsn(DLOAD, 9);
            code.box('D').note();
            noteLong(code, 13);
            noteInt(code, 2);
            noteInt(code, 0);
            code.returnNull();
        });
        assertThat(method.check(List.of(8)))
                .containsExactly("yields gap", "yields gaps", "yields last", "0.5", "-1", "3", "8", "returns null");
    }

    @Hazard("loc-iinc")
    @Test
    void incrementsNextToAYield() {
        HandMade method = HandMade.method("(I)", code -> {
            storeInt(code, 100, 300);
            code.visitVarInsn(ILOAD, 0);
            code.box('I');
            code.visitIincInsn(0, 1);
            code.visitIincInsn(300, 32767);
            code.yieldObject();
            code.visitIincInsn(0, -32768);
            code.visitIincInsn(300, -1);
            code.visitInsn(POP);
            noteInt(code, 0);
            code.visitIincInsn(0, 127);
            code.yieldText("again");
            code.visitIincInsn(0, -128);
            noteInt(code, 0);
            noteInt(code, 300);
            code.returnNull();
        });
        assertThat(method.check(List.of(40_000)))
                .containsExactly("yields 40000", "7233", "yields again", "7232", "32866", "returns null");
    }

    @Hazard("loc-param-reassigned")
    @Test
    void parametersThatBecomeOfAnotherType() {
        HandMade method = HandMade.method("(IJLjava/lang/String;Z)", code -> {
            Label start = new Label();
            code.yieldText("parameters");
            noteInt(code, 0);
            storeString(code, "was int", 0);
            code.visitLabel(start);
            code.yieldText("first");
            noteLong(code, 1);
            noteReference(code, 3);
            storeInt(code, 9, 2);
            storeLong(code, -5L, 3);
            code.yieldText("all");
            noteReference(code, 0);
            noteInt(code, 2);
            noteLong(code, 3);
            code.returnNull();
        });
        assertThat(method.check(List.of(1, 2L, "three", true)))
                .containsExactly(
                        "yields parameters",
                        "1",
                        "yields first",
                        "2",
                        "java.lang.String",
                        "yields all",
                        "java.lang.String",
                        "9",
                        "-5",
                        "returns null");
    }

    @Hazard("loc-this-overwritten")
    @Test
    void theReceiverIsReplaced() {
        HandMade method = HandMade.instanceMethod("(Ljava/lang/Object;)", code -> {
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(ACONST_NULL);
            code.visitVarInsn(ASTORE, 0);
            code.visitVarInsn(ALOAD, 1);
            code.visitInsn(ACONST_NULL);
            code.visitVarInsn(ASTORE, 1);
            code.yieldObject();
            code.visitInsn(POP);
            code.visitVarInsn(ASTORE, 2);
            noteReference(code, 0);
            noteReference(code, 1);
            noteReference(code, 2);
            storeString(code, "s", 0);
            code.yieldText("text");
            noteReference(code, 0);
            storeInt(code, 6, 0);
            code.yieldText("int");
            noteInt(code, 0);
            noteReference(code, 2);
            code.returnNull();
        });
        assertThat(method.check(List.of("argument")))
                .containsExactly(
                        "yields argument",
                        "null",
                        "null",
                        "p.HandMade",
                        "yields text",
                        "java.lang.String",
                        "yields int",
                        "6",
                        "p.HandMade",
                        "returns null");
    }

    @Hazard("loc-this-overwritten")
    @Test
    void theReceiverIsClearedOnOnePath() {
        HandMade method = HandMade.instanceMethod("(Z)", code -> {
            Label kept = new Label();
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFNE, kept);
            code.visitInsn(ACONST_NULL);
            code.visitVarInsn(ASTORE, 0);
            code.visitLabel(kept);
            code.yieldText("perhaps");
            noteReference(code, 0);
            code.returnNull();
        });
        assertThat(method.check(List.of(true))).containsExactly("yields perhaps", "p.HandMade", "returns null");
        assertThat(method.check(List.of(false))).containsExactly("yields perhaps", "null", "returns null");
    }
}
