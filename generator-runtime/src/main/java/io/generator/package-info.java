/**
 * Generators: {@link io.generator.Gen} and what belongs to its protocol; {@link io.generator.Scoped}, which makes context
 * managers of them; and {@link io.generator.Greenlet}, which makes generators of code that cannot be rewritten.
 */
@NullMarked
package io.generator;

import org.jspecify.annotations.NullMarked;
