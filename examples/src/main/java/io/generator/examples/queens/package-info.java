/**
 * A long computation that is checkpointed: it is written to a file while it stands at a yield, and goes on in the next
 * run of the program: {@link io.generator.examples.queens.Checkpointed}.
 */
@NullMarked
package io.generator.examples.queens;

import org.jspecify.annotations.NullMarked;
