/** Method → an equivalent method that can be suspended: no uninitialised object is alive at a suspension point. */
@NullMarked
package io.generator.transformer.normalize;

import org.jspecify.annotations.NullMarked;
