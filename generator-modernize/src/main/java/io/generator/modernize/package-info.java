/** Rewrites old style to new in Java sources: {@link io.generator.modernize.Modernizer} is the front. */
@NullMarked
package io.generator.modernize;

import org.jspecify.annotations.NullMarked;
