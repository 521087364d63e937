/** The command line: {@code check}, {@code explain}, {@code inspect} and {@code transform}. */
@NullMarked
package io.generator.cli;

import org.jspecify.annotations.NullMarked;
