/** Generators: {@link io.generator.Gen} and what belongs to its protocol. */
@NullMarked
package io.generator;

import org.jspecify.annotations.NullMarked;
