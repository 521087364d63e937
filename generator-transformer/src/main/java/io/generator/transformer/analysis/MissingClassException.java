package io.generator.transformer.analysis;

/** A class is missing, and without it a type cannot be told. */
public final class MissingClassException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String className;

    MissingClassException(String internalName) {
        super(internalName);
        this.className = internalName.replace('/', '.');
    }

    /** The binary name of the missing class. */
    public String className() {
        return className;
    }
}
