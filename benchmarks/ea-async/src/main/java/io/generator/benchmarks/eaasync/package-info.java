/** The methods of EA Async that are measured. */
@NullMarked
package io.generator.benchmarks.eaasync;

import org.jspecify.annotations.NullMarked;
