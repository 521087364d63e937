/** A recursive generator: {@link io.generator.examples.tree.Tree#inOrder()}. */
@NullMarked
package io.generator.examples.tree;

import org.jspecify.annotations.NullMarked;
