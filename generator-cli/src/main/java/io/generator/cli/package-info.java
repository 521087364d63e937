/**
 * The command line: {@code check}, {@code explain}, {@code inspect}, {@code transform}, {@code frames} and
 * {@code modernize}.
 */
@NullMarked
package io.generator.cli;

import org.jspecify.annotations.NullMarked;
