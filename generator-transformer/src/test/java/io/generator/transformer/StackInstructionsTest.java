package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.DUP2_X1;
import static org.objectweb.asm.Opcodes.DUP2_X2;
import static org.objectweb.asm.Opcodes.DUP_X1;
import static org.objectweb.asm.Opcodes.DUP_X2;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.SWAP;

import io.generator.box.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Label;

/** The instructions that shuffle operands, each in all forms that the JVM has of it (JVMS 6.5), between two yields. */
class StackInstructionsTest {

    /** What is on the stack before and after: a letter each, the top last; its upper case is of two slots. */
    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("pop", POP, "ab", "a"),
                Arguments.of("pop2 of two", POP2, "abc", "a"),
                Arguments.of("pop2 of one", POP2, "aB", "a"),
                Arguments.of("dup", DUP, "ab", "abb"),
                Arguments.of("dup_x1", DUP_X1, "abc", "acbc"),
                Arguments.of("dup_x2 over two", DUP_X2, "abc", "cabc"),
                Arguments.of("dup_x2 over one", DUP_X2, "aBc", "acBc"),
                Arguments.of("dup2 of two", DUP2, "ab", "abab"),
                Arguments.of("dup2 of one", DUP2, "aB", "aBB"),
                Arguments.of("dup2_x1 of two", DUP2_X1, "abc", "bcabc"),
                Arguments.of("dup2_x1 of one", DUP2_X1, "abC", "aCbC"),
                Arguments.of("dup2_x2 of two over two", DUP2_X2, "abcde", "adebcde"),
                Arguments.of("dup2_x2 of one over two", DUP2_X2, "abcD", "aDbcD"),
                Arguments.of("dup2_x2 of two over one", DUP2_X2, "aBcd", "acdBcd"),
                Arguments.of("dup2_x2 of one over one", DUP2_X2, "aBC", "aCBC"),
                Arguments.of("swap", SWAP, "abc", "acb"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @Hazard("stk-dup-variants")
    void shufflesWhatAYieldKept(String form, int opcode, String before, String after) {
        for (int rotation = 0; rotation < 3; rotation++) {
            int kinds = rotation;
            HandMade method = HandMade.method("()", code -> {
                before.chars().forEach(letter -> push(code, letter, kinds));
                code.yieldText("before");
                code.visitInsn(opcode);
                code.yieldText("after");
                new StringBuilder(after).reverse().chars().forEach(letter -> note(code, letter, kinds));
                code.returnNull();
            });
            List<String> expected = new ArrayList<>(List.of("yields before", "yields after"));
            new StringBuilder(after).reverse().chars().forEach(letter -> expected.add(text(letter, kinds)));
            expected.add("returns null");
            assertThat(method.check(List.of())).isEqualTo(expected);
        }
    }

    private static boolean isWide(int letter) {
        return Character.isUpperCase(letter);
    }

    /** Each letter stands for values of several types in turn: int, float, String; long, double. */
    private static Object value(int letter, int kinds) {
        int kind = letter + kinds;
        if (isWide(letter)) return kind % 2 == 0 ? (Object) (letter + (1L << 40)) : (Object) (letter + 0.25);
        return switch (kind % 3) {
            case 0 -> letter;
            case 1 -> letter + 0.5f;
            default -> "s" + letter;
        };
    }

    private static String text(int letter, int kinds) {
        return value(letter, kinds).toString();
    }

    private static void push(Code code, int letter, int kinds) {
        code.visitLdcInsn(value(letter, kinds));
    }

    private static void note(Code code, int letter, int kinds) {
        Object value = value(letter, kinds);
        if (value instanceof Integer) code.box('I');
        if (value instanceof Float) code.box('F');
        if (value instanceof Long) code.box('J');
        if (value instanceof Double) code.box('D');
        code.note();
    }

    @Test
    @Hazard("stk-dup-identity")
    void aCopyIsTheSameObject() {
        HandMade method = HandMade.method("()", code -> {
            Label same = new Label();
            code.visitTypeInsn(NEW, "java/util/ArrayList");
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, "java/util/ArrayList", "<init>", "()V", false);
            code.visitInsn(DUP);
            code.yieldText("two copies");
            addSent(code, "through one");
            code.visitInsn(SWAP);
            addSent(code, "through the other");
            code.visitInsn(DUP_X1);
            code.visitJumpInsn(IF_ACMPEQ, same);
            code.note("different objects");
            code.visitLabel(same);
            code.note().returnNull();
        });
        assertThat(method.check(List.of(), null, 1, 2))
                .containsExactly(
                        "yields two copies",
                        "yields through one",
                        "yields through the other",
                        "[1, 2]",
                        "returns null");
    }

    /** {@code [ArrayList] -> [ArrayList]}. */
    private static void addSent(Code code, String text) {
        code.visitInsn(DUP);
        code.visitLdcInsn(text);
        code.yieldObject();
        code.visitMethodInsn(INVOKEVIRTUAL, "java/util/ArrayList", "add", "(Ljava/lang/Object;)Z", false);
        code.visitInsn(POP);
    }
}
