/** A generator that is sent values and returns one: {@link io.generator.examples.average.RunningAverage}. */
@NullMarked
package io.generator.examples.average;

import org.jspecify.annotations.NullMarked;
