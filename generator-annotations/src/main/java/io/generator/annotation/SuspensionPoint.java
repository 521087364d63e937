package io.generator.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of the runtime whose call is a suspension point: in a rewritten method the call saves the frame and
 * returns to whoever resumed it. The body of such a method runs only where the rewriting is missing, and says so.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SuspensionPoint {}
