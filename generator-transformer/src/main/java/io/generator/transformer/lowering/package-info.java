/** Method and facts → the methods and the frame class that take its place, each written afresh in one walk. */
@NullMarked
package io.generator.transformer.lowering;

import org.jspecify.annotations.NullMarked;
