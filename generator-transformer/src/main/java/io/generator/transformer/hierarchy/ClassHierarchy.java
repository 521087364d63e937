package io.generator.transformer.hierarchy;

import java.util.Optional;

/** What is known of the classes that a class refers to. No class is ever loaded to find it out. */
public interface ClassHierarchy {

    /**
     * The header of a class.
     *
     * @param internalName the internal name, such as {@code java/lang/String}
     * @return its header, or empty where the class cannot be found
     */
    Optional<ClassHeader> header(String internalName);

    /** Whether the class named first is the one named second or has it among its supertypes. */
    default Subtyping isSubtype(String internalName, String superName) {
        return SubtypeSearch.search(this, internalName, superName);
    }

    /** The answer to whether one class is a subtype of another. */
    enum Subtyping {
        YES,
        NO,
        /** A class that would have to be asked is missing. */
        UNKNOWN
    }
}
