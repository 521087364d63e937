/** JMH: rewritten generators beside the same iterators written by hand, and beside Kotlin's. */
@NullMarked
package io.generator.benchmarks;

import org.jspecify.annotations.NullMarked;
