package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.NEW;

import io.generator.transformer.TransformResult.Outcome;
import io.generator.transformer.diagnostic.Rule;
import io.generator.transformer.hierarchy.ClassPathHierarchy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** Methods that the JVM would refuse as they were compiled: they are refused too, and nobody takes it for our mistake. */
class CompiledCodeTest {
    private static void assertRefused(String message, Consumer<Code> body) {
        byte[] classFile = HandMade.method("(I)", body).withOwnFrames().classFile();
        TransformResult result = new Transformer(new ClassPathHierarchy(List.of())).transform(classFile);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.classFile()).isSameAs(classFile);
        assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.rule()).isEqualTo(Rule.MALFORMED_CLASS_FILE);
            assertThat(diagnostic.method()).isEqualTo("body(int)");
            assertThat(diagnostic.message())
                    .startsWith("the JVM would refuse the method as it was compiled: at instruction ")
                    .endsWith(message);
        });
    }

    /** As ecj wrote for a conditional expression of two types of arrays. */
    @Test
    void aLocalOfAnotherTypeThanDeclared() {
        assertRefused("local 1 is java.lang.String, but declared as java.lang.Object[]", code -> {
            Label end = new Label();
            code.visitLdcInsn("no array");
            code.visitVarInsn(ASTORE, 1);
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, end);
            code.yieldText("between");
            code.visitLabel(end);
            code.visitFrame(F_NEW, 2, new Object[] {INTEGER, "[Ljava/lang/Object;"}, 0, null);
            code.visitVarInsn(ALOAD, 1);
            code.returnObject();
        });
    }

    /** As ecj wrote for a try statement within the arguments of a constructor. */
    @Test
    void anObjectThatIsDeclaredAsInitialised() {
        assertRefused("operand 0 is an uninitialised java.lang.Object, but declared as java.lang.Object", code -> {
            Label end = new Label();
            code.visitTypeInsn(NEW, "java/lang/Object");
            code.visitInsn(DUP);
            code.yieldText("between");
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, end);
            code.visitLabel(end);
            code.visitFrame(F_NEW, 1, new Object[] {INTEGER}, 2, new Object[] {"java/lang/Object", "java/lang/Object"});
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            code.returnObject();
        });
    }

    @Test
    void pathsThatMeetWithOtherNumbersOfOperands() {
        assertRefused("the stack's height is 0, but declared as 1", code -> {
            Label end = new Label();
            code.visitVarInsn(ILOAD, 0);
            code.visitJumpInsn(IFEQ, end);
            code.visitLdcInsn("operand");
            code.visitLabel(end);
            code.visitFrame(F_NEW, 1, new Object[] {INTEGER}, 1, new Object[] {"java/lang/String"});
            code.returnObject();
        });
    }
}
