package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.LCONST_1;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NOP;
import static org.objectweb.asm.Opcodes.POP;

import io.generator.box.Hazard;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Label;

/** Exception tables that no Java compiler writes; exceptions come from the code behind a yield and are raised at it. */
class HandlersTest {
    private static final String RUNTIME = "java/lang/RuntimeException";
    private static final String STATE = "java/lang/IllegalStateException";

    private static Object raise() {
        return Trace.raise(new IllegalStateException("raised"));
    }

    /** {@code try { what } catch (type) { handler }}; both go on with what comes next. */
    private static void guard(Code code, String type, Runnable what, Runnable handler) {
        Label start = new Label();
        Label end = new Label();
        Label caught = new Label();
        Label after = new Label();
        code.visitTryCatchBlock(start, end, caught, type);
        code.visitLabel(start);
        what.run();
        code.visitLabel(end);
        code.visitJumpInsn(GOTO, after);
        code.visitLabel(caught);
        handler.run();
        code.visitLabel(after);
    }

    private static void askAndNote(Code code, String text) {
        code.askInt(text).box('I').note();
    }

    @Test
    @Hazard("exc-unused-catch-var")
    void aHandlerThatPopsTheException() {
        HandMade method = HandMade.method("()", code -> {
            guard(code, RUNTIME, () -> askAndNote(code, "a"), () -> {
                code.visitInsn(POP);
                code.yieldText("caught");
            });
            code.yieldText("after").returnNull();
        });
        assertThat(method.check(List.of(), 1)).containsExactly("yields a", "1", "yields after", "returns null");
        List<String> caught = List.of("yields a", "yields caught", "yields after", "returns null");
        assertThat(method.check(List.of(), "no int")).isEqualTo(caught);
        assertThat(method.check(List.of(), raise())).isEqualTo(caught);
    }

