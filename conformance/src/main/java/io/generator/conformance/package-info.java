/** The command line of torture mode. */
@NullMarked
package io.generator.conformance;

import org.jspecify.annotations.NullMarked;
