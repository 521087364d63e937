/**
 * What stands around a block, each written as a generator: {@link io.generator.examples.scoped.Scopes}.
 */
@NullMarked
package io.generator.examples.scoped;

import org.jspecify.annotations.NullMarked;
