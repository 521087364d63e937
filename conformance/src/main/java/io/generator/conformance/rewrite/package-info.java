/** Class file → class file in which each method is split in two, and its body suspends wherever it may. */
@NullMarked
package io.generator.conformance.rewrite;

import org.jspecify.annotations.NullMarked;
