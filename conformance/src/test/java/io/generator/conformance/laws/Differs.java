package io.generator.conformance.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a {@link Law} whose trace differs from CPython's on purpose. The page on the differences says why. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Differs {
    /** Why, in a line. */
    String because();

    /** The whole trace that is expected instead. */
    String[] trace();
}
