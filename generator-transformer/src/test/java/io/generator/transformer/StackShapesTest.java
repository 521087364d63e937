package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP_X1;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IAND;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;

import io.generator.box.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Label;

/** Operand stacks that no Java compiler leaves at a yield. */
class StackShapesTest {
    @Test
    void aCopyBelowTwoOperands() {
        HandMade method = HandMade.method("(I)", code -> {
            code.visitVarInsn(ILOAD, 0);
            code.askInt("a");
            code.visitInsn(DUP_X1);
            code.askInt("b");
            code.visitInsn(IADD);
            code.visitInsn(IMUL);
            code.visitInsn(IADD);
            code.box('I').returnObject();
        });
        assertThat(method.check(List.of(3), 4, 5)).containsExactly("yields a", "yields b", "returns 31");
    }

    /** Each yield keeps all operands below it: numbers of one slot and of two, and references. */
    @ParameterizedTest
    @ValueSource(ints = {90, 300, 900})
    @Hazard("stk-deep")
    void manyOperands(int depth) {
        HandMade method = HandMade.method("(I)", code -> {
            for (int i = 0; i < depth; i++) pushKind(code, i);
            code.askInt("top");
            code.box('I').note();
            code.yieldText("again");
            for (int i = depth - 1; i >= 0; i--) noteKind(code, i);
            code.returnNull();
        });
        List<String> expected = new ArrayList<>(List.of("yields top", "7", "yields again"));
        for (int i = depth - 1; i >= 0; i--)
            expected.add(i % 3 == 0 ? "" + (1 + i) : i % 3 == 1 ? "" + (i + (1L << 40)) : "s" + i);
        expected.add("returns null");
        assertThat(method.check(List.of(1), 7)).isEqualTo(expected);
    }

    private static void pushKind(Code code, int i) {
        switch (i % 3) {
            case 0 -> {
                code.visitVarInsn(ILOAD, 0);
                code.visitLdcInsn(i);
                code.visitInsn(IADD);
            }
            case 1 -> code.visitLdcInsn(i + (1L << 40));
            default -> code.visitLdcInsn("s" + i);
        }
    }

    private static void noteKind(Code code, int i) {
        if (i % 3 == 0) code.box('I').note();
        else if (i % 3 == 1) code.box('J').note();
        else code.note();
    }

    /** {@code a - (b - (c - ...))}, and each of the letters is sent. */
    @Test
    @Hazard("stk-unary-binary-depth")
    void twentyLevelsOfAnExpressionWithAYieldAtEachLeaf() {
        HandMade method = HandMade.method("()", code -> {
            for (int i = 0; i < 20; i++) code.askInt("leaf " + i);
            for (int i = 1; i < 20; i++) code.visitInsn(ISUB);
            code.box('I').returnObject();
        });
        Object[] sent = IntStream.range(0, 20).mapToObj(i -> 1 << i).toArray();
        int result = 0;
        for (int i = 19; i >= 0; i--) result = (1 << i) - result;
        assertThat(method.check(List.of(), sent))
                .hasSize(21)
                .startsWith("yields leaf 0", "yields leaf 1")
                .endsWith("yields leaf 19", "returns " + result);
    }

    /** {@code 5 + (break)}: what lay below is dropped on the way out, or is still there where the paths meet. */
    @Test
    @Hazard("stk-jump-nonempty")
    void aJumpOutOfAnExpression() {
        HandMade method = HandMade.method("(J)", code -> {
            Label dropped = new Label();
            Label kept = new Label();
            code.visitVarInsn(LLOAD, 0);
            code.visitLdcInsn("below");
            code.askInt("leave?");
            code.visitJumpInsn(IFGT, kept); // with a long and a text
            code.askInt("leave for good?");
            code.visitJumpInsn(IFEQ, kept);
            code.visitInsn(POP);
            code.visitInsn(POP2);
            code.visitJumpInsn(GOTO, dropped);
            code.visitLabel(kept);
            code.yieldText("kept");
            code.note().box('J').returnObject();
            code.visitLabel(dropped);
            code.yieldText("dropped");
            code.returnNull();
        });
        assertThat(method.check(List.of(5L), 1)).containsExactly("yields leave?", "yields kept", "below", "returns 5");
        assertThat(method.check(List.of(5L), 0, 0))
                .containsExactly("yields leave?", "yields leave for good?", "yields kept", "below", "returns 5");
        assertThat(method.check(List.of(5L), 0, 1))
                .containsExactly("yields leave?", "yields leave for good?", "yields dropped", "returns null");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Hazard("stk-extra-at-return")
    void operandsBelowWhatIsReturnedOrThrown(boolean yielding) {
        HandMade method = HandMade.method("(IJ)", code -> {
            Label thrown = new Label();
            code.visitVarInsn(LLOAD, 1);
            code.visitLdcInsn("below");
            if (yielding) code.yieldText("with operands");
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, thrown);
            code.askString("result");
            code.returnObject();
            code.visitLabel(thrown);
            code.visitLdcInsn("index");
            code.yieldObject();
            code.visitTypeInsn(CHECKCAST, "java/lang/RuntimeException");
            code.visitInsn(ATHROW);
        });
        Object[] result = yielding ? new Object[] {null, "r"} : new Object[] {"r"};
        assertThat(method.check(List.of(1, 2L), result)).endsWith("yields result", "returns r");
        Object failure = new IllegalStateException("f");
        Object[] thrown = yielding ? new Object[] {null, failure} : new Object[] {failure};
        assertThat(method.check(List.of(0, 2L), thrown))
                .endsWith("yields index", "throws java.lang.IllegalStateException: f");
    }

