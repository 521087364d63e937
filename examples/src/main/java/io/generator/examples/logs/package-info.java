/**
 * A pipeline of generators over a log of any size, in constant memory: {@link io.generator.examples.logs.LogPipeline}.
 */
@NullMarked
package io.generator.examples.logs;

import org.jspecify.annotations.NullMarked;
