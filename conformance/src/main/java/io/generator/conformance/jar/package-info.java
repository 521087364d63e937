/** Jar → jar with the same entries, its classes rewritten. */
@NullMarked
package io.generator.conformance.jar;

import org.jspecify.annotations.NullMarked;
