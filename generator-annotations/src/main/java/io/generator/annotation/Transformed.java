package io.generator.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Written by the transformer on each class that it has rewritten, so that a second run leaves the class as it is. Not
 * for use in source code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Transformed {
    /** The version of the transformer. */
    String version();

    /** The binary names of the saved-frame classes that belong to this class, without the package. */
    String[] frames();
}
