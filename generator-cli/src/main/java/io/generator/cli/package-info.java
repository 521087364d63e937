/** The command line: {@code inspect} and {@code transform}. */
@NullMarked
package io.generator.cli;

import org.jspecify.annotations.NullMarked;
