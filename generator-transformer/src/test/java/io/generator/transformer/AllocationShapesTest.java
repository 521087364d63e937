package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.DUP2_X1;
import static org.objectweb.asm.Opcodes.DUP_X1;
import static org.objectweb.asm.Opcodes.DUP_X2;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.SWAP;

import io.generator.box.Hazard;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Label;

/** Objects that are not initialised yet, lying at a yield where no Java compiler would leave them. */
class AllocationShapesTest {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final String NUMBER = "java/math/BigInteger";

    /** {@code [uninitialised, String] -> []}. */
    private static void construct(Code code, String owner) {
        code.visitMethodInsn(INVOKESPECIAL, owner, "<init>", "(Ljava/lang/String;)V", false);
    }

    /** {@code [StringBuilder] -> [StringBuilder]}: which is the same object, and shows how often this was called. */
    private static void append(Code code, String text) {
        code.visitLdcInsn(text);
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;", false);
    }

    @Test
    @Hazard("new-single-copy")
    void theOnlyCopyIsUsedUpByTheConstructor() {
        HandMade method = HandMade.method("()", code -> {
            code.visitTypeInsn(NEW, NUMBER);
            code.askString("digits");
            construct(code, NUMBER);
            code.note("made").returnNull();
        });
        assertThat(method.check(List.of(), "12")).containsExactly("yields digits", "made", "returns null");
        assertThat(method.check(List.of(), "x"))
                .containsExactly("yields digits", "throws java.lang.NumberFormatException: For input string: \"x\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 12})
    @Hazard("new-many-copies")
    void manyCopiesAreOneObject(int copies) {
        HandMade method = HandMade.method("()", code -> {
            code.visitTypeInsn(NEW, BUILDER);
            IntStream.range(1, copies).forEach(i -> code.visitInsn(DUP));
            code.askString("text");
            construct(code, BUILDER);
            for (int i = 1; i < copies - 1; i++) {
                append(code, "+");
                code.visitInsn(POP);
            }
            code.note().returnNull();
        });
        assertThat(method.check(List.of(), "a"))
                .containsExactly("yields text", "a" + "+".repeat(copies - 2), "returns null");
    }

    @Test
    @Hazard("new-interleaved-copies")
    void operandsLieBetweenTheCopies() {
        HandMade method = HandMade.method("(IJ)", code -> {
            code.visitTypeInsn(NEW, BUILDER);
            code.visitVarInsn(ILOAD, 0);
            code.visitInsn(SWAP);
            code.visitInsn(DUP_X1); // object, int, object
            code.visitVarInsn(LLOAD, 1);
            code.visitInsn(DUP2_X1);
            code.visitInsn(POP2); // object, int, long, object
            code.visitInsn(DUP_X2); // object, int, object, long, object
            code.askString("text");
            construct(code, BUILDER);
            code.box('J').note();
            append(code, "+");
            code.note().box('I').note();
            append(code, "-");
            code.note().returnNull();
        });
        assertThat(method.check(List.of(3, 1L << 40), "a"))
                .containsExactly("yields text", "1099511627776", "a+", "3", "a+-", "returns null");
    }

    @Test
    @Hazard("new-in-local")
    void theObjectWaitsInALocal() {
        HandMade method = HandMade.method("()", code -> {
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.visitVarInsn(ASTORE, 3);
            code.visitVarInsn(ASTORE, 1);
            code.yieldText("before");
            code.visitVarInsn(ALOAD, 3);
            code.askString("text");
            construct(code, BUILDER);
            code.visitVarInsn(ALOAD, 1);
            append(code, "+");
            code.visitInsn(POP);
            code.yieldText("after");
            code.visitVarInsn(ALOAD, 3);
            code.note().returnNull();
        });
        assertThat(method.check(List.of(), null, "a"))
                .containsExactly("yields before", "yields text", "yields after", "a+", "returns null");
    }

    @Test
    @Hazard("new-in-local")
    void theObjectWaitsInALocalWhilePathsMeetInALoop() {
        HandMade method = HandMade.method("(I)", code -> {
            Label head = new Label();
            Label end = new Label();
            code.visitTypeInsn(NEW, BUILDER);
            code.visitVarInsn(ASTORE, 1);
            code.visitLabel(head);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFLE, end);
            code.yieldText("again");
            code.visitIincInsn(0, -1);
            code.visitJumpInsn(GOTO, head);
            code.visitLabel(end);
            code.visitVarInsn(ALOAD, 1);
            code.visitLdcInsn("a");
            construct(code, BUILDER);
            code.visitVarInsn(ALOAD, 1);
            code.note().returnNull();
        });
        assertThat(method.check(List.of(2))).containsExactly("yields again", "yields again", "a", "returns null");
    }

    /** The one in the local is made last; both NEW instructions are of one class. */
    @Test
    @Hazard("new-uninit-in-local-and-stack-different-news")
    void twoObjectsOfOneClassAreNotConfused() {
        HandMade method = HandMade.method("()", code -> {
            code.visitTypeInsn(NEW, BUILDER);
            code.visitVarInsn(ASTORE, 0);
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(SWAP); // second, first, second
            code.askString("second");
            construct(code, BUILDER);
            code.askString("first");
            construct(code, BUILDER);
            append(code, "!");
            code.yieldText("both");
            code.note();
            code.visitVarInsn(ALOAD, 0);
            code.note().returnNull();
        });
        assertThat(method.check(List.of(), "2", "1"))
                .containsExactly("yields second", "yields first", "yields both", "2!", "1", "returns null");
    }

    /** The object that lies below is made first, with the other one among the copies. */
    @Test
    @Hazard("new-uninit-in-local-and-stack-different-news")
    void theOuterObjectIsMadeBeforeTheInner() {
        HandMade method = HandMade.method("()", code -> {
            code.visitTypeInsn(NEW, BUILDER);
            code.visitTypeInsn(NEW, NUMBER);
            code.visitInsn(DUP2); // a, b, a, b
            code.visitInsn(SWAP);
            code.askString("outer");
            construct(code, BUILDER);
            code.askString("inner");
            construct(code, NUMBER);
            code.note().note().returnNull();
        });
        assertThat(method.check(List.of(), "x", "7"))
                .containsExactly("yields outer", "yields inner", "7", "x", "returns null");
    }

    @Test
    @Hazard("new-loop-same-site")
    void anOlderObjectOfTheSameInstructionIsOnTheStackAndInALocal() {
        HandMade method = HandMade.method("(I)", code -> {
            Label head = new Label();
            code.visitInsn(ACONST_NULL);
            code.visitTypeInsn(CHECKCAST, BUILDER);
            code.visitInsn(DUP);
            code.visitVarInsn(ASTORE, 1);
            code.visitLabel(head); // with the builder of the round before
            code.note();
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.askString("text");
            code.visitVarInsn(ALOAD, 1);
            code.note();
            construct(code, BUILDER);
            code.visitInsn(DUP);
            code.visitVarInsn(ASTORE, 1);
            code.visitIincInsn(0, -1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFGT, head);
            code.returnObject();
        });
        assertThat(method.check(List.of(3), "a", "b", "c"))
                .containsExactly(
                        "null", "yields text", "null", "a", "yields text", "a", "b", "yields text", "b", "returns c");
    }

    @Test
    @Hazard("new-ternary-arg")
    void theObjectIsOnTheStackWherePathsMeet() {
        HandMade method = HandMade.method("(I)", code -> {
            Label other = new Label();
            Label join = new Label();
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, other);
            code.askString("text");
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(other);
            code.visitLdcInsn("constant");
            code.visitLabel(join);
            construct(code, BUILDER);
            code.returnObject();
        });
        assertThat(method.check(List.of(1), "a")).containsExactly("yields text", "returns a");
        assertThat(method.check(List.of(0))).containsExactly("returns constant");
    }

