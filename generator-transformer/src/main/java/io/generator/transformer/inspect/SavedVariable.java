package io.generator.transformer.inspect;

/**
 * A local or an operand that must be there again when the body is resumed.
 *
 * @param name the local's name in the source; empty for an operand, and where there is no debug information
 * @param slot the local's slot as it was compiled; -1 for an operand, and where it is not known
 * @param type its type, as a source would name it
 * @param field the field that keeps it; empty where none does
 * @param storing how it comes into the field
 */
public record SavedVariable(String name, int slot, String type, String field, Storing storing) {

    /** How a value comes into its field. */
    public enum Storing {
        /** It is written when the body is suspended there. */
        WRITTEN,
        /** The field holds it already. */
        KEPT,
        /** It needs no field: the receiver, or null. */
        NOT_NEEDED,
        /** Only the rewritten class is there. */
        UNKNOWN
    }
}