    @Test
    @Hazard("exc-table-order")
    void theFirstEntryThatFitsWinsAlsoWhereALaterOneFitsBetter() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            Label general = new Label();
            Label special = new Label();
            code.visitTryCatchBlock(start, end, general, RUNTIME);
            code.visitTryCatchBlock(start, end, special, STATE);
            code.visitTryCatchBlock(start, end, special, "java/lang/Error");
            code.visitLabel(start);
            code.yieldText("try");
            code.visitLabel(end);
            code.returnNull();
            code.visitLabel(general);
            code.visitInsn(POP);
            code.yieldText("general").returnNull();
            code.visitLabel(special);
            code.visitInsn(POP);
            code.yieldText("special").returnNull();
        });
        assertThat(method.check(List.of(), raise())).containsExactly("yields try", "yields general", "returns null");
        assertThat(method.check(List.of(), Trace.raise(new Error())))
                .containsExactly("yields try", "yields special", "returns null");
    }

    static Stream<Arguments> ranges() {
        return Stream.of(0, 1, 2, 3)
                .flatMap(start -> Stream.of(1, 2, 3).filter(end -> end > start).map(end -> Arguments.of(start, end)));
    }

    /** The inner range begins or ends before the yielded value is made, at the yield, behind it, or behind the cast. */
    @ParameterizedTest
    @MethodSource("ranges")
    @Hazard({"exc-nested-ranges", "exc-range-starts-at-yield", "exc-range-ends-at-yield"})
    void anInnerRangeWithABoundaryAtAYield(int start, int end) {
        HandMade method = HandMade.method("()", code -> {
            Label[] at = {new Label(), new Label(), new Label(), new Label()};
            Label inner = new Label();
            Label outer = new Label();
            code.visitTryCatchBlock(at[start], at[end], inner, RUNTIME);
            code.visitTryCatchBlock(at[0], at[3], outer, null);
            code.visitLabel(at[0]);
            code.visitLdcInsn("value");
            code.visitLabel(at[1]);
            code.yieldObject();
            code.visitLabel(at[2]);
            code.visitTypeInsn(CHECKCAST, "java/lang/Integer");
            code.visitLabel(at[3]);
            code.returnObject();
            code.visitLabel(inner);
            code.visitInsn(POP);
            code.yieldText("inner").returnNull();
            code.visitLabel(outer);
            code.visitInsn(POP);
            code.yieldText("outer").returnNull();
        });
        assertThat(method.check(List.of(), 5)).containsExactly("yields value", "returns 5");
        String raised = start <= 1 && end >= 2 ? "yields inner" : "yields outer";
        assertThat(method.check(List.of(), raise())).containsExactly("yields value", raised, "returns null");
        String thrown = start <= 2 && end == 3 ? "yields inner" : "yields outer";
        assertThat(method.check(List.of(), "no int")).containsExactly("yields value", thrown, "returns null");
        assertThat(method.check(List.of(), Trace.raise(new Error())))
                .containsExactly("yields value", "yields outer", "returns null");
    }

    @Test
    @Hazard("exc-handler-is-yield")
    void aHandlerThatYieldsTheExceptionFirstOfAll() {
        HandMade method = HandMade.method(
                "()",
                code -> guard(code, RUNTIME, () -> code.yieldText("try").returnNull(), () -> {
                    code.yieldObject();
                    code.returnObject();
                }));
        assertThat(method.check(List.of(), raise(), "sent"))
                .containsExactly("yields try", "yields java.lang.IllegalStateException: raised", "returns sent");
        HandMade rethrown = HandMade.method(
                "()",
                code -> guard(code, RUNTIME, () -> code.yieldText("try").returnNull(), () -> {
                    code.visitInsn(DUP);
                    code.yieldObject();
                    code.visitInsn(POP);
                    code.visitInsn(ATHROW);
                }));
        assertThat(rethrown.check(List.of(), raise()))
                .containsExactly(
                        "yields try",
                        "yields java.lang.IllegalStateException: raised",
                        "throws java.lang.IllegalStateException: raised");
    }

    @Test
    @Hazard("exc-handler-inside-its-try")
    void aHandlerInsideTheRangeThatItHandles() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            code.visitTryCatchBlock(start, end, caught, RUNTIME);
            code.visitInsn(ICONST_0);
            code.visitVarInsn(ISTORE, 0);
            code.visitLabel(start);
            askAndNote(code, "try");
            code.visitJumpInsn(GOTO, end);
            code.visitLabel(caught);
            code.visitInsn(POP);
            code.visitIincInsn(0, 1);
            askAndNote(code, "caught");
            code.visitLabel(end);
            code.visitVarInsn(ILOAD, 0);
            code.box('I').returnObject();
        });
        assertThat(method.check(List.of(), 1)).containsExactly("yields try", "1", "returns 0");
        assertThat(method.check(List.of(), "x", raise(), "y", 4))
                .containsExactly("yields try", "yields caught", "yields caught", "yields caught", "4", "returns 3");
    }

    /** As javac has it, whose handler covers its own first instruction, and with all of the handler covered. */
    @ParameterizedTest
    @MethodSource("selfCovering")
    @Hazard("exc-self-covering-handler")
    void aHandlerThatCoversItself(boolean whole, List<String> expected) {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            Label stored = new Label();
            Label last = new Label();
            code.visitTryCatchBlock(start, end, caught, null);
            code.visitTryCatchBlock(caught, whole ? last : stored, caught, null);
            code.visitLabel(start);
            code.yieldText("try");
            code.visitLabel(end);
            code.yieldText("finally").returnNull();
            code.visitLabel(caught);
            code.visitVarInsn(ASTORE, 0);
            code.visitLabel(stored);
            code.yieldText("handler");
            code.visitLabel(last);
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(ATHROW);
        });
        assertThat(method.check(List.of(), raise(), Trace.raise(new Error("second"))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> selfCovering() {
        String second = "throws java.lang.Error: second";
        return Stream.of(
                Arguments.of(false, List.of("yields try", "yields handler", second)),
                Arguments.of(true, List.of("yields try", "yields handler", "yields handler", second)));
    }

    @Test
    @Hazard("exc-handler-shared")
    void aHandlerOfTwoRangesWithDifferentLocals() {
        HandMade method = HandMade.method("()", code -> {
            Label[] starts = {new Label(), new Label()};
            Label[] ends = {new Label(), new Label()};
            Label caught = new Label();
            for (int i = 0; i < 2; i++) code.visitTryCatchBlock(starts[i], ends[i], caught, RUNTIME);
            code.askString("name");
            code.visitVarInsn(ASTORE, 0);
            code.askString("text");
            code.visitVarInsn(ASTORE, 1);
            code.visitLabel(starts[0]);
            code.yieldText("first");
            code.visitLabel(ends[0]);
            code.visitVarInsn(ALOAD, 1);
            code.note();
            code.visitInsn(LCONST_1);
            code.visitVarInsn(LSTORE, 1);
            code.visitLabel(starts[1]);
            code.yieldText("second");
            code.visitLabel(ends[1]);
            code.visitVarInsn(LLOAD, 1);
            code.box('J').note();
            code.returnNull();
            code.visitLabel(caught);
            code.visitInsn(POP);
            code.yieldText("caught");
            code.visitVarInsn(ALOAD, 0);
            code.returnObject();
        });
        assertThat(method.check(List.of(), "n", "t", raise()))
                .containsExactly("yields name", "yields text", "yields first", "yields caught", "returns n");
        assertThat(method.check(List.of(), "n", "t", null, raise()))
                .containsExactly(
                        "yields name",
                        "yields text",
                        "yields first",
                        "t",
                        "yields second",
                        "yields caught",
                        "returns n");
        assertThat(method.check(List.of(), "n", "t"))
                .endsWith("yields first", "t", "yields second", "1", "returns null");
    }

    @Test
    @Hazard("exc-handler-fallthrough")
    void aHandlerThatControlAlsoFallsInto() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            code.visitTryCatchBlock(start, end, caught, RUNTIME);
            code.visitLabel(start);
            askAndNote(code, "try");
            code.visitLabel(end);
            code.visitTypeInsn(NEW, "java/lang/IllegalArgumentException");
            code.visitInsn(DUP);
            code.askString("message");
            code.visitMethodInsn(
                    INVOKESPECIAL, "java/lang/IllegalArgumentException", "<init>", "(Ljava/lang/String;)V", false);
            code.visitLabel(caught);
            code.yieldObject();
            code.returnObject();
        });
        assertThat(method.check(List.of(), 1, "made", "end"))
                .containsExactly(
                        "yields try",
                        "1",
                        "yields message",
                        "yields java.lang.IllegalArgumentException: made",
                        "returns end");
        assertThat(method.check(List.of(), raise(), "end"))
                .containsExactly("yields try", "yields java.lang.IllegalStateException: raised", "returns end");
    }

    static Stream<Consumer<Code>> coveredCode() {
        return Stream.of(code -> code.box('I'), code -> {
            code.visitInsn(NOP);
            code.box('I');
        });
    }

    /** The box is left away, since all that is yielded is of type int: nothing is left that can throw. */
    @ParameterizedTest
    @MethodSource("coveredCode")
    @Hazard("exc-empty-range")
    void aRangeOfNothingButWhatIsLeftAway(Consumer<Code> covered) {
        HandMade method = HandMade.method("(I)", code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            code.visitTryCatchBlock(start, end, caught, null);
            code.visitVarInsn(ILOAD, 0);
            code.visitLabel(start);
            covered.accept(code);
            code.visitLabel(end);
            code.yieldObject();
            code.returnObject();
            code.visitLabel(caught);
            code.visitInsn(POP);
            code.visitVarInsn(ILOAD, 0);
            code.box('I').yieldObject();
            code.returnObject();
        });
        assertThat(method.check(List.of(3), "end")).containsExactly("yields 3", "returns end");
        assertThat(method.check(List.of(3), raise()))
                .containsExactly("yields 3", "throws java.lang.IllegalStateException: raised");
    }

    /** As javac has {@code try { return …; }}: the call becomes a constant, and nothing is left that can throw. */
    @Test
    @Hazard({"exc-empty-range", "exc-handler-dead-after-opt"})
    void aTryOfNothingButTheEnd() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            code.visitTryCatchBlock(start, end, caught, RUNTIME);
            code.askString("result");
            code.visitLabel(start);
            code.makeResult();
            code.visitLabel(end);
            code.visitInsn(ARETURN);
            code.visitLabel(caught);
            code.yieldObject();
            code.returnObject();
        });
        assertThat(method.check(List.of(), "it")).containsExactly("yields result", "returns it");
        assertThat(method.check(List.of(), raise()))
                .containsExactly("yields result", "throws java.lang.IllegalStateException: raised");
    }

    @Test
    @Hazard("exc-handler-dead-after-opt")
    void aHandlerThatOnlyUnreachableCodeWouldComeTo() {
        Object[] none = {};
        HandMade method = HandMade.method("()", code -> {
                    Label start = new Label();
                    Label end = new Label();
                    Label caught = new Label();
                    Label last = new Label();
                    code.visitTryCatchBlock(start, end, caught, RUNTIME);
                    code.yieldText("before");
                    code.visitJumpInsn(GOTO, last);
                    code.visitLabel(start);
                    code.visitFrame(F_NEW, 0, none, 0, none);
                    code.yieldText("never");
                    code.visitLabel(end);
                    code.visitJumpInsn(GOTO, last);
                    code.visitLabel(caught);
                    code.visitFrame(F_NEW, 0, none, 1, new Object[] {RUNTIME});
                    code.yieldObject();
                    code.visitInsn(POP);
                    code.visitLabel(last);
                    code.visitFrame(F_NEW, 0, none, 0, none);
                    code.yieldText("after").returnNull();
                })
                .withOwnFrames();
        assertThat(method.check(List.of())).containsExactly("yields before", "yields after", "returns null");
        assertThat(method.check(List.of(), raise()))
                .containsExactly("yields before", "throws java.lang.IllegalStateException: raised");
    }
}
