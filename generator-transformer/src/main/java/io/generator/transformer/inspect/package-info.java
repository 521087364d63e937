/**
 * Class file → what the transformer makes of each of its methods, to be looked at: the suspension points with what is
 * saved there, the states, the control flow, and the bytecode before and after. On top of the stages, which do not know
 * of it.
 */
@NullMarked
package io.generator.transformer.inspect;

import org.jspecify.annotations.NullMarked;
