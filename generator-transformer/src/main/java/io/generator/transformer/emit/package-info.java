/** Rewritten methods → class files. */
@NullMarked
package io.generator.transformer.emit;

import org.jspecify.annotations.NullMarked;
