package io.generator.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Written by the transformer on each saved-frame class: which method it belongs to, and for each state the source line
 * and the locals that are kept. State 0 is the method's entry, state <i>n</i> its <i>n</i>th suspension point. Read by
 * {@code Gen.frame()}. Not for use in source code.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FrameLayout {
    /** The binary name of the class that declares the method. */
    String host();

    /** The method's name. */
    String method();

    /** The method's descriptor (JVMS 4.3.3), which tells overloads apart. */
    String descriptor();

    /** The source file's name; empty where the class file has none. */
    String file();

    /** The source line of each state, or 0 where it is not known. */
    int[] lines();

    /**
     * The named locals alive in each state: for each state one string such as {@code "n=0 total=2"}, where the number is
     * the index to read the saved value with.
     */
    String[] locals();

    /** The states that stand inside a {@code try} with a {@code finally}, or with a catch of everything, in their order. */
    int[] cleanup() default {};
}
