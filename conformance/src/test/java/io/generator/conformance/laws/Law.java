package io.generator.conformance.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The twin in Java of a law's program in Python: a method of one argument, the {@link Trace}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Law {
    /** The law's name in Python, such as A1. */
    String value();
}
