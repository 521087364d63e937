package io.generator.transformer.inspect;

import java.util.List;

/**
 * The class of a method's frames.
 *
 * @param name its binary name
 * @param extended the binary name of the class of the runtime that it extends
 * @param fields its fields, in their order
 */
public record FrameType(String name, String extended, List<Field> fields) {

    /**
     * A field.
     *
     * @param name its name
     * @param type its type, as a source would name it
     * @param role what it is there for
     */
    public record Field(String name, String type, Role role) {}

    /** What a field is there for. */
    public enum Role {
        /** The object whose method it is. */
        RECEIVER,
        /** The value last yielded. */
        VALUE,
        /** A local or an operand. */
        SAVED
    }

    /** The fields for locals and operands, in the order of their indices. */
    public List<Field> saved() {
        return fields.stream().filter(field -> field.role() == Role.SAVED).toList();
    }
}
