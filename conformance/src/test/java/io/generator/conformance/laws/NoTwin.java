package io.generator.conformance.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A law that cannot be told in Java. The page on the differences says why. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(NoTwin.All.class)
@interface NoTwin {
    /** The law's name in Python. */
    String law();

    /** Why, in a line. */
    String because();

    /** Several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        /** The laws. */
        NoTwin[] value();
    }
}
