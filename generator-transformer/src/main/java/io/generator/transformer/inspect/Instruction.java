package io.generator.transformer.inspect;

/**
 * An instruction.
 *
 * @param offset its offset in the method's code, in bytes
 * @param line the source line that it belongs to, or 0 where it belongs to none
 * @param opcode its mnemonic, in lower case (JVMS 6.5)
 * @param operands its operands, as a person would write them: simple class names, offsets for targets; may be empty
 * @param state in the original, the suspension point that it is; in the body, the state that is resumed here; else 0
 */
public record Instruction(int offset, int line, String opcode, String operands, int state) {

    /** Mnemonic and operands. */
    public String text() {
        return operands.isEmpty() ? opcode : opcode + " " + operands;
    }
}
