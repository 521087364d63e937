package io.generator.transformer.lowering;

import io.generator.transformer.analysis.JvmValue;
import org.jspecify.annotations.Nullable;

/**
 * A value that must be there again when the body is resumed.
 *
 * @param slot the local's slot as it was compiled; -1 for an operand
 * @param value what is known of it
 * @param field the field that keeps it, perhaps one that other variables of the same slot share; null for the receiver
 *     and for null, which need none
 * @param localName the name of the local in the source; empty where it has none
 */
public record SavedValue(int slot, JvmValue value, @Nullable SavedField field, String localName) {}
