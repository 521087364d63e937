/**
 * Class file → an equivalent one in which each lambda that is a generator is a {@code @Generator} method: all that comes
 * later knows of methods only.
 */
@NullMarked
package io.generator.transformer.lambda;

import org.jspecify.annotations.NullMarked;
