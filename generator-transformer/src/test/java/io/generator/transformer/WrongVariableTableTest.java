package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.SIPUSH;

import io.generator.box.Hazard;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;

/** The table of local variables is for debuggers alone: whatever it says, the method has to do the same. */
@Hazard("loc-lvt-lies")
class WrongVariableTableTest {
    /** An int in slot 0, a text in slot 1, a double in slots 2 and 3, and nothing at the yields in slots 4 and 5. */
    private static void check(BiConsumer<Code, Label[]> table) {
        HandMade method = HandMade.method("()", code -> {
            Label[] labels = {new Label(), new Label(), new Label(), new Label()};
            code.visitLabel(labels[0]);
            code.visitIntInsn(SIPUSH, 300);
            code.visitVarInsn(ISTORE, 0);
            code.visitLdcInsn("text");
            code.visitVarInsn(ASTORE, 1);
            code.visitLabel(labels[1]);
            code.visitLdcInsn(0.5);
            code.visitVarInsn(DSTORE, 2);
            code.yieldText("first");
            code.visitLabel(labels[2]);
            code.visitVarInsn(ILOAD, 0);
            code.box('I').note();
            code.yieldText("second");
            code.visitVarInsn(ALOAD, 1);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
            code.box('I').note();
            code.visitVarInsn(DLOAD, 2);
            code.box('D').note();
            code.visitVarInsn(DLOAD, 2);
            code.visitVarInsn(DSTORE, 4);
            code.returnNull();
            code.visitLabel(labels[3]);
            table.accept(code, labels);
        });
        assertThat(method.check(List.of()))
                .containsExactly("yields first", "300", "yields second", "4", "0.5", "returns null");
    }

    @Test
    void ofOtherTypes() {
        for (String type : List.of("Z", "B", "C", "S", "I", "J", "F", "D", "Lno/such/Class;", "[[J"))
            check((code, labels) -> {
                for (int slot = 0; slot < 5; slot++)
                    code.visitLocalVariable("v" + slot, type, null, labels[0], labels[3], slot);
            });
    }

    @Test
    void ofAllAtOnce() {
        check((code, labels) -> {
            code.visitLocalVariable("flag", "Z", null, labels[0], labels[2], 0);
            code.visitLocalVariable("text", "Ljava/lang/String;", null, labels[1], labels[3], 0);
            code.visitLocalVariable("number", "I", null, labels[0], labels[3], 0);
            code.visitLocalVariable("number", "J", null, labels[0], labels[3], 1);
            code.visitLocalVariable("list", "Ljava/util/List;", "Ljava/util/List<TX;>;", labels[0], labels[3], 1);
        });
    }

    /** The ranges differ, but not where the variable has a value: the same entry twice is an error to the JVM. */
    @Test
    void ofTheSameVariableTwice() {
        check((code, labels) -> {
            code.visitLocalVariable("text", "Ljava/lang/String;", null, labels[0], labels[3], 1);
            code.visitLocalVariable("text", "Ljava/lang/String;", null, labels[1], labels[3], 1);
            code.visitLocalVariable("text", "Ljava/lang/String;", null, labels[1], labels[2], 1);
        });
    }

    @Test
    void ofParameters() {
        HandMade method = HandMade.method("(Ljava/lang/String;I)", code -> {
            Label start = new Label();
            Label middle = new Label();
            Label end = new Label();
            code.visitLabel(start);
            code.yieldText("first");
            code.visitVarInsn(ILOAD, 1);
            code.visitLabel(middle);
            code.box('I').note();
            code.visitVarInsn(ALOAD, 0);
            code.note();
            code.visitLdcInsn(0.5);
            code.visitVarInsn(DSTORE, 2);
            code.returnNull();
            code.visitLabel(end);
            for (int slot = 0; slot < 2; slot++) {
                code.visitLocalVariable("same", "J", null, start, end, slot);
                code.visitLocalVariable("same", "I", null, start, middle, slot);
            }
        });
        assertThat(method.check(List.of("text", 300))).containsExactly("yields first", "300", "text", "returns null");
    }
}
