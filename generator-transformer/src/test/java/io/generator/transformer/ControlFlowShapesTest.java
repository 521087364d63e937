package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NOP;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.V1_8;

import io.generator.box.Hazard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** Jumps that no Java compiler writes: into loops, in chains, to nowhere; code that is never reached. */
class ControlFlowShapesTest {

    /** A loop that is entered at its head or, if the parameter is not zero, in its middle. */
    private static void irreducible(Code code) {
        Label head = new Label();
        Label middle = new Label();
        code.visitVarInsn(ILOAD, 0);
        code.visitJumpInsn(IFNE, middle);
        code.visitLabel(head);
        code.yieldText("head");
        code.visitIincInsn(1, 10);
        code.visitLabel(middle);
        code.visitVarInsn(ILOAD, 1);
        code.askInt("middle");
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, 1);
        code.visitVarInsn(ILOAD, 1);
        code.visitIntInsn(BIPUSH, 30);
        code.visitJumpInsn(IF_ICMPLT, head);
        code.visitVarInsn(ILOAD, 1);
        code.box('I').returnObject();
    }

    @Test
    @Hazard("cf-irreducible")
    void aLoopWithTwoEntries() {
        HandMade method = HandMade.method("(II)", ControlFlowShapesTest::irreducible);
        assertThat(method.check(List.of(0, 1), null, 2, null, 9))
                .containsExactly("yields head", "yields middle", "yields head", "yields middle", "returns 32");
        assertThat(method.check(List.of(1, 1), 2, null, 30))
                .containsExactly("yields middle", "yields head", "yields middle", "returns 43");
    }

    /** Two loops that jump into each other, without a yield on one of the ways. */
    @Test
    void loopsThatJumpIntoEachOther() {
        HandMade method = HandMade.method("(II)", code -> {
            Label first = new Label();
            Label second = new Label();
            Label end = new Label();
            code.visitLabel(first);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFLE, end);
            code.askInt("to the second?");
            code.visitJumpInsn(IFEQ, first);
            code.visitLabel(second);
            code.visitIincInsn(1, 1);
            code.visitVarInsn(ILOAD, 1);
            code.box('I').yieldObject();
            code.visitInsn(POP);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitIntInsn(BIPUSH, 3);
            code.visitJumpInsn(IF_ICMPGT, second);
            code.visitJumpInsn(GOTO, first);
            code.visitLabel(end);
            code.visitVarInsn(ILOAD, 1);
            code.box('I').returnObject();
        });
        assertThat(method.check(List.of(6, 0), 0, 1, null, 1, null))
                .containsExactly(
                        "yields to the second?",
                        "yields to the second?",
                        "yields 1",
                        "yields to the second?",
                        "yields 2",
                        "returns 2");
    }

    @Test
    @Hazard("cf-goto-chain")
    void jumpsToJumpsAndToTheNextInstruction() {
        HandMade method = HandMade.method("(I)", code -> {
            Label[] chain = {new Label(), new Label(), new Label(), new Label()};
            Label same = new Label();
            Label next = new Label();
            code.visitJumpInsn(GOTO, chain[0]);
            code.visitLabel(chain[2]);
            code.visitJumpInsn(GOTO, chain[3]);
            code.visitLabel(chain[1]);
            code.visitJumpInsn(GOTO, chain[2]);
            code.visitLabel(chain[0]);
            code.visitJumpInsn(GOTO, chain[1]);
            code.visitLabel(chain[3]);
            code.askInt("sent?");
            code.visitJumpInsn(IFNE, same);
            code.visitLabel(same);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(GOTO, next);
            code.visitLabel(next);
            code.askInt("more?");
            code.visitInsn(IADD);
            code.box('I').returnObject();
        });
        for (int sent = 0; sent < 2; sent++)
            assertThat(method.check(List.of(3), sent, 4)).containsExactly("yields sent?", "yields more?", "returns 7");
    }

    /** {@code while (true);}, in which a method may get caught, and no return. */
    @Test
    void aLoopOfOneInstruction() {
        HandMade method = HandMade.method("(I)", code -> {
            Label caught = new Label();
            Label goOn = new Label();
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, goOn);
            code.visitLabel(caught);
            code.visitJumpInsn(GOTO, caught);
            code.visitLabel(goOn);
            code.yieldText("free");
            code.visitTypeInsn(NEW, "java/lang/IllegalStateException");
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "()V", false);
            code.visitInsn(ATHROW);
        });
        assertThat(method.check(List.of(0))).containsExactly("yields free", "throws java.lang.IllegalStateException");
    }

    /** The compilers of other languages leave it behind; its stack map frames are its own. */
    private static void unreachable(Code code, boolean withFrames) {
        Object[] locals = {INTEGER};
        Label live = new Label();
        code.yieldText("before");
        code.visitJumpInsn(GOTO, live);
        if (withFrames) code.visitFrame(F_NEW, 1, locals, 0, null);
        code.visitIincInsn(0, 5);
        code.yieldText("never");
        code.visitVarInsn(ILOAD, 0);
        code.visitJumpInsn(IFGT, live);
        code.visitInsn(NOP);
        code.visitInsn(ACONST_NULL);
        code.visitInsn(ATHROW);
        code.visitLabel(live);
        if (withFrames) code.visitFrame(F_NEW, 1, locals, 0, null);
        code.yieldText("behind");
        code.visitVarInsn(ILOAD, 0);
        code.box('I').returnObject();
        if (withFrames) code.visitFrame(F_NEW, 1, locals, 0, null);
        code.yieldText("after the end");
        code.returnNull();
    }

    @Test
    @Hazard("cf-dead-code")
    void codeThatIsNeverReached() {
        String[] trace = {"yields before", "yields behind", "returns 3"};
        HandMade removed = HandMade.method("(I)", code -> unreachable(code, false));
        assertThat(removed.check(List.of(3))).containsExactly(trace);
        HandMade kept = HandMade.method("(I)", code -> unreachable(code, true)).withOwnFrames();
        assertThat(kept.check(List.of(3))).containsExactly(trace);
        assertThat(kept.version(V1_8).check(List.of(3))).containsExactly(trace);
    }

    /** Nothing that may throw in the protected range is ever reached; behind the handler the live code goes on. */
    @Test
    @Hazard("cf-unreachable-handler")
    void aHandlerOfUnreachableCode() {
        HandMade method = HandMade.method("(I)", code -> {
            Object[] locals = {INTEGER};
            Label start = new Label();
            Label end = new Label();
            Label handler = new Label();
            Label live = new Label();
            code.visitTryCatchBlock(start, end, handler, null);
            code.visitVarInsn(ILOAD, 0);
            code.askInt("first");
            code.visitInsn(IADD);
            code.visitVarInsn(ISTORE, 0);
            code.visitJumpInsn(GOTO, live);
            code.visitLabel(start);
            code.visitFrame(F_NEW, 1, locals, 0, null);
            code.yieldText("never");
            code.visitJumpInsn(GOTO, live);
            code.visitLabel(end);
            code.visitLabel(handler);
            code.visitFrame(F_NEW, 1, locals, 1, new Object[] {"java/lang/Throwable"});
            code.visitVarInsn(ASTORE, 1);
            code.yieldText("handled");
            code.visitVarInsn(ALOAD, 1);
            code.visitInsn(ATHROW);
            code.visitLabel(live);
            code.visitFrame(F_NEW, 1, locals, 0, null);
            code.yieldText("last");
            code.visitVarInsn(ILOAD, 0);
            code.box('I').returnObject();
        });
        assertThat(method.withOwnFrames().check(List.of(3), 4))
                .containsExactly("yields first", "yields last", "returns 7");
    }
}
