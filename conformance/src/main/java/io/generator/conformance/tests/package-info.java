/** A library's own tests: run in a JVM of their own, and compared test by test. */
@NullMarked
package io.generator.conformance.tests;

import org.jspecify.annotations.NullMarked;