    /** The JVM lets it be compared before it is initialised. */
    @ParameterizedTest
    @ValueSource(ints = {IFNULL, IFNONNULL})
    @Hazard("new-many-copies")
    void theObjectIsNotNull(int opcode) {
        HandMade method = HandMade.method("()", code -> {
            Label other = new Label();
            Label join = new Label();
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.askString("text");
            code.visitInsn(SWAP);
            code.visitInsn(DUP_X1);
            code.visitJumpInsn(opcode, other);
            code.note("falls through");
            code.visitJumpInsn(GOTO, join);
            code.visitLabel(other);
            code.note("jumps");
            code.visitLabel(join);
            construct(code, BUILDER);
            code.returnObject();
        });
        assertThat(method.check(List.of(), "a"))
                .containsExactly("yields text", opcode == IFNULL ? "falls through" : "jumps", "returns a");
    }

    @ParameterizedTest
    @ValueSource(ints = {IF_ACMPEQ, IF_ACMPNE})
    @Hazard("new-many-copies")
    void theObjectIsTheSameAsItsCopiesAlone(int opcode) {
        HandMade method = HandMade.method("()", code -> {
            Label copies = new Label();
            Label others = new Label();
            Label end = new Label();
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP);
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(DUP_X1); // first, second, first, second
            code.yieldText("two objects");
            code.visitJumpInsn(opcode, others);
            code.note("two objects: falls through");
            code.visitLabel(others);
            code.visitInsn(POP);
            code.visitInsn(DUP);
            code.visitJumpInsn(opcode, copies);
            code.note("one object: falls through");
            code.visitLabel(copies);
            code.visitTypeInsn(NEW, BUILDER);
            code.visitInsn(ACONST_NULL);
            code.yieldText("null");
            code.visitJumpInsn(opcode, end);
            code.note("null: falls through");
            code.visitLabel(end);
            code.returnNull();
        });
        if (opcode == IF_ACMPEQ)
            assertThat(method.check(List.of()))
                    .containsExactly(
                            "yields two objects",
                            "two objects: falls through",
                            "yields null",
                            "null: falls through",
                            "returns null");
        else
            assertThat(method.check(List.of()))
                    .containsExactly("yields two objects", "one object: falls through", "yields null", "returns null");
    }

    static List<String> classesThatCannotBeMade() {
        return List.of("java/lang/Number", "java/lang/Runnable", "java/util/JumboEnumSet", "no/such/Type");
    }

    /** Abstract, an interface, not accessible, missing. */
    @ParameterizedTest
    @MethodSource("classesThatCannotBeMade")
    @Hazard("new-failing-class")
    void whatCannotBeAllocatedFailsBeforeTheArguments(String owner) {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(start, end, end, "java/lang/LinkageError");
            code.yieldText("first");
            code.visitLabel(start);
            code.visitTypeInsn(NEW, owner);
            code.visitInsn(DUP);
            code.askString("never reached");
            construct(code, owner);
            code.returnObject();
            code.visitLabel(end);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
            code.note().returnNull();
        });
        String error =
                switch (owner) {
                    case "java/util/JumboEnumSet" -> "IllegalAccessError";
                    case "no/such/Type" -> "NoClassDefFoundError";
                    default -> "InstantiationError";
                };
        assertThat(method.check(List.of(), "x"))
                .containsExactly("yields first", "class java.lang." + error, "returns null");
    }

    @Test
    @Hazard("new-in-try")
    void theConstructorThrowsIntoTheHandlerAroundIt() {
        HandMade method = HandMade.method("()", code -> {
            Label start = new Label();
            Label construct = new Label();
            Label end = new Label();
            Label early = new Label();
            Label late = new Label();
            code.visitTryCatchBlock(start, construct, early, "java/lang/NumberFormatException");
            code.visitTryCatchBlock(construct, end, late, "java/lang/NumberFormatException");
            code.visitLabel(start);
            code.visitTypeInsn(NEW, NUMBER);
            code.visitInsn(DUP);
            code.askString("digits");
            code.visitLabel(construct);
            construct(code, NUMBER);
            code.visitLabel(end);
            code.returnObject();
            code.visitLabel(early);
            code.note("early");
            code.visitInsn(ATHROW);
            code.visitLabel(late);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Throwable", "getMessage", "()Ljava/lang/String;", false);
            code.returnObject();
        });
        assertThat(method.check(List.of(), "5")).containsExactly("yields digits", "returns 5");
        assertThat(method.check(List.of(), "?")).containsExactly("yields digits", "returns For input string: \"?\"");
    }
}