    /** The sum and a text stay on the stack from one round to the next; with and without a yield in each round. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Hazard("stk-backedge-nonempty")
    void aLoopThatIsEnteredWithOperands(boolean always) {
        HandMade method = HandMade.method("(I)", code -> {
            Label head = new Label();
            Label skip = new Label();
            code.visitLdcInsn("text");
            code.visitLdcInsn(0L);
            code.visitLabel(head); // String, long
            if (!always) {
                code.visitVarInsn(ILOAD, 0);
                code.visitInsn(ICONST_1);
                code.visitInsn(IAND);
                code.visitJumpInsn(IFEQ, skip);
            }
            code.askInt("next");
            code.visitInsn(I2L);
            code.visitInsn(LADD);
            code.visitLabel(skip);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFGT, head);
            code.box('J').note();
            code.returnObject();
        });
        if (always)
            assertThat(method.check(List.of(3), 1, 10, 100))
                    .containsExactly("yields next", "yields next", "yields next", "111", "returns text");
        else
            assertThat(method.check(List.of(4), 1, 10, 100))
                    .containsExactly("yields next", "yields next", "11", "returns text");
    }

    @Test
    @Hazard("stk-merge-type")
    void oneOperandIsOfTwoTypes() {
        HandMade method = HandMade.method("(I)", code -> {
            Label other = new Label();
            Label join = new Label();
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, other);
            code.visitLdcInsn(1);
            code.box('I');
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(other);
            code.visitLdcInsn(1L << 40);
            code.box('J');
            code.visitLabel(join); // a Number
            code.yieldText("number");
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Number", "longValue", "()J", false);
            code.box('J').note();
            code.returnObject();
        });
        assertThat(method.check(List.of(1))).containsExactly("yields number", "1", "returns 1");
        assertThat(method.check(List.of(0))).containsExactly("yields number", "1099511627776", "returns 1099511627776");
    }

    /** Where an exception has emptied the stack, the next yield has other operands: fewer, and of other types. */
    @Test
    @Hazard("stk-clear-on-exception")
    void operandsThatAnExceptionDropped() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(start, end, end, "java/lang/RuntimeException");
            code.visitLdcInsn("outside");
            code.visitLdcInsn(5L);
            code.visitLabel(start);
            code.visitLdcInsn("inside");
            code.askInt("number");
            code.visitInsn(POP);
            code.note().box('J').note();
            code.visitInsn(POP);
            code.visitInsn(ACONST_NULL);
            code.returnObject();
            code.visitLabel(end); // the exception, at the depth where "outside" was
            code.yieldText("handling");
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
            code.note();
            code.visitLdcInsn(6);
            code.yieldText("other operands");
            code.box('I').returnObject();
        });
        assertThat(method.check(List.of(), 1)).containsExactly("yields number", "inside", "5", "returns null");
        assertThat(method.check(List.of(), "x"))
                .containsExactly(
                        "yields number",
                        "yields handling",
                        "class java.lang.ClassCastException",
                        "yields other operands",
                        "returns 6");
    }

    /** The same block handles the exception and is jumped to, in a loop. */
    @Test
    @Hazard("stk-handler-by-goto")
    void aHandlerThatIsAlsoJumpedTo() {
        HandMade method = HandMade.method("(I)", code -> {
            Label head = new Label();
            Label start = new Label();
            Label end = new Label();
            Label handler = new Label();
            Label jumps = new Label();
            code.visitTryCatchBlock(start, end, handler, "java/lang/RuntimeException");
            code.visitLabel(head);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFLT, jumps);
            code.visitLabel(start);
            code.visitLdcInsn("ask");
            code.yieldObject();
            code.visitTypeInsn(CHECKCAST, "java/lang/String");
            code.visitLabel(end);
            code.note();
            code.visitIincInsn(0, -1);
            code.visitJumpInsn(GOTO, head);
            code.visitLabel(jumps);
            code.visitLdcInsn("failure");
            code.yieldObject();
            code.visitTypeInsn(CHECKCAST, "java/lang/RuntimeException");
            code.visitLabel(handler);
            code.yieldText("handling");
            code.visitInsn(DUP);
            code.visitVarInsn(ASTORE, 1);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
            code.note();
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFGT, head);
            code.visitVarInsn(ALOAD, 1);
            code.yieldText("end");
            code.visitInsn(ATHROW);
        });
        assertThat(method.check(List.of(1), "a", "b", new IllegalStateException("f")))
                .containsExactly(
                        "yields ask",
                        "a",
                        "yields ask",
                        "b",
                        "yields failure",
                        "yields handling",
                        "class java.lang.IllegalStateException",
                        "yields end",
                        "throws java.lang.IllegalStateException: f");
        assertThat(method.check(List.of(3), "a", 5, null, "b", "c", new IllegalStateException("f")))
                .startsWith("yields ask", "a", "yields ask", "yields handling", "class java.lang.ClassCastException")
                .endsWith(
                        "yields ask",
                        "c",
                        "yields failure",
                        "yields handling",
                        "class java.lang.IllegalStateException",
                        "yields end",
                        "throws java.lang.IllegalStateException: f");
    }
}
