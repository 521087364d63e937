package io.generator.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.DUP_X1;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
