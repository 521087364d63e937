package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DOUBLE;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.F_APPEND;
import static org.objectweb.asm.Opcodes.F_CHOP;
import static org.objectweb.asm.Opcodes.F_FULL;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.F_SAME1;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2D;
import static org.objectweb.asm.Opcodes.IAND;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.ICONST_5;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LCONST_1;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LONG;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.NULL;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.TOP;

import io.generator.box.Hazard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** Stack maps that a class file may have: of each kind, where none is needed, with what compilers seldom write. */
class StackMapsTest {
    private static final String STRING = "java/lang/String";

    @Test
    @Hazard("frame-kinds")
    void framesOfAllKindsAndWhereNoneIsNeeded() {
        HandMade method = HandMade.method("(I)", code -> {
                    Label loop = new Label();
                    Label odd = new Label();
                    Label join = new Label();
                    Label end = new Label();
                    code.visitInsn(LCONST_1);
                    code.visitVarInsn(LSTORE, 1);
                    code.visitLabel(loop);
                    code.visitFrame(F_APPEND, 1, new Object[] {LONG}, 0, null);
                    code.visitVarInsn(ILOAD, 0);
                    code.visitJumpInsn(IFLE, end);
                    code.askString("text");
                    code.visitVarInsn(ASTORE, 3);
                    // a frame that nothing jumps to
                    code.visitFrame(F_APPEND, 1, new Object[] {STRING}, 0, null);
                    code.visitVarInsn(ILOAD, 0);
                    code.visitInsn(ICONST_1);
                    code.visitInsn(IAND);
                    code.visitJumpInsn(IFNE, odd);
                    code.visitVarInsn(ALOAD, 3);
                    code.visitJumpInsn(GOTO, join);
                    code.visitLabel(odd);
                    code.visitFrame(F_SAME, 0, null, 0, null);
                    code.visitFieldInsn(GETSTATIC, "java/lang/Integer", "TYPE", "Ljava/lang/Class;");
                    code.yieldObject();
                    code.visitTypeInsn(CHECKCAST, STRING);
                    code.visitLabel(join);
                    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {STRING});
                    code.visitVarInsn(ALOAD, 3);
                    code.yieldObject();
                    code.visitInsn(POP);
                    code.note();
                    code.visitVarInsn(LLOAD, 1);
                    code.visitInsn(LCONST_1);
                    code.visitInsn(LADD);
                    code.visitVarInsn(LSTORE, 1);
                    code.visitIincInsn(0, -1);
                    // back with one local less
                    code.visitFrame(F_CHOP, 1, null, 0, null);
                    code.visitJumpInsn(GOTO, loop);
                    code.visitLabel(end);
                    code.visitFrame(F_FULL, 2, new Object[] {INTEGER, LONG}, 0, null);
                    code.yieldText("end");
                    code.visitVarInsn(LLOAD, 1);
                    code.box('J').returnObject();
                })
                .withOwnFrames();
        assertThat(method.check(List.of(2), "a", "b", "c", "d"))
                .containsExactly(
                        "yields text",
                        "yields a",
                        "a",
                        "yields text",
                        "yields int",
                        "yields c",
                        "d",
                        "yields end",
                        "returns 3");
    }

    /** A slot may be null on one path and nothing on the other, or null on both. */
    @Test
    @Hazard("frame-top-vs-null")
    void aLocalThatIsNullOrNothing() {
        HandMade method = HandMade.method("(Z)", code -> {
                    Label other = new Label();
                    Label join = new Label();
                    Label isNull = new Label();
                    code.visitInsn(ACONST_NULL);
                    code.visitVarInsn(ASTORE, 1);
                    code.visitVarInsn(ILOAD, 0);
                    code.visitJumpInsn(IFEQ, other);
                    code.visitInsn(ACONST_NULL);
                    code.visitVarInsn(ASTORE, 2);
                    code.visitInsn(ACONST_NULL);
                    code.visitVarInsn(ASTORE, 3);
                    code.yieldText("null");
                    code.visitJumpInsn(GOTO, join);
                    code.visitLabel(other);
                    code.visitFrame(F_APPEND, 1, new Object[] {NULL}, 0, null);
                    code.visitInsn(ICONST_5);
                    code.visitVarInsn(ISTORE, 2);
                    code.askString("text");
                    code.visitVarInsn(ASTORE, 3);
                    code.visitLabel(join);
                    code.visitFrame(F_FULL, 4, new Object[] {INTEGER, NULL, TOP, STRING}, 0, null);
                    code.yieldText("joined");
                    code.visitVarInsn(ALOAD, 3);
                    code.note();
                    code.visitVarInsn(ALOAD, 1);
                    code.visitJumpInsn(IFNULL, isNull);
                    code.note("never");
                    code.visitLabel(isNull);
                    code.visitFrame(F_SAME, 0, null, 0, null);
                    code.visitVarInsn(ALOAD, 1);
                    code.visitVarInsn(ASTORE, 2);
                    code.yieldText("again");
                    code.visitVarInsn(ALOAD, 2);
                    code.returnObject();
                })
                .withOwnFrames();
        assertThat(method.check(List.of(true)))
                .containsExactly("yields null", "yields joined", "null", "yields again", "returns null");
        assertThat(method.check(List.of(false), "t"))
                .containsExactly("yields text", "yields joined", "t", "yields again", "returns null");
    }

    /** A long is one element of a stack map, and two slots: what follows it is counted differently by each. */
    @Test
    @Hazard("frame-long-in-frame-next-slot")
    void longsAndDoublesAmongTheLocals() {
        HandMade method = HandMade.method("(JID)", code -> {
                    Label loop = new Label();
                    Label end = new Label();
                    code.visitLdcInsn("s");
                    code.visitVarInsn(ASTORE, 5);
                    code.visitInsn(LCONST_1);
                    code.visitVarInsn(LSTORE, 7);
                    code.visitInsn(ICONST_0);
                    code.visitVarInsn(ISTORE, 9);
                    code.visitLabel(loop);
                    code.visitFrame(
                            F_FULL, 7, new Object[] {LONG, INTEGER, DOUBLE, STRING, TOP, LONG, INTEGER}, 0, null);
                    code.visitVarInsn(ILOAD, 9);
                    code.visitVarInsn(ILOAD, 2);
                    code.visitJumpInsn(IF_ICMPGE, end);
                    code.visitVarInsn(LLOAD, 0);
                    code.visitVarInsn(DLOAD, 3);
                    code.askInt("loop");
                    code.visitInsn(I2D);
                    code.visitInsn(DADD);
                    code.visitVarInsn(DSTORE, 3);
                    code.visitVarInsn(LLOAD, 7);
                    code.visitInsn(LADD);
                    code.visitVarInsn(LSTORE, 7);
                    code.visitIincInsn(9, 1);
                    code.visitJumpInsn(GOTO, loop);
                    code.visitLabel(end);
                    code.visitFrame(F_SAME, 0, null, 0, null);
                    // overwrites the second half of a long
                    code.visitVarInsn(LLOAD, 7);
                    code.visitVarInsn(LLOAD, 0);
                    code.visitInsn(LADD);
                    code.visitInsn(L2I);
                    code.visitVarInsn(ISTORE, 1);
                    code.yieldText("half");
                    code.visitVarInsn(ILOAD, 1);
                    code.box('I');
                    code.note();
                    code.visitVarInsn(ALOAD, 5);
                    code.note();
                    code.visitVarInsn(DLOAD, 3);
                    code.box('D').returnObject();
                })
                .withOwnFrames();
        assertThat(method.check(List.of(100L, 2, 0.5), 1, 2))
                .containsExactly("yields loop", "yields loop", "yields half", "301", "s", "returns 3.5");
    }
}
