package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.MONITOREXIT;
import static org.objectweb.asm.Opcodes.POP;

import io.generator.box.Hazard;
import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Diagnostic;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** Locks that are taken and released in shapes other than javac's; the parameters are a lock, another, and a choice. */
class MonitorsTest {
    private static final List<Object> TRUE = List.of(new Object(), new Object(), true);
    private static final List<Object> FALSE = List.of(new Object(), new Object(), false);

    private static HandMade method(Consumer<Code> body) {
        return HandMade.method("(Ljava/lang/Object;Ljava/lang/Object;Z)", body);
    }

    private static void enter(Code code, int lock) {
        code.visitVarInsn(ALOAD, lock);
        code.visitInsn(MONITORENTER);
    }

    private static void exit(Code code, int lock) {
        code.visitVarInsn(ALOAD, lock);
        code.visitInsn(MONITOREXIT);
    }

    private static void noteWhetherHeld(Code code, int lock) {
        code.visitVarInsn(ALOAD, lock);
        code.visitMethodInsn(INVOKESTATIC, "java/lang/Thread", "holdsLock", "(Ljava/lang/Object;)Z", false);
        code.box('Z').note();
    }

    /** Skips the code unless the choice is true. */
    private static void ifChosen(Code code, Runnable then) {
        Label otherwise = new Label();
        code.visitVarInsn(ILOAD, 2);
        code.visitJumpInsn(IFEQ, otherwise);
        then.run();
        code.visitLabel(otherwise);
    }

    /** All are refused because of the line that each yields in. */
    private static void assertRefused(Consumer<Code> body) {
        HandMade method = method(code -> {
            Label line = new Label();
            code.visitLabel(line);
            code.visitLineNumber(7, line);
            body.accept(code);
        });
        try (ClassPathHierarchy hierarchy = new ClassPathHierarchy(Compilation.classPath())) {
            TransformResult result = new Transformer(hierarchy).transform(method.classFile());
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(diagnostic -> assertThat(diagnostic.line()).isEqualTo(7))
                    .allSatisfy(diagnostic -> assertThat(diagnostic.message())
                            .isEqualTo("a generator yields inside a synchronized block"))
                    .extracting(Diagnostic::rule)
                    .containsOnly(Rule.YIELD_WHILE_LOCKED);
        }
    }

    /** As javac has it, but that no jump stands between the release and the yield. */
    @Test
    @Hazard("syn-handler-self-range")
    void aYieldRightBehindTheRelease() {
        HandMade method = method(code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            Label last = new Label();
            code.visitTryCatchBlock(start, end, caught, null);
            code.visitTryCatchBlock(caught, last, caught, null);
            enter(code, 0);
            code.visitLabel(start);
            noteWhetherHeld(code, 0);
            ifChosen(code, () -> {
                code.visitInsn(ACONST_NULL);
                code.visitInsn(ATHROW);
            });
            exit(code, 0);
            code.visitLabel(end);
            code.yieldText("released");
            noteWhetherHeld(code, 0);
            code.returnNull();
            code.visitLabel(caught);
            code.visitVarInsn(ASTORE, 3);
            exit(code, 0);
            code.visitLabel(last);
            code.yieldText("released by the handler");
            noteWhetherHeld(code, 0);
            code.visitVarInsn(ALOAD, 3);
            code.visitInsn(ATHROW);
        });
        assertThat(method.check(FALSE)).containsExactly("true", "yields released", "false", "returns null");
        assertThat(method.check(FALSE, Trace.raise(new Error("raised"))))
                .containsExactly("true", "yields released", "throws java.lang.Error: raised");
        assertThat(method.check(TRUE))
                .startsWith("true", "yields released by the handler", "false")
                .hasSize(4);
    }

    @Test
    @Hazard("syn-unstructured")
    void aLockThatMayBeHeldAtAYield() {
        assertRefused(code -> {
            ifChosen(code, () -> enter(code, 0));
            code.yieldText("held if chosen");
            ifChosen(code, () -> exit(code, 0));
            code.returnNull();
        });
        assertRefused(code -> {
            enter(code, 0);
            enter(code, 1);
            exit(code, 0);
            code.yieldText("the other is held");
            exit(code, 1);
            code.returnNull();
        });
        assertRefused(code -> {
            enter(code, 0);
            enter(code, 0);
            exit(code, 0);
            code.yieldText("held once more");
            exit(code, 0);
            code.returnNull();
        });
        assertRefused(code -> {
            Label head = new Label();
            code.visitLabel(head);
            code.yieldText("held the second time");
            enter(code, 0);
            code.visitJumpInsn(GOTO, head);
        });
        assertRefused(code -> {
            Label start = new Label();
            Label end = new Label();
            Label caught = new Label();
            code.visitTryCatchBlock(start, end, caught, null);
            enter(code, 0);
            code.visitLabel(start);
            code.note("fails?");
            exit(code, 0);
            code.visitLabel(end);
            code.returnNull();
            code.visitLabel(caught);
            code.visitInsn(POP);
            code.yieldText("held by the handler");
            exit(code, 0);
            code.returnNull();
        });
    }

    @Test
    @Hazard("syn-unstructured")
    void locksThatAreReleasedInAnotherOrderAndOnTwoPaths() {
        HandMade method = method(code -> {
            Label other = new Label();
            Label after = new Label();
            enter(code, 0);
            enter(code, 1);
            exit(code, 0);
            code.visitVarInsn(ILOAD, 2);
            code.visitJumpInsn(IFEQ, other);
            exit(code, 1);
            code.yieldText("chosen");
            code.visitJumpInsn(GOTO, after);
            code.visitLabel(other);
            code.note("other");
            exit(code, 1);
            code.visitLabel(after);
            code.yieldText("released");
            noteWhetherHeld(code, 0);
            noteWhetherHeld(code, 1);
            code.returnNull();
        });
        assertThat(method.check(TRUE))
                .containsExactly("yields chosen", "yields released", "false", "false", "returns null");
        assertThat(method.check(FALSE)).containsExactly("other", "yields released", "false", "false", "returns null");
    }

    /** As Kotlin inlines it: what releases the lock is covered by no handler but the one around it all, which yields. */
    @Test
    @Hazard("syn-unstructured")
    void aHandlerAroundALockWhoseReleaseIsNotCovered() {
        HandMade method = method(code -> {
            Label start = new Label();
            Label end = new Label();
            Label around = new Label();
            Label caught = new Label();
            Label last = new Label();
            Label outer = new Label();
            code.visitTryCatchBlock(start, end, caught, null);
            code.visitTryCatchBlock(around, last, outer, "java/lang/RuntimeException");
            code.visitLabel(around);
            enter(code, 0);
            code.visitLabel(start);
            noteWhetherHeld(code, 0);
            ifChosen(code, () -> {
                code.visitInsn(ACONST_NULL);
                code.visitInsn(ATHROW);
            });
            code.visitLabel(end);
            exit(code, 0);
            code.yieldText("released").returnNull();
            code.visitLabel(caught);
            code.visitVarInsn(ASTORE, 3);
            exit(code, 0);
            code.visitVarInsn(ALOAD, 3);
            code.visitInsn(ATHROW);
            code.visitLabel(last);
            code.visitLabel(outer);
            code.visitInsn(POP);
            code.yieldText("caught");
            noteWhetherHeld(code, 0);
            code.returnNull();
        });
        assertThat(method.check(FALSE)).containsExactly("true", "yields released", "returns null");
        assertThat(method.check(TRUE)).containsExactly("true", "yields caught", "false", "returns null");
    }
}
