package io.generator.transformer.analysis;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What the verifier knows of a value (JVMS 4.10.1.2), and for an int also which narrower types it surely fits.
 *
 * @param kind the verifier's kind
 * @param type the class or array type of a reference, or of an uninitialised object; else null
 * @param fits for an int, the union of the {@code FITS_} bits
 * @param isThis whether it surely is the receiver of the method
 * @param allocation for an uninitialised object, the {@code NEW} that made it; else null
 */
public record JvmValue(
        Kind kind,
        @Nullable Type type,
        int fits,
        boolean isThis,
        @Nullable AbstractInsnNode allocation) implements Value {

    /** The verifier's kinds. */
    public enum Kind {
        TOP,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        NULL,
        REFERENCE,
        UNINITIALIZED,
        UNINITIALIZED_THIS
    }

    static final int FITS_BOOLEAN = 1;
    static final int FITS_BYTE = 2;
    static final int FITS_CHAR = 4;
    static final int FITS_SHORT = 8;
    private static final int FITS_ALL = FITS_BOOLEAN | FITS_BYTE | FITS_CHAR | FITS_SHORT;

    static final JvmValue TOP = simple(Kind.TOP);
    static final JvmValue INT = simple(Kind.INT);
    static final JvmValue LONG = simple(Kind.LONG);
    static final JvmValue FLOAT = simple(Kind.FLOAT);
    static final JvmValue DOUBLE = simple(Kind.DOUBLE);
    static final JvmValue NULL = simple(Kind.NULL);
    static final JvmValue BOOLEAN = integer(FITS_ALL);
    static final JvmValue BYTE = integer(FITS_BYTE | FITS_SHORT);
    static final JvmValue CHAR = integer(FITS_CHAR);
    static final JvmValue SHORT = integer(FITS_SHORT);

    private static JvmValue simple(Kind kind) {
        return new JvmValue(kind, null, 0, false, null);
    }

    static JvmValue integer(int fits) {
        return new JvmValue(Kind.INT, null, fits, false, null);
    }

    static JvmValue constant(int value) {
        int fits = value == (value & 1) ? FITS_BOOLEAN : 0;
        if (value == (byte) value) fits |= FITS_BYTE;
        if (value == (char) value) fits |= FITS_CHAR;
        if (value == (short) value) fits |= FITS_SHORT;
        return integer(fits);
    }

    static JvmValue reference(Type type) {
        return new JvmValue(Kind.REFERENCE, type, 0, false, null);
    }

    static JvmValue receiver(Type type) {
        return new JvmValue(Kind.REFERENCE, type, 0, true, null);
    }

    static JvmValue uninitialized(AbstractInsnNode allocation, Type type) {
        return new JvmValue(Kind.UNINITIALIZED, type, 0, false, allocation);
    }

    /** The value that a variable of a type holds. */
    static JvmValue of(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> BOOLEAN;
            case Type.BYTE -> BYTE;
            case Type.CHAR -> CHAR;
            case Type.SHORT -> SHORT;
            case Type.INT -> INT;
            case Type.LONG -> LONG;
            case Type.FLOAT -> FLOAT;
            case Type.DOUBLE -> DOUBLE;
            default -> reference(type);
        };
    }

    /** The type of an array's elements, which may be arrays themselves. */
    public static Type elementType(Type array) {
        return Type.getType(array.getDescriptor().substring(1));
    }

    @Override
    public int getSize() {
        return kind == Kind.LONG || kind == Kind.DOUBLE ? 2 : 1;
    }

    /** Whether it can be kept in a field: all but what has no value, or only one. */
    public boolean isSavable() {
        return switch (kind) {
            case INT, LONG, FLOAT, DOUBLE -> true;
            case REFERENCE -> !isThis;
            default -> false;
        };
    }

    /** Whether an int surely keeps its value in a variable of a narrower type. */
    public boolean fits(Type narrower) {
        int bit =
                switch (narrower.getSort()) {
                    case Type.BOOLEAN -> FITS_BOOLEAN;
                    case Type.BYTE -> FITS_BYTE;
                    case Type.CHAR -> FITS_CHAR;
                    case Type.SHORT -> FITS_SHORT;
                    default -> 0;
                };
        return (fits & bit) != 0;
    }

    /** The type of a variable that keeps it. */
    public Type storageType() {
        return switch (kind) {
            case INT -> Type.INT_TYPE;
            case LONG -> Type.LONG_TYPE;
            case FLOAT -> Type.FLOAT_TYPE;
            case DOUBLE -> Type.DOUBLE_TYPE;
            default -> type == null ? Type.getObjectType("java/lang/Object") : type;
        };
    }

    /** What stands for it in a stack map frame, as ASM's {@code visitFrame} takes it. */
    public Object frameElement() {
        return switch (kind) {
            case TOP, UNINITIALIZED -> Opcodes.TOP;
            case INT -> Opcodes.INTEGER;
            case LONG -> Opcodes.LONG;
            case FLOAT -> Opcodes.FLOAT;
            case DOUBLE -> Opcodes.DOUBLE;
            case NULL -> Opcodes.NULL;
            case UNINITIALIZED_THIS -> Opcodes.UNINITIALIZED_THIS;
            case REFERENCE -> storageType().getInternalName();
        };
    }

    JvmValue merge(JvmValue other) {
        if (equals(other)) return this;
        if (kind == Kind.INT && other.kind == Kind.INT) return integer(fits & other.fits);
        if (kind == Kind.NULL && other.kind == Kind.REFERENCE) return reference(other.storageType());
        if (kind == Kind.REFERENCE && other.kind == Kind.NULL) return reference(storageType());
        boolean sameType =
                kind == Kind.REFERENCE && other.kind == kind && storageType().equals(other.storageType());
        return sameType ? reference(storageType()) : TOP;
    }
}
