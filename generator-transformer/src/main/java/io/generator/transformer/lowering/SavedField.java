package io.generator.transformer.lowering;

import org.objectweb.asm.Type;

/**
 * A field of the frame class that keeps a local or an operand.
 *
 * @param index its number among the fields
 * @param name its name
 * @param type its exact type
 */
public record SavedField(int index, String name, Type type) {
    /** Whether it holds a reference, and so keeps an object alive. */
    public boolean isReference() {
        return type.getSort() >= Type.ARRAY;
    }
}
