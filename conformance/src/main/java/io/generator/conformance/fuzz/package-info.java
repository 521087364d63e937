/**
 * Random programs, printed from one tree as Python and as Java, run by CPython and by rewritten Java, and compared step by
 * step.
 */
@NullMarked
package io.generator.conformance.fuzz;

import org.jspecify.annotations.NullMarked;
