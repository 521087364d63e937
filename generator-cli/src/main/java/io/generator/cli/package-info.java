/** The command line: {@code check}, {@code explain}, {@code inspect}, {@code transform} and {@code frames}. */
@NullMarked
package io.generator.cli;

import org.jspecify.annotations.NullMarked;
