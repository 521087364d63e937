/**
 * A producer, workers and a collector, joined by queues that hold only so much: {@link io.generator.examples.pipeline.Pipeline}.
 */
@NullMarked
package io.generator.examples.pipeline;

import org.jspecify.annotations.NullMarked;
