/** Class file → the same, or an error of ours: what was emitted is checked before anyone may keep it. */
@NullMarked
package io.generator.transformer.verify;

import org.jspecify.annotations.NullMarked;
