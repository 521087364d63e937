package io.generator.conformance.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a method without arguments that returns many twins at once, by the law's name: a {@code Map<String, Program>}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LawTable {}
