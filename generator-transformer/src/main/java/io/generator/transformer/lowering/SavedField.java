package io.generator.transformer.lowering;

import org.objectweb.asm.Type;

/**
 * A field of the frame class that keeps a local or an operand.
 *
 * @param index its number among the fields
 * @param name its name
 * @param type its exact type
 * @param localName the name of the local in the source; empty where the class file has none
 */
record SavedField(int index, String name, Type type, String localName) {
    boolean isReference() {
        return type.getSort() >= Type.ARRAY;
    }
}
