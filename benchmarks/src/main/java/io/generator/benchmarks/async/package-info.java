/** JMH: coroutines beside chains of futures, Kotlin's coroutines, EA Async and virtual threads. */
@NullMarked
package io.generator.benchmarks.async;

import org.jspecify.annotations.NullMarked;
